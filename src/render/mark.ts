import { type Selection, select } from 'd3';
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
  return marks.join((enter) => enter.append<Tags[Tag]>(tag).attr('class', name)) as typeof marks;
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
