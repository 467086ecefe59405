import { figureSize } from '../figureUnit';
import { svgElement } from './still';
import { rounded } from './svgPen';

/** The properties that style sheets give a shape; each is also the name of an attribute. */
const shapeLooks = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-opacity',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'paint-order',
  'opacity',
] as const;
const textLooks = [
  'font-family',
  'font-size',
  'font-style',
  'font-weight',
  'letter-spacing',
  'text-anchor',
  'dominant-baseline',
] as const;

/** Values that are the default of their attribute. */
const usual: Readonly<Record<string, string>> = {
  'fill-opacity': '1',
  'stroke-opacity': '1',
  'stroke-dasharray': 'none',
  'stroke-linecap': 'butt',
  'stroke-linejoin': 'miter',
  'paint-order': 'normal',
  opacity: '1',
  'font-style': 'normal',
  'font-weight': '400',
  'letter-spacing': 'normal',
  'text-anchor': 'start',
  'dominant-baseline': 'auto',
};

/** Attributes that only the page can use. */
const ownToPage = /^(class|style|id|role|tabindex|aria-.*|data-.*)$/;

/**
 * A copy of an SVG on the page that looks the same in a file: what style sheets say of it is written into attributes, and
 * what cannot be seen, or matches `left`, is left out; but a text that the page says beside the picture is in it. `id` goes only where nothing refers to it.
 */
export function standalone(source: SVGSVGElement, left = ''): SVGSVGElement {
  const copy = svgElement('svg', figureSize(source));
  for (const child of source.children) addCopy(child, copy, left);
  return copy;
}

function addCopy(source: Element, into: Element, left: string): void {
  if (!(source instanceof SVGElement) || (left !== '' && source.matches(left))) return;
  const style = getComputedStyle(source);
  const isDefinition = source.closest('defs') !== null;
  const isSaidBeside = source.matches('.said-beside');
  if (!isDefinition && !isSaidBeside && (style.display === 'none' || style.visibility === 'hidden')) return;
  const copy = source.cloneNode(false) as SVGElement;
  writeAttributes(source, copy);
  writeLooks(source, style, copy);
  for (const child of source.childNodes) {
    if (child instanceof Element) addCopy(child, copy, left);
    else copy.append(child.cloneNode());
  }
  into.append(copy);
}

/** Those that a file can use, its places rounded. */
function writeAttributes(source: SVGElement, copy: SVGElement): void {
  for (const name of copy.getAttributeNames()) {
    if (isPlace.test(name)) copy.setAttribute(name, roundedNumbers(copy.getAttribute(name) ?? ''));
    if (ownToPage.test(name) && !(name === 'id' && isReferred(source))) copy.removeAttribute(name);
  }
}

/** Attributes of places and sizes in pixels. */
const isPlace = /^(d|[rxy]|[cr]?[xy]|[xy][12]|width|height)$/;

/** The same with at most two decimals in each number: a hundredth of a pixel is not seen. */
const roundedNumbers = (text: string) =>
  text.replace(/-?\d+\.\d{3,}(?:e-?\d+)?/g, (number) => rounded(Number(number)));

const isReferred = (source: Element) => source.closest('defs, clipPath, marker') !== null;

function writeLooks(source: SVGElement, style: CSSStyleDeclaration, copy: SVGElement): void {
  const isText = source instanceof SVGTextContentElement;
  const isDrawn = source instanceof SVGGraphicsElement;
  // A group's opacity is its own; all else reaches its children, where it is written.
  const isGroup = source instanceof SVGGElement;
  const names = isGroup ? ['opacity'] : isText ? [...shapeLooks, ...textLooks] : isDrawn ? shapeLooks : [];
  for (const name of names) {
    const value = style.getPropertyValue(name);
    if (value === '' || value === usual[name]) copy.removeAttribute(name);
    else copy.setAttribute(name, value);
  }
}
