import type { LabState } from './state';

/** True where the page may show the band or the lines on the plane: they give the best boundary away, which is that of the log-loss. */
export function isCertaintyShown({ settings, tabs, plane, shell }: LabState): boolean {
  const { hasBand, hasLines } = tabs.inference ?? {};
  const isOff = plane.hiddenParts?.includes('boundary') || shell.hidden.includes('best-possible-weights');
  return Boolean(hasBand || hasLines) && settings.loss === 'log-loss' && !isOff;
}
