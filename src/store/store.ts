import { createStore, type StoreApi } from 'zustand/vanilla';
import { defaultRecipe } from '../core/data/catalog';
import { sampleSlice } from './datasetSlice';
import { createHistory, type History } from './history';
import { initialSettings } from './settings';
import { initialView, type LabState, type Undoable, type ViewSlice } from './state';

export type LabStore = StoreApi<LabState> & { readonly history: History };

/**
 * One store for the whole page; undo and redo over the points and the settings. It begins as a first visit but for what
 * is given.
 */
export function createLabStore(view: Partial<ViewSlice> = {}, kept: Partial<Undoable> = {}): LabStore {
  const initial = (): LabState => ({
    dataset: kept.dataset ?? sampleSlice(defaultRecipe),
    settings: kept.settings ?? initialSettings,
    run: {
      status: 'idle',
      isChanged: false,
      trend: 'falling',
      awaited: null,
      notice: null,
      stops: 0,
      stepped: null,
    },
    race: { status: 'idle', isOutdated: false },
    insight: { optimum: null, outlook: null, nearness: null, isMixed: false, advice: null },
    load: { sampling: null, importing: null },
    keeping: { problem: null, isShort: false },
    view: { ...initialView, ...view },
  });
  const store = createStore<LabState>(initial);
  return Object.assign(store, { history: createHistory(store) });
}
