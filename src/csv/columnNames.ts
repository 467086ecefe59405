import { csvLimits } from './csvLimits';
import { directionless } from './directionless';
import { cut } from './shorten';

/**
 * Names to show for the columns of a header: on one line, cut when very long, and all different. A second x is "x (2)", a
 * third column without a name "column 3".
 */
export function columnNames(header: readonly string[]): string[] {
  const taken = new Set<string>();
  const next = new Map<string, number>();
  const own = header.map(shown);
  const all = new Set(own);
  return own.map((name, index) => {
    const base = name || `column ${index + 1}`;
    let free = base;
    let number = next.get(base) ?? 2;
    // A made-up name gives way to any that the file has itself.
    const isTaken = () => taken.has(free) || (free !== name && all.has(free));
    for (; isTaken(); number++) free = `${base} (${number})`;
    next.set(base, number);
    taken.add(free);
    return free;
  });
}

function shown(name: string): string {
  return cut(directionless(name).replace(/\s+/g, ' ').trim(), csvLimits.previewCharacters);
}
