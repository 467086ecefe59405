import type { LabState } from './state';
import { selectTruth } from './truth';

/** True where what gives the best boundary away, which is that of the log-loss, has no place on the plane. */
const isOff = ({ settings, plane, shell }: LabState): boolean =>
  settings.loss !== 'log-loss' ||
  plane.hiddenParts?.includes('boundary') === true ||
  shell.hidden.includes('best-possible-weights');

/** True where the page may show the band or the lines on the plane. */
export function isCertaintyShown(state: LabState): boolean {
  const { hasBand, hasLines } = state.tabs.inference ?? {};
  return Boolean(hasBand || hasLines) && !isOff(state);
}

/** True where lines of the widest margin or of Firth's fit are drawn on the plane. */
export function selectHasApart(state: LabState): boolean {
  const { hasMargin, hasFirth } = state.tabs.inference ?? {};
  return Boolean(hasMargin || hasFirth) && !isOff(state);
}

/** True where the lines of a sampling experiment are drawn, if there is one: beside its numbers. */
export const isSamplingShown = (state: LabState): boolean =>
  state.tabs.tab === 'inference' && selectTruth(state) !== null && !isOff(state);

/** True where the plane may have a band, lines of resamples, or those of a sampling experiment. */
export const hasCertaintyLayer = (state: LabState): boolean =>
  isCertaintyShown(state) || isSamplingShown(state);
