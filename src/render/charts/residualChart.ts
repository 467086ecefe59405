import { words } from '#words/metrics';
import { isBeyond, type ResidualBin } from '../../core/metrics/binnedResiduals';
import { formatShare } from '../../messages/format';
import { dots, mark, markAll } from '../mark';
import { across, drawChartAxes, upright } from './chartAxes';
import type { ChartBox } from './lossGeometry';
import { bandPath, type ResidualScales, residualScales } from './residualGeometry';
import { tickFormat } from './tickRoom';

const shares = [0, 0.25, 0.5, 0.75, 1];

/** Draws the mean residual of each bin over its mean probability, in the band of two standard errors; returns the scales used. */
export function drawResiduals(
  svg: SVGSVGElement,
  box: ChartBox,
  bins: readonly ResidualBin[],
  pointed: number | null,
): ResidualScales {
  const scales = residualScales(bins, box);
  const { x, y } = scales;
  const ticks = y.ticks(5);
  drawChartAxes(
    svg,
    box,
    { scale: x, name: words.axes.probability, ticks: shares, format: formatShare },
    { scale: y, name: words.axes.residual, ticks, format: tickFormat(ticks) },
  );
  mark(svg, 'path', 'residual-band').attr('d', bandPath(bins, scales));
  mark(svg, 'path', 'guess-line').attr('d', across(box, y(0)));
  const places = bins.map((bin) => ({
    px: x(bin.probability),
    py: y(bin.residual),
    isBeyond: isBeyond(bin),
  }));
  const isPointed = pointed !== null && pointed < places.length;
  markAll(svg, 'path', 'reading-line', isPointed ? [places[pointed]] : []).attr('d', ({ px }) =>
    upright(box, px),
  );
  dots(svg, 'residual-dot', 4, places).classed('is-beyond', ({ isBeyond }) => isBeyond);
  dots(svg, 'residual-pointed', 7.5, isPointed ? [places[pointed]] : []);
  mark(svg, 'text', 'guess-label')
    .attr('x', box.width - box.right - 6)
    .attr('y', box.height - box.bottom - 6)
    .text(words.band);
  return scales;
}
