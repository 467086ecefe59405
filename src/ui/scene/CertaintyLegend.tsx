import { words } from '#words/inferenceLines';
import { words as samplesWords } from '#words/inferenceSamples';
import { formatCount, formatThreshold } from '../../messages/format';
import { kindsOf } from '../../store/certainty';
import { isSamplingShown } from '../../store/certaintyWish';
import { LiveText } from '../readouts/LiveText';
import { useLab, useLabState } from '../useLab';
import { useLive } from '../useLive';
import { linesDrawn } from './certaintyDrawing';
import './certainty.css';

/** What band and lines on the plane mean. */
export function CertaintyLegend() {
  const lab = useLab();
  const look = useLabState(({ tabs }) => tabs.inference);
  const threshold = useLabState(({ tabs }) => tabs.threshold);
  const hasVertical = useLabState(({ dataset }) => dataset.hasVertical);
  const count = formatCount(useLabState(linesDrawn));
  const isSampling = useLabState(isSamplingShown);
  const hasSamples = useLive(({ live }) => live.experiment !== null) && isSampling;
  const apart = () => {
    const { separable } = lab.live.inference ? kindsOf(lab.live.inference) : { separable: 0 };
    return { value: separable, text: separable > 0 ? `(${words.legendApart})` : '' };
  };
  return (
    <>
      {look?.hasBand && (
        <li className="certainty-legend">
          <svg width="26" height="14" viewBox="0 0 26 14" aria-hidden="true">
            <path className="band-region" d="M1 2h24v10h-24z" />
            <path className="band-middle" d="M1 7h24" />
          </svg>
          {hasVertical ? words.legendBand(formatThreshold(threshold)) : words.legendCurveBand}
        </li>
      )}
      {look?.hasLines && (
        <li className="certainty-legend">
          <svg width="26" height="14" viewBox="0 0 26 14" aria-hidden="true">
            <path className="legend-line" d="M1 3L25 9M1 6L25 7M1 10L25 4" />
          </svg>
          {hasVertical ? words.legendLines(count) : words.legendCurves(count)}
          <LiveText name="legend-apart" read={apart} />
        </li>
      )}
      {hasSamples && (
        <li className="certainty-legend">
          <svg width="26" height="14" viewBox="0 0 26 14" aria-hidden="true">
            <path className="legend-line" d="M1 3L25 9M1 6L25 7M1 10L25 4" />
          </svg>
          {samplesWords.lines}
        </li>
      )}
    </>
  );
}
