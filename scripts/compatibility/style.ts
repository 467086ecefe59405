import { type CssNode, type Declaration, generate, type List, type ListItem, parse, walk } from 'css-tree';
import { featuresNamed, isEverywhere, isTooNew, type Kind } from './features.ts';

/**
 * What a style sheet uses that is too new: properties, their words, functions, units, pseudo-classes, at-rules, media
 * features. What stands within an @supports that asks for it has its fallback outside; a property beside which its prefixed
 * form stands is taken as that.
 */
export function tooNewInStyle(code: string): Set<string> {
  const found = new Set<string>();
  const asked: string[] = [];
  const note = (kind: Kind, name: string) => {
    const isAsked = asked.some((condition) => condition.includes(name));
    if (!isAsked && isTooNew(kind, name)) found.add(`${kind} ${name}`);
  };
  walk(parse(code, { parseCustomProperty: true }), {
    enter(node: CssNode, _item: ListItem<CssNode>, list: List<CssNode>) {
      switch (node.type) {
        case 'Atrule':
          note('at-rule', node.name);
          if (node.name === 'supports' && node.prelude) asked.push(generate(node.prelude));
          break;
        case 'Declaration':
          for (const [kind, name] of partsOf(node, list)) note(kind, name);
          break;
        case 'Function':
          note('function', node.name);
          break;
        case 'Dimension':
          note('unit', node.unit);
          break;
        case 'PseudoClassSelector':
        case 'PseudoElementSelector':
          note('pseudo', node.name);
          break;
        case 'Feature':
          note('media', node.name);
          break;
      }
    },
    leave(node: CssNode) {
      if (node.type === 'Atrule' && node.name === 'supports' && node.prelude) asked.pop();
    },
  });
  return found;
}

/** The property, unless its prefixed form will do; the words of its value where the property itself is old. */
function partsOf(
  { property, value }: Declaration,
  block: Iterable<CssNode> | null,
): readonly (readonly [Kind, string])[] {
  if (isPrefixedBeside(property, block)) return [];
  if (isTooNew('property', property) || value.type !== 'Value') return [['property', property]];
  const words: [Kind, string][] = [];
  for (const part of value.children) {
    if (part.type === 'Identifier') words.push(['value', `${property}: ${part.name}`]);
  }
  return words;
}

/** True if `-webkit-` and the property stands in the same block, and that is enough for the browsers that lack the property. */
function isPrefixedBeside(property: string, block: Iterable<CssNode> | null): boolean {
  const prefix = '-webkit-';
  const isBeside = [...(block ?? [])].some(
    (other) => other.type === 'Declaration' && other.property === `${prefix}${property}`,
  );
  return isBeside && featuresNamed('property', property).some((compat) => isEverywhere(compat, prefix));
}
