import { createElement, Fragment, type ReactNode } from 'react';

/** Marks of gaps: characters that no text has. */
const firstGap = 0xe000;

interface InterpolateProps {
  /** A sentence of the catalogue, from what is to stand in its gaps. */
  sentence: (...gaps: string[]) => string;
  children: readonly ReactNode[];
}

/** A sentence with elements in it, wherever the language puts them. */
export function Interpolate({ sentence, children }: InterpolateProps) {
  const gaps = children.map((_, i) => String.fromCharCode(firstGap + i));
  const pieces = sentence(...gaps).split(/([\uE000-\uE009])/);
  const filled = pieces.map((piece, i) => (i % 2 === 0 ? piece : children[piece.charCodeAt(0) - firstGap]));
  return inPlace(filled);
}

/** Parts that are known by their places: they never change these, and two may be alike. */
export const inPlace = (parts: readonly ReactNode[]) => createElement(Fragment, null, ...parts);
