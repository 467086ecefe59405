import { words as lensWords } from '#words/inferenceLens';
import { formatNumber, formatShort } from '../../messages/format';
import { words } from '../../messages/words';
import { dots, mark, markAll } from '../mark';
import { angleScale } from './angleGeometry';
import { across, drawChartAxes, upright } from './chartAxes';
import { type ChartBox, epochPlace, epochScale, epochTicks } from './lossGeometry';
import type { Scale } from './scale';
import { tickFormat } from './tickRoom';
import { weightPath } from './weightGeometry';

const { apart } = lensWords;

interface AngleState {
  readonly epochs: Float64Array;
  /** In degrees, at each of the epochs. */
  readonly angles: Float64Array;
  /** Where gradient descent comes to in the end; null where this run does not. */
  readonly limit: number | null;
  /** The epoch at which the model stands; one of those above. */
  readonly epoch: number;
  readonly lastEpoch: number;
}

/** Draws the angle between weights and widest margin over epochs, on a log axis, and returns their scale. */
export function drawAngle(svg: SVGSVGElement, box: ChartBox, state: AngleState): Scale {
  const { epochs, angles, limit, epoch, lastEpoch } = state;
  const x = epochScale(Math.max(lastEpoch, epochs[epochs.length - 1]), box, true);
  const y = angleScale(angles, limit, box);
  const rows = y.ticks(Math.max(3, Math.floor((box.height - box.bottom - box.top) / 40)));
  const frame = mark(svg, 'g', 'angle-frame').node();
  if (!frame) return x;
  drawChartAxes(
    frame,
    box,
    { scale: x, name: words.loss.epochAxis, ticks: epochTicks(x, box, true), format: formatShort },
    { scale: y, name: apart.angleAxis, ticks: rows, format: tickFormat(rows) },
  );
  const px = epochPlace(x, true)(epoch);
  mark(svg, 'path', 'loss-now').attr('d', upright(box, px));
  const limits = limit === null ? [] : [limit];
  markAll(svg, 'path', 'angle-limit', limits).attr('d', (angle) => across(box, y(angle)));
  markAll(svg, 'text', 'angle-limit-name', limits)
    .attr('x', box.left + 4)
    .attr('y', (angle) => Math.max(box.top + 12, y(angle) - 5))
    .text((angle) => apart.limit(formatNumber(angle)));
  mark(svg, 'path', 'angle-line').attr('d', weightPath(epochs, angles, x, y, true));
  const angle = angles[epochs.indexOf(epoch)];
  dots(svg, 'loss-dot', 4, Number.isFinite(angle) ? [{ px, py: y(angle) }] : []);
  return x;
}
