/**
 * A formula in a small notation like that of TeX: letters and numbers, + − · = ( ) and the like, x_1 and x^2 or x_{12}, \frac{a}{b},
 * \sqrt{a}, names such as \sigma, \eta, \ln, and \text{words}. What is not known stands as it is.
 */
export type Formula =
  | { readonly kind: 'letter' | 'number' | 'operator' | 'words'; readonly text: string }
  | { readonly kind: 'row' | 'fraction' | 'root'; readonly parts: readonly Formula[] }
  | { readonly kind: 'script'; readonly base: Formula; readonly sub?: Formula; readonly sup?: Formula };

const letters: Readonly<Record<string, string>> = {
  sigma: 'σ',
  eta: 'η',
  lambda: 'λ',
  tau: 'τ',
  theta: 'θ',
  pi: 'π',
};
const operators: Readonly<Record<string, string>> = {
  cdot: '·',
  times: '×',
  le: '≤',
  ge: '≥',
  approx: '≈',
  to: '→',
  sum: '∑',
  pm: '±',
  infty: '∞',
};
const functions = new Set(['ln', 'log', 'exp']);

const token = /\s*(\\[a-zA-Z]+|\d+(?:\.\d+)?|[a-zA-Zα-ωΑ-Ω]|.)/uy;

/** Never throws: what is not closed ends with the formula. */
export function parseFormula(source: string): Formula {
  let at = 0;

  function next(): string | null {
    token.lastIndex = at;
    const found = token.exec(source);
    if (!found) return null;
    at = token.lastIndex;
    return found[1];
  }
  function peek(): string | null {
    const before = at;
    const found = next();
    at = before;
    return found;
  }
  function row(): Formula {
    const parts: Formula[] = [];
    for (let found = peek(); found !== null && found !== '}'; found = peek()) parts.push(scripted());
    next();
    return parts.length === 1 ? parts[0] : { kind: 'row', parts };
  }
  /** What stands in braces, or one thing alone. */
  function argument(): Formula {
    if (peek() !== '{') return atom();
    next();
    return row();
  }
  function scripted(): Formula {
    const base = atom();
    const scripts: { sub?: Formula; sup?: Formula } = {};
    for (let found = peek(); found === '_' || found === '^'; found = peek()) {
      next();
      scripts[found === '_' ? 'sub' : 'sup'] = argument();
    }
    return scripts.sub || scripts.sup ? { kind: 'script', base, ...scripts } : base;
  }
  function words(): Formula {
    const open = source.indexOf('{', at);
    const close = source.indexOf('}', at);
    if (open !== at || close < 0) return { kind: 'words', text: '' };
    at = close + 1;
    return { kind: 'words', text: source.slice(open + 1, close) };
  }
  function atom(): Formula {
    const found = next();
    if (found === null) return { kind: 'row', parts: [] };
    if (found === '{') return row();
    if (found.startsWith('\\')) return command(found.slice(1));
    if (/^\d/.test(found)) return { kind: 'number', text: found };
    if (/^\p{L}$/u.test(found)) return { kind: 'letter', text: found };
    return { kind: 'operator', text: found === '-' ? '−' : found };
  }
  function command(name: string): Formula {
    if (name === 'frac') return { kind: 'fraction', parts: [argument(), argument()] };
    if (name === 'sqrt') return { kind: 'root', parts: [argument()] };
    if (name === 'text') return words();
    if (Object.hasOwn(letters, name)) return { kind: 'letter', text: letters[name] };
    if (Object.hasOwn(operators, name)) return { kind: 'operator', text: operators[name] };
    if (!functions.has(name)) return { kind: 'letter', text: name };
    // A thin space parts ln from the number behind it.
    return { kind: 'words', text: peek() === '(' ? name : `${name}\u2009` };
  }

  const parts: Formula[] = [];
  while (at < source.length && peek() !== null) {
    const part = row();
    if (part.kind !== 'row' || part.parts.length > 0) parts.push(part);
  }
  return parts.length === 1 ? parts[0] : { kind: 'row', parts };
}
