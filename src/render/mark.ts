import { areDrawable } from './placement';

type Tags = SVGElementTagNameMap;

type Plain = string | number | boolean | null | undefined;
type Value<Mark, Datum> = Plain | ((this: Mark, datum: Datum, index: number) => Plain);

/**
 * Elements of a picture, each with its datum. Attributes and texts are written only where they are others: whatever is written is laid
 * out and painted anew, also when it is what was there.
 */
export class Marks<Mark extends SVGElement, Datum> {
  constructor(
    private readonly elements: readonly Mark[],
    private readonly data: readonly Datum[],
  ) {}

  node(): Mark | null {
    return this.elements[0] ?? null;
  }

  each(act: (this: Mark, datum: Datum, index: number) => void): this {
    this.elements.forEach((element, i) => {
      act.call(element, this.data[i], i);
    });
    return this;
  }

  /** Null takes the attribute away. */
  attr(name: string, value: Value<Mark, Datum>): this {
    return this.write(value, (mark, text) => {
      if (text === null) mark.removeAttribute(name);
      else if (mark.getAttribute(name) !== text) mark.setAttribute(name, text);
    });
  }

  text(value: Value<Mark, Datum>): this {
    return this.write(value, (mark, text) => {
      if (mark.textContent !== (text ?? '')) mark.textContent = text;
    });
  }

  classed(name: string, value: Value<Mark, Datum>): this {
    return this.write(value, (mark, text) => mark.classList.toggle(name, text === 'true'));
  }

  /** Over all that lies in the same part of the picture. */
  raise(): this {
    return this.each(function raise() {
      this.parentNode?.append(this);
    });
  }

  private write(value: Value<Mark, Datum>, write: (mark: Mark, text: string | null) => void): this {
    return this.each(function writeOne(datum, i) {
      const own = typeof value === 'function' ? value.call(this, datum, i) : value;
      write(this, own === null || own === undefined ? null : String(own));
    });
  }
}

/** What each mark was made for: the key of its datum. */
const keys = new WeakMap<Element, string | number>();

/**
 * The elements of a class in a picture, one for each of `data` and in their order, made and taken away as these are. Of several classes
 * the last counts. By `key` an element stays with its datum, else with its place among them.
 */
export function markAll<Tag extends keyof Tags, Datum>(
  root: SVGElement,
  tag: Tag,
  name: string,
  data: readonly Datum[],
  key?: (datum: Datum) => string | number,
): Marks<Tags[Tag], Datum> {
  const found = root.querySelectorAll<Tags[Tag]>(`.${name.slice(name.lastIndexOf(' ') + 1)}`);
  const free = new Map(Array.from(found, (element, i) => [key ? keys.get(element) : i, element]));
  const elements = data.map((datum, i) => {
    const own = key ? key(datum) : i;
    const element = free.get(own) ?? document.createElementNS('http://www.w3.org/2000/svg', tag);
    free.delete(own);
    // The class is written once, not on every frame.
    if (!element.parentNode) element.setAttribute('class', name);
    keys.set(element, own);
    return element;
  });
  const kept = new Set<Element>(elements);
  for (const element of found) if (!kept.has(element)) element.remove();
  for (let i = elements.length - 1; i >= 0; i--) {
    const [element, next] = [elements[i], elements[i + 1]];
    if (!next && element.parentNode) continue;
    if (!next) root.append(element);
    else if (
      !element.parentNode ||
      element.compareDocumentPosition(next) !== Node.DOCUMENT_POSITION_FOLLOWING
    )
      next.before(element);
  }
  return new Marks(elements, data);
}

/** The one element of a class in a picture, made when it is not there yet. */
export const mark = <Tag extends keyof Tags>(root: SVGElement, tag: Tag, name: string) =>
  markAll(root, tag, name, [null]);

/** Circles of a class at places in pixels; none where a place is no number or far out. */
export const dots = <Place extends { readonly px: number; readonly py: number }>(
  root: SVGElement,
  name: string,
  radius: number,
  places: readonly Place[],
) =>
  markAll(
    root,
    'circle',
    name,
    places.filter(({ px, py }) => areDrawable(px, py)),
  )
    .attr('r', radius)
    .attr('cx', ({ px }) => px)
    .attr('cy', ({ py }) => py);
