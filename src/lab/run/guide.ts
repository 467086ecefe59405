import { adviceBeyondPlain } from '../../store/status';
import { debounce } from '../debounce';
import type { LabParts } from '../ports';

/** Advice is shown, and read out, once it has stood for so long. */
const adviceMilliseconds = 1000;

/**
 * Keeps the advice shown: what follows from the state once it has been the same for a second, so that it neither flickers nor
 * floods a screen reader. Where there is nothing to advise any more, or the run stands otherwise, it goes at once.
 */
export function wireGuide({ store, actions }: Pick<LabParts, 'store' | 'actions'>): void {
  let wanted: { readonly status: string; readonly text: string } | null = null;
  const show = debounce(adviceMilliseconds, () => {
    actions.setInsight({ advice: adviceBeyondPlain(store.getState()) });
  });

  function follow(): void {
    const state = store.getState();
    const { status } = state.run;
    const advice = adviceBeyondPlain(state);
    const text = JSON.stringify(advice);
    const before = wanted;
    if (text === (before?.text ?? 'null') && (!before || status === before.status)) return;
    wanted = advice && { status, text };
    if (advice) show.ask();
    else show.cancel();
    if (status !== before?.status || !advice) clear();
  }

  function clear(): void {
    if (store.getState().insight.advice) actions.setInsight({ advice: null });
  }

  store.subscribe(follow);
  follow();
}
