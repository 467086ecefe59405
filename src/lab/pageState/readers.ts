/** Makes of anything at all a value that the page can work with. Never throws. */
export type Reader<T> = (value: unknown) => T;

interface Bounds {
  readonly min: number;
  readonly max: number;
  readonly whole: boolean;
}

/** A number, put in range; `fallback` for what is none. */
export function numberIn({ min, max, whole }: Bounds, fallback: number): Reader<number> {
  return (value) => {
    if (typeof value !== 'number' || Number.isNaN(value)) return fallback;
    const inside = Math.min(max, Math.max(min, value));
    return whole ? Math.round(inside) : inside;
  };
}

/** Bounds in percent as bounds of a share. */
export function asShare({ min, max }: Bounds): Bounds {
  return { min: min / 100, max: max / 100, whole: false };
}

export function flag(fallback: boolean): Reader<boolean> {
  return (value) => (typeof value === 'boolean' ? value : fallback);
}

/** What is true or, as it is left out where it is not, undefined. */
export const onlyTrue: Reader<true | undefined> = (value) => (value === true ? true : undefined);

export const text: Reader<string> = (value) => (typeof value === 'string' ? value : '');

/** One of the keys of `all`, which names every case so that a new one cannot be forgotten. */
export function oneOf<T extends string>(all: Readonly<Record<T, true>>, fallback: T): Reader<T> {
  return (value) => (typeof value === 'string' && Object.hasOwn(all, value) ? (value as T) : fallback);
}

/** The entries of an array, read one by one; of anything else none. */
export function listOf<T>(read: Reader<T>, most: number): Reader<readonly T[]> {
  return (value) => (Array.isArray(value) ? value.slice(0, most).map((entry) => read(entry)) : []);
}

/** An object with just these fields, missing ones read from `undefined`. */
export function fields<T extends object>(readers: { readonly [K in keyof T]-?: Reader<T[K]> }): Reader<T> {
  return (value) => {
    const given = asObject(value);
    const read = Object.entries<Reader<unknown>>(readers).map(([key, reader]) => [key, reader(given[key])]);
    return Object.fromEntries(read) as T;
  };
}

/** True if a value read differs from the one given, where one was given. */
export function isChanged(given: unknown, read: object): boolean {
  const values = asObject(given);
  return Object.entries(read).some(
    ([key, value]) => values[key] !== undefined && isOther(values[key], value),
  );
}

/** The same of a value within: what an earlier page did not yet say of it is no difference, what this one does not know is. */
function isOther(given: unknown, read: unknown): boolean {
  if (typeof given !== 'object' || typeof read !== 'object' || given === null || read === null)
    return JSON.stringify(given) !== JSON.stringify(read);
  const isList = Array.isArray(given);
  if (isList !== Array.isArray(read) || (isList && given.length !== Object.keys(read).length)) return true;
  return isChanged(given, read) || Object.keys(given).some((key) => !(key in read));
}

/** The values that differ from those of a first visit. */
export function differing(initial: object, values: object): { [key: string]: unknown } {
  const usual = new Map(Object.entries(initial));
  const isUsual = ([key, value]: [string, unknown]) =>
    JSON.stringify(usual.get(key)) === JSON.stringify(value);
  return Object.fromEntries(Object.entries(values).filter((entry) => !isUsual(entry)));
}

/** The value as an object to look fields up in; an empty one where it is none. */
export function asObject(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
