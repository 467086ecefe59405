import { createStore, type StoreApi } from 'zustand/vanilla';
import { defaultRecipe } from '../core/data/catalog';
import { sampleSlice } from './datasetSlice';
import { type Display, initialDisplay, withDisplay } from './display';
import { firstVisit } from './firstVisit';
import { createHistory, type History } from './history';
import { initialSettings } from './settings';
import type { LabState, Undoable } from './state';

export type LabStore = StoreApi<LabState> & { readonly history: History };

/** One store for the whole page, with its undo. It begins as a first visit but for what is given. */
export function createLabStore(kept: Partial<Undoable & { readonly display: Display }> = {}): LabStore {
  const store = createStore<LabState>(() => ({
    dataset: kept.dataset ?? sampleSlice(defaultRecipe),
    settings: kept.settings ?? initialSettings,
    ...firstVisit,
    ...withDisplay(firstVisit, kept.display ?? initialDisplay),
  }));
  return Object.assign(store, { history: createHistory(store) });
}
