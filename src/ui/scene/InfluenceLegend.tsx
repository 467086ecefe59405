import { useRef } from 'react';
import { words } from '#words/influence';
import { formatNumber } from '../../messages/format';
import { largestMeasure } from '../../store/influence';
import { useLab, useLabState, usePainter } from '../useLab';

/** What the dotted line is, and what the sizes of marks mean, where there are some. */
export function InfluenceLegend({ isDense }: { isDense: boolean }) {
  const { live } = useLab();
  const markSize = useLabState(({ tabs }) => tabs.inference?.markSize);
  const text = useRef<HTMLLIElement>(null);
  usePainter(() => {
    if (!text.current || !markSize) return;
    const largest = largestMeasure(live, markSize);
    const sentence =
      largest === null ? '' : words.legend.sized(words.measures[markSize], formatNumber(largest));
    if (text.current.textContent !== sentence) text.current.textContent = sentence;
  });
  return (
    <>
      <li className="without-legend">
        <svg width="26" height="14" viewBox="0 0 26 14" aria-hidden="true">
          <path className="without-line" d="M3,7h20" />
        </svg>
        {words.legend.dotted}
      </li>
      {markSize && !isDense && <li ref={text} data-readout="mark-sizes" />}
    </>
  );
}
