import { type PointerEvent, useRef, useState } from 'react';
import { words } from '#words/metrics';
import type { TableRow } from '../../../codec/tableFile';
import { isBeyond, type ResidualBin } from '../../../core/metrics/binnedResiduals';
import { formatCount, formatFixed, formatNumber, formatPercent, pluralOf } from '../../../messages/format';
import { drawResiduals } from '../../../render/charts/residualChart';
import { nearestBin, type ResidualScales } from '../../../render/charts/residualGeometry';
import { placeOn } from '../../../render/figureUnit';
import { selectPart } from '../../../store/selectors';
import { selectTrainingData } from '../../../store/trainingInputs';
import { Chart } from '../../charts/Chart';
import { ChartKeys, type Stand } from '../../charts/ChartKeys';
import { SaveNumbers } from '../../charts/SaveFile';
import { LiveText } from '../../readouts/LiveText';
import { useLab } from '../../useLab';
import { useLatest } from '../useLatest';

/** The share of bins outside the band where all probabilities are right. */
const expectedShare = 0.05;

/** Mean residuals of the part looked at, bin by bin of the probability; pointer and arrow keys read a bin. */
export function ResidualChart() {
  const { store, live, questions, paintLoop } = useLab();
  const latest = useLatest(
    () => [live.frame?.parameters, selectTrainingData(store.getState()), selectPart(store.getState())],
    () => {
      const parameters = live.frame?.parameters;
      if (!parameters) return Promise.resolve(null);
      return questions.ask({ kind: 'residuals', parameters, part: selectPart(store.getState()) });
    },
  );
  const [pointed, setPointed] = useState<number | null>(null);
  const picture = useRef<SVGSVGElement | null>(null);
  const scales = useRef<ResidualScales | null>(null);
  const sayBin = (bin: ResidualBin) => {
    const { count, probability, residual, twoErrors } = bin;
    return words.residuals.bin(
      formatCount(count),
      formatPercent(probability),
      formatNumber(residual),
      formatNumber(twoErrors),
      isBeyond(bin),
    );
  };

  function point(at: number | null): void {
    setPointed(at);
    paintLoop.invalidate();
  }
  function binAt(event: PointerEvent): number | null {
    if (!latest.current || !picture.current || !scales.current) return null;
    return nearestBin(latest.current, scales.current, placeOn(picture.current, event).px);
  }
  function stand(): Stand | null {
    const bins = latest.current;
    if (!bins || bins.length === 0) return null;
    const at = Math.min(pointed ?? 0, bins.length - 1);
    return { at, last: bins.length - 1, step: 1, text: sayBin(bins[at]) };
  }
  function reading(): { value: number | null; text: string } {
    const bin = pointed === null ? undefined : latest.current?.[pointed];
    return bin ? { value: bin.residual, text: sayBin(bin) } : { value: null, text: words.residuals.hint };
  }
  return (
    <>
      <div
        className="metrics-chart"
        onPointerMove={(event) => point(binAt(event))}
        onPointerDown={(event) => point(binAt(event))}
        onPointerLeave={(event) => event.pointerType === 'mouse' && point(null)}
      >
        <Chart
          label={words.chartNames.residuals}
          className="metrics-picture"
          basis={() => [latest.current, pointed]}
          draw={(svg, box) => {
            const bins = latest.current;
            if (!bins) return words.texts.waiting;
            scales.current = drawResiduals(svg, box, bins, pointed);
            return bins.map(sayBin).join(' ');
          }}
          bind={(svg) => {
            picture.current = svg;
          }}
        />
        <ChartKeys
          label={words.residuals.walk}
          stand={stand}
          onMove={point}
          onFocus={() => point(pointed ?? 0)}
          onBlur={() => point(null)}
        />
      </div>
      <LiveText name="residual-bin" className="residual-reading note" read={reading} />
      <div className="residual-finding">
        <LiveText name="residuals-beyond" read={() => finding(latest.current)} />
        <SaveNumbers title={words.chartNames.residuals} rows={() => rowsOf(latest.current ?? [])} />
      </div>
    </>
  );
}

function finding(bins: readonly ResidualBin[] | null) {
  if (!bins) return { value: null, text: words.texts.waiting };
  const beyond = bins.filter(isBeyond).length;
  const expected = formatFixed(expectedShare * bins.length, 1);
  const text = pluralOf(words.residuals.sentence, beyond)(
    formatCount(beyond),
    formatCount(bins.length),
    expected,
  );
  return { value: beyond, text };
}

/** Bin by bin, for a file. */
function rowsOf(bins: readonly ResidualBin[]): TableRow[] {
  const { count, probability, residual, twoErrors } = words.residuals.file;
  const header = [count, probability, residual, twoErrors];
  return [header, ...bins.map((bin) => [bin.count, bin.probability, bin.residual, bin.twoErrors])];
}
