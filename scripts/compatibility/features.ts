import { createRequire } from 'node:module';
import type {
  BrowserName,
  CompatData,
  CompatStatement,
  Identifier,
  SupportStatement,
} from '@mdn/browser-compat-data';
import { target } from '../target.ts';

const data: CompatData = createRequire(import.meta.url)('@mdn/browser-compat-data');

/** The oldest browsers to work in, and the version of each. */
const oldest = target.map((one) => {
  const [, browser, version] = /^([a-z]+)([\d.]+)$/.exec(one) ?? [];
  if (!Object.hasOwn(data.browsers, browser)) throw new Error(`no browser: ${one}`);
  return { browser: browser as BrowserName, version: Number(version) };
});

/** True if all the oldest browsers have it, under its own name unless with this prefix, and no flag has to be set. */
export function isEverywhere({ support }: CompatStatement, prefix?: string): boolean {
  return oldest.every(({ browser, version }) =>
    [support[browser] ?? []].flat().some((statement) => covers(statement, version, prefix)),
  );
}

function covers(statement: SupportStatement, version: number, prefix: string | undefined): boolean {
  const { version_added, version_removed, flags, alternative_name, prefix: named } = [statement].flat()[0];
  if (flags || alternative_name || (named && named !== prefix)) return false;
  if (typeof version_added !== 'string' || !(toNumber(version_added) <= version)) return false;
  return typeof version_removed !== 'string' || toNumber(version_removed) > version;
}

const toNumber = (version: string): number => Number.parseFloat(version.replace('≤', ''));

/** Features by the name that they have in code, under a heading such as “member” or “property”. */
export type Kind =
  | 'global'
  | 'static'
  | 'member'
  | 'event'
  | 'option'
  | 'attribute'
  | 'regular expression flag'
  | 'property'
  | 'value'
  | 'function'
  | 'pseudo'
  | 'at-rule'
  | 'media'
  | 'unit';

const features = new Map<string, CompatStatement[]>();

/** All features with this name; none where it is no feature of the platform. */
export const featuresNamed = (kind: Kind, name: string): readonly CompatStatement[] =>
  features.get(`${kind} ${name}`) ?? [];

/**
 * Whether every feature of the platform that has this name is too new for one of the oldest browsers. False where there is an
 * old one of the same name too: only a program that runs could tell them apart.
 */
export function isTooNew(kind: Kind, name: string): boolean {
  const found = featuresNamed(kind, name);
  // In a style sheet a name with a prefix is for those who know it.
  if (name.startsWith('-')) return false;
  return found.length > 0 && !found.some((compat) => isEverywhere(compat));
}

function add(kind: Kind, name: string, feature: Identifier | undefined): void {
  const compat = feature?.__compat;
  if (!compat) return;
  const key = `${kind} ${name}`;
  features.set(key, [...(features.get(key) ?? []), compat]);
}

type Branch = Record<string, Identifier>;
const parts = (feature: unknown): [string, Identifier][] =>
  Object.entries((feature ?? {}) as Branch).filter(([name]) => name !== '__compat');

/** An interface, or an object of the language: its name, what is called on it, and what is called on those that are of it. */
function addObject(name: string, object: Identifier): void {
  add('global', name, object);
  for (const [part, feature] of parts(object)) {
    const [plain] = part.split('_');
    if (part.endsWith('_static')) {
      add('static', `${name}.${plain}`, feature);
      add('member', plain, feature);
    } else if (part.endsWith('_event')) add('event', plain, feature);
    else if (!part.includes('_')) {
      add('static', `${name}.${part}`, feature);
      add('member', part, feature);
    }
  }
}

/** Options of a call, by name and with the words they take: {signDisplay: 'negative'}. */
function addOptions(feature: Identifier): void {
  for (const [name, inner] of parts(feature)) {
    const option = /^options_(\w+)_parameter$/.exec(name)?.[1];
    if (option) {
      add('option', option, inner);
      for (const [value, one] of parts(inner)) add('option', `${option}: ${value}`, one);
    }
    addOptions(inner);
  }
}

for (const [name, object] of parts(data.javascript.builtins)) addObject(name, object);
for (const [name, object] of parts(data.javascript.builtins.Intl)) addObject(name, object);
addOptions(data.javascript.builtins);
for (const [name, object] of parts(data.api)) {
  addObject(name, object);
  if (/^[a-z]/.test(name)) add('member', name, object);
}
for (const [name, feature] of parts(data.api.Window)) add('global', name, feature);
for (const [name, feature] of parts(data.html.global_attributes)) add('attribute', name, feature);
for (const [, element] of parts(data.html.elements)) {
  for (const [name, feature] of parts(element)) add('attribute', name, feature);
}
add('regular expression flag', 'v', data.javascript.builtins.RegExp.unicodeSets);
add('regular expression flag', 'd', data.javascript.builtins.RegExp.hasIndices);

for (const [name, feature] of parts(data.css.properties)) {
  add('property', name, feature);
  for (const [value, one] of parts(feature)) add('value', `${name}: ${value}`, one);
}
for (const [name, feature] of parts(data.css.selectors)) add('pseudo', name, feature);
for (const [name, feature] of parts(data.css['at-rules'])) add('at-rule', name, feature);
for (const [name, feature] of parts(data.css['at-rules'].media)) add('media', name, feature);
addTypes(data.css.types);

/** Functions and units, at any depth. */
function addTypes(types: unknown): void {
  for (const [name, feature] of parts(types)) {
    add('function', name, feature);
    addTypes(feature);
  }
}

const { length } = data.css.types;
const units = {
  container_query_length_units: ['cqw', 'cqh', 'cqi', 'cqb', 'cqmin', 'cqmax'],
  viewport_percentage_units_dynamic: ['dvw', 'dvh', 'dvi', 'dvb', 'dvmin', 'dvmax'],
  viewport_percentage_units_large: ['lvw', 'lvh', 'lvi', 'lvb', 'lvmin', 'lvmax'],
  viewport_percentage_units_small: ['svw', 'svh', 'svi', 'svb', 'svmin', 'svmax'],
};
for (const [name, feature] of parts(length)) add('unit', name, feature);
for (const [name, all] of Object.entries(units)) {
  for (const unit of all) add('unit', unit, (length as Branch)[name]);
}
