import { type PointerEvent, useRef, useState } from 'react';
import { words as allWords } from '#words/inferenceLens';
import { formatNumber } from '../../../messages/format';
import { drawProfile } from '../../../render/charts/profile';
import { fallAt, type ProfileScales, parabolaAt } from '../../../render/charts/profileGeometry';
import { placeOn } from '../../../render/figureUnit';
import { Chart } from '../../charts/Chart';
import { ChartKeys, type Stand } from '../../charts/ChartKeys';
import { SaveNumbers } from '../../charts/SaveFile';
import { LiveText } from '../../readouts/LiveText';
import { type Lens, sayInterval } from './lens';

const { lens: words } = allWords;

/** Arrow keys go along the picture in so many steps. */
const steps = 100;

/** Profile and parabola; pointer and keys read both at a value. */
export function LensChart({ lens, name }: { lens: Lens; name: string }) {
  const picture = useRef<SVGSVGElement | null>(null);
  const scales = useRef<ProfileScales | null>(null);
  /** How far along the picture is read, from 0 to 1: what is read stays there while the values change below it. */
  const [share, setShare] = useState<number | null>(null);

  function valueAt(at: number): number | null {
    const values = lens()?.values;
    return values ? values[0] + at * (values[values.length - 1] - values[0]) : null;
  }
  function sayReading(at: number): string {
    const now = lens();
    const value = valueAt(at);
    if (!now || value === null) return '';
    const [fall, parabola] = [fallAt(now, value), parabolaAt(now, value)].map(formatNumber);
    return words.reading(name, formatNumber(value), fall, parabola);
  }
  function onPointerMove(event: PointerEvent): void {
    if (!picture.current || !scales.current) return;
    const [left, right] = scales.current.x.range();
    const at = (placeOn(picture.current, event).px - left) / (right - left);
    setShare(Math.max(0, Math.min(1, at)));
  }
  function stand(): Stand | null {
    const now = lens();
    if (!now) return null;
    const [low, high] = [now.values[0], now.values[now.values.length - 1]];
    const at = share ?? (now.estimate - low) / (high - low);
    return { at: Math.round(steps * at), last: steps, step: 1, text: sayReading(at) };
  }
  return (
    <>
      <div
        className="chart-frame lens-picture"
        onPointerMove={onPointerMove}
        onPointerLeave={() => setShare(null)}
      >
        <Chart
          label={words.picture(name)}
          className="lens-chart"
          basis={() => [lens(), name, share]}
          draw={(svg, box) => {
            const now = lens();
            if (!now) return words.waiting;
            const pointed = share === null ? null : valueAt(share);
            scales.current = drawProfile(svg, box, { lens: now, name, pointed });
            const [likelihood, wald] = [
              sayInterval(words.likelihood, now.profile),
              sayInterval(words.wald, now.wald),
            ];
            return words.summary(name, formatNumber(now.estimate), likelihood, wald);
          }}
          bind={(svg) => {
            picture.current = svg;
          }}
        />
        <ChartKeys
          label={words.walk}
          stand={stand}
          onMove={(to) => setShare(to / steps)}
          onBlur={() => setShare(null)}
        />
      </div>
      <div className="lens-foot">
        <LiveText
          name="lens-reading"
          className="lens-reading"
          read={() =>
            share === null
              ? { value: null, text: words.hint }
              : { value: valueAt(share), text: sayReading(share) }
          }
        />
        <SaveNumbers title={words.picture(name)} rows={() => rowsOf(lens, name)} />
      </div>
    </>
  );
}

/** The curves in numbers: a value, the fall of twice the log-likelihood there, and Wald's parabola. */
function rowsOf(lens: Lens, name: string) {
  const now = lens();
  if (!now) return [];
  const { values, falls, estimate, standardError } = now;
  return [
    [name, 'likelihood', 'wald'],
    ...Array.from(values, (value, k) => [value, falls[k], ((value - estimate) / standardError) ** 2]),
  ];
}
