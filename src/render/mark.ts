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
  /** Calls `write` for each with its value as text; null for none. */
  const writeEach = (value: Value, write: (mark: Mark, text: string | null) => void) =>
    marks.each(function writeOne(datum, i, group) {
      const own = typeof value === 'function' ? value.call(this, datum, i, group) : value;
      write(this, own === null || own === undefined ? null : String(own));
    });
  marks.attr = ((name: string, value: Value) =>
    writeEach(value, (mark, text) => {
      if (text === null) mark.removeAttribute(name);
      else if (mark.getAttribute(name) !== text) mark.setAttribute(name, text);
    })) as typeof marks.attr;
  marks.text = ((value: Value) =>
    writeEach(value, (mark, text) => {
      if (mark.textContent !== (text ?? '')) mark.textContent = text;
    })) as typeof marks.text;
  return marks;
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
