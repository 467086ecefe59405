import { createContext, useContext, useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import type { Lab } from '../lab/ports';
import { type ClassWords, selectClassWords } from '../store/selectors';
import type { LabState } from '../store/state';

export const LabContext = createContext<Lab | null>(null);

export function useLab(): Lab {
  const lab = useContext(LabContext);
  if (!lab) throw new Error('useLab needs a LabContext above it');
  return lab;
}

/** Part of the store's state; the component renders again only when that part changes. */
export function useLabState<T>(select: (state: LabState) => T): T {
  return useStore(useLab().store, select);
}

/** The classes as a sentence calls them, class 1 or by the file's label “yes”. */
export const useClassWords = (): ClassWords => useLabState(selectClassWords);

/** Runs `paint` on each animation frame on which anything has changed, without rendering the component. */
export function usePainter(paint: () => void): void {
  const { paintLoop } = useLab();
  const latest = useRef(paint);
  useEffect(() => {
    latest.current = paint;
    paintLoop.invalidate();
  });
  useEffect(() => paintLoop.subscribe('paint', () => latest.current()), [paintLoop]);
}
