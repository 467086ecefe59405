import { type ESTree, parseSync, Visitor } from 'vite';
import { isTooNew, type Kind } from './features.ts';

interface ScriptUses {
  /** The features too new for one of the oldest browsers, such as “member toSorted”. */
  readonly tooNew: Set<string>;
  /** The names of the properties that the script itself makes. */
  readonly own: Set<string>;
}

/**
 * What a script uses by name: globals, what is called on them and on anything, events, options, attributes of elements, flags
 * of regular expressions. What is only called if it is there (`a.b?.()`) has its fallback with it. Syntax is for the build,
 * which writes it as the oldest browsers know it.
 */
export function usesOfScript(code: string): ScriptUses {
  const { program, errors } = parseSync('script.js', code);
  if (errors.length > 0) throw new Error(`no script: ${errors[0].message}`);
  const local = localNames(program);
  const tooNew = new Set<string>();
  const own = new Set<string>();
  const note = (kind: Kind, name: string) => {
    if (isTooNew(kind, name)) tooNew.add(`${kind} ${name}`);
  };
  const makes = (key: ESTree.Node) => {
    if (key.type === 'Identifier') own.add(key.name);
  };
  new Visitor({
    Identifier({ name }) {
      if (!local.has(name)) note('global', name);
    },
    MemberExpression(member) {
      const name = nameOf(member);
      if (name === undefined) return;
      note('member', name);
      const { object } = member;
      if (object.type !== 'Identifier' || local.has(object.name)) return;
      if (object.name === 'window' || object.name === 'self') note('global', name);
      else note('static', `${object.name}.${name}`);
    },
    'CallExpression:exit'({ callee, arguments: [first], optional }) {
      if (callee.type !== 'MemberExpression') return;
      const name = nameOf(callee);
      if (name === 'addEventListener' && isText(first)) note('event', first.value);
      if (optional) tooNew.delete(`member ${name}`);
    },
    NewExpression({ callee, arguments: [first] }) {
      if (callee.type === 'Identifier' && isText(first)) note('option', `${callee.name}: ${first.value}`);
    },
    Property({ key, value, computed }) {
      const name = isText(key) ? key.value : key.type === 'Identifier' && !computed ? key.name : null;
      if (name === null) return;
      own.add(name);
      note('option', name);
      note('attribute', name.toLowerCase());
      if (isText(value)) note('option', `${name}: ${value.value}`);
    },
    PropertyDefinition: ({ key }) => makes(key),
    MethodDefinition: ({ key }) => makes(key),
    AssignmentExpression({ left }) {
      const name = left.type === 'MemberExpression' && nameOf(left);
      if (name) own.add(name);
    },
    Literal(literal) {
      if (!('regex' in literal)) return;
      for (const flag of literal.regex.flags) note('regular expression flag', flag);
    },
  }).visit(program);
  return { tooNew, own };
}

/** The names that a script gives to variables, functions, parameters and what it imports. */
function localNames(program: ESTree.Program): ReadonlySet<string> {
  const names = new Set<string>();
  const add = (...patterns: (ESTree.Node | null)[]) => {
    for (const pattern of patterns) if (pattern) for (const name of namesIn(pattern)) names.add(name);
  };
  new Visitor({
    VariableDeclarator: ({ id }) => add(id),
    FunctionDeclaration: ({ id, params }) => add(id, ...params),
    FunctionExpression: ({ id, params }) => add(id, ...params),
    ArrowFunctionExpression: ({ params }) => add(...params),
    ClassDeclaration: ({ id }) => add(id),
    ImportSpecifier: ({ local }) => add(local),
    CatchClause: ({ param }) => add(param),
  }).visit(program);
  return names;
}

/** The variables of a pattern: {a, b: [c], ...d}. */
function namesIn(pattern: ESTree.Node): string[] {
  switch (pattern.type) {
    case 'Identifier':
      return [pattern.name];
    case 'AssignmentPattern':
      return namesIn(pattern.left);
    case 'RestElement':
      return namesIn(pattern.argument);
    case 'ArrayPattern':
      return pattern.elements.flatMap((element) => (element ? namesIn(element) : []));
    case 'ObjectPattern':
      return pattern.properties.flatMap((one) => namesIn(one.type === 'Property' ? one.value : one));
    default:
      return [];
  }
}

const isText = (node: ESTree.Node | undefined): node is ESTree.StringLiteral =>
  node?.type === 'Literal' && typeof node.value === 'string';

function nameOf({ computed, property }: ESTree.MemberExpression): string | undefined {
  if (!computed) return property.type === 'Identifier' ? property.name : undefined;
  return isText(property) ? property.value : undefined;
}
