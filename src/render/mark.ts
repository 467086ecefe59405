import { type BaseType, type Selection, select } from 'd3';
import { areDrawable } from './placement';

type Tags = SVGElementTagNameMap;

/** The elements of a class in a picture, one for each of `data`, made and taken away as these are. Of several classes the last counts. */
export function markAll<Tag extends keyof Tags, Datum>(
  root: SVGElement,
  tag: Tag,
  name: string,
  data: readonly Datum[],
  key?: (datum: Datum) => string | number,
): Selection<Tags[Tag], Datum, SVGElement, unknown> {
  const marks = select(root)
    .selectAll<Tags[Tag], Datum>(`.${name.slice(name.lastIndexOf(' ') + 1)}`)
    .data(data, key as (datum: unknown) => string);
  // The class is written once, not on every frame.
  return sparing(marks.join((enter) => enter.append<Tags[Tag]>(tag).attr('class', name)) as typeof marks);
}

/**
 * The selection, whose attributes and texts are written only where they are others: whatever is written is read, laid out and painted
 * anew, also when it is what was there.
 */
export function sparing<Mark extends BaseType & Element, Datum, Parent extends BaseType, ParentDatum>(
  marks: Selection<Mark, Datum, Parent, ParentDatum>,
): typeof marks {
  type Value = unknown | ((this: Mark, datum: Datum, index: number, group: ArrayLike<Mark>) => unknown);
  type Write = (mark: Mark, text: string | null) => void;
  /** Writes its value as text to each, null for none, where `read` finds another. */
  const writeEach = (value: Value, read: (mark: Mark) => string | null, write: Write) =>
    marks.each(function writeOne(datum, i, group) {
      const own = typeof value === 'function' ? value.call(this, datum, i, group) : value;
      const text = own === null || own === undefined ? null : String(own);
      if (read(this) !== text) write(this, text);
    });
  return Object.assign(marks, {
    attr: (name: string, value: Value) =>
      writeEach(
        value,
        (mark) => mark.getAttribute(name),
        (mark, text) => (text === null ? mark.removeAttribute(name) : mark.setAttribute(name, text)),
      ),
    text: (value: Value) =>
      writeEach(
        value,
        (mark) => mark.textContent,
        (mark, text) => {
          mark.textContent = text;
        },
      ),
  });
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
