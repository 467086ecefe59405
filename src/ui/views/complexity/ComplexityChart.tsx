import { type PointerEvent, useRef, useState } from 'react';
import { words } from '#words/complexity';
import { formatLoss } from '../../../messages/format';
import { drawComplexity, formatLimit } from '../../../render/charts/complexity';
import {
  type ComplexityPoint,
  type ComplexityScales,
  nearestValue,
} from '../../../render/charts/complexityGeometry';
import { placeOn } from '../../../render/figureUnit';
import { Chart } from '../../charts/Chart';
import { ChartKeys, type Stand } from '../../charts/ChartKeys';
import { type Compared, nameOf } from './compared';

/** The picture; pointer and arrow keys read it, a press or Enter sets a value. */
export function ComplexityChart(props: Compared & { onChoose: (value: number) => void }) {
  const { axis, outcomes, points, present, hasTest, onChoose } = props;
  const [pointed, setPointed] = useState<number | null>(null);
  const picture = useRef<SVGSVGElement | null>(null);
  const scales = useRef<ComplexityScales | null>(null);
  const isEmpty = points.every(({ training, limit }) => training === null && limit === null);
  const isKnown = outcomes.some(({ answer }) => answer !== 'waiting');
  const at = points.find(({ value }) => value === pointed) ?? null;
  const sayReading = (point: ComplexityPoint) =>
    `${sayPoint(props, point)} ${point.value === present ? words.present : words.press}`;

  function valueAt(event: PointerEvent | React.MouseEvent): number | null {
    if (isEmpty || !picture.current || !scales.current) return null;
    const index = nearestValue(points, scales.current, placeOn(picture.current, event).px);
    return index === null ? null : points[index].value;
  }
  const pointing = {
    onPointerMove: (event: PointerEvent) => setPointed(valueAt(event)),
    onPointerLeave: () => setPointed(null),
    onClick(event: React.MouseEvent) {
      const value = event.target instanceof Node && picture.current?.contains(event.target) && valueAt(event);
      if (typeof value === 'number') onChoose(value);
    },
  };
  function stand(): Stand {
    const index = points.findIndex(({ value }) => value === (at?.value ?? present));
    return { at: index, last: points.length - 1, step: 1, text: sayReading(points[index]) };
  }
  return (
    <>
      <div className={`chart-frame complexity-picture${isEmpty ? ' is-empty' : ''}`} {...pointing}>
        <Chart
          label={words.picture}
          className="complexity-chart"
          basis={() => [
            ...[axis, present, pointed, hasTest, outcomes.length],
            ...outcomes.map(({ answer }) => answer),
          ]}
          draw={(svg, box) => {
            scales.current = drawComplexity(svg, box, { axis, points, present, pointed, hasTest });
            return isKnown ? points.map((point) => sayPoint(props, point)).join(' ') : words.waiting;
          }}
          bind={(svg) => {
            picture.current = svg;
          }}
        />
        <ChartKeys
          label={words.walk}
          stand={stand}
          onMove={(to) => setPointed(points[to].value)}
          onEnter={() => onChoose(at?.value ?? present)}
          onFocus={() => setPointed(present)}
          onBlur={() => setPointed(null)}
        />
      </div>
      <p className="complexity-reading">{at ? sayReading(at) : words.hint}</p>
    </>
  );
}

function sayPoint(
  { axis, hasTest, outcomes }: Compared,
  { value, training, test, limit }: ComplexityPoint,
): string {
  const name = nameOf(axis, value);
  const hasFailed = outcomes.some((outcome) => outcome.value === value && outcome.answer === null);
  if (hasFailed) return words.readingFailed(name);
  if (limit !== null) return words.readingNone(name, formatLimit(limit));
  if (training === null) return words.readingUnknown(name);
  if (!hasTest || test === null) return words.readingAlone(name, formatLoss(training));
  return words.reading(name, formatLoss(training), formatLoss(test));
}
