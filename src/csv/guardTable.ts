import type { Table } from '../core/data/table';
import { createContent, delimiterByte, endOfCell, findContent, isSpace, textOf } from './cells';
import { isFormula, mark } from './formulas';
import { numberOf } from './values';

const QUOTE = 34;
/** Bytes that formulas begin with: = + - @, and the first of those beyond ASCII. */
const signs = new Set([61, 43, 45, 64, 0xe2, 0xef]);

/**
 * The same table with a mark in every cell, of the header too, whose text a spreadsheet would run (see `isFormula`). It is read
 * as the same texts and numbers. Where there is no such cell, which is usual, it is the table itself.
 */
export function guardTable(table: Table): Table {
  const places = placesOfMarks(table);
  if (places.length === 0) return table;
  const { bytes, rowStart } = table;
  const guarded = new Uint8Array(bytes.length + places.length);
  let copied = 0;
  for (const [k, place] of places.entries()) {
    guarded.set(bytes.subarray(copied, place), copied + k);
    guarded[place + k] = mark;
    copied = place;
  }
  guarded.set(bytes.subarray(copied), copied + places.length);
  let before = 0;
  const starts = rowStart.map((start) => {
    while (before < places.length && places[before] < start) before++;
    return start + before;
  });
  return { ...table, bytes: guarded, rowStart: starts };
}

/** The bytes before which a mark goes, rising. */
function placesOfMarks({ bytes, delimiter }: Table): number[] {
  const separator = delimiterByte(delimiter);
  const content = createContent();
  const places: number[] = [];
  for (let from = 0; from < bytes.length; ) {
    const to = endOfCell(bytes, from, separator);
    const place = insideOf(bytes, from, to);
    const first = afterSpaces(bytes, place, to);
    if (first < to && signs.has(bytes[first])) {
      findContent(bytes, from, to, content);
      const isNumber = !Number.isNaN(numberOf(bytes, content, true));
      if (!isNumber && isFormula(textOf(bytes, content))) places.push(place);
    }
    // A line end of two bytes is taken for one more cell with nothing in it.
    from = to + 1;
  }
  return places;
}

/** The first byte of a cell's content: behind the quote, if it has one. */
function insideOf(bytes: Uint8Array, from: number, to: number): number {
  const first = afterSpaces(bytes, from, to);
  return bytes[first] === QUOTE && first < to ? first + 1 : from;
}

function afterSpaces(bytes: Uint8Array, from: number, to: number): number {
  let first = from;
  while (first < to && isSpace(bytes[first])) first++;
  return first;
}
