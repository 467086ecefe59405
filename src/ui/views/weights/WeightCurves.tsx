import { useRef } from 'react';
import { words } from '#words/weights';
import { lossAt } from '../../../core/training/lossCurve';
import { normChange, type WeightLines } from '../../../core/training/weightLines';
import type { Lab } from '../../../lab/ports';
import { formatCount, formatNumber } from '../../../messages/format';
import type { ChartBox } from '../../../render/charts/lossGeometry';
import { namedColumns } from '../../../render/charts/weightGeometry';
import { drawWeights } from '../../../render/charts/weights';
import { placeOn } from '../../../render/figureUnit';
import { selectParameterTexts } from '../../../store/parameterTexts';
import type { LabState } from '../../../store/state';
import { selectFeatureCount } from '../../../store/trainingInputs';
import { Chart } from '../../charts/Chart';
import { ChartKeys, epochStep, type Stand } from '../../charts/ChartKeys';
import { useScrub } from '../../charts/useScrub';
import { LiveText } from '../../readouts/LiveText';
import { useLab, useLabState } from '../../useLab';
import { shownLines, shownParameters, symbolsOf } from './shownWeights';

interface WeightCurvesProps {
  isTrained: boolean;
  hasBias: boolean;
}

/** Weights, bias and ‖w‖ over epochs. Click or drag goes back to an epoch, as on the loss curve. */
export function WeightCurves({ isTrained, hasBias }: WeightCurvesProps) {
  const lab = useLab();
  const { live, store } = lab;
  const count = useLabState(selectFeatureCount);
  const scale = useRef<ReturnType<typeof drawWeights> | null>(null);
  const picture = useRef<SVGSVGElement | null>(null);

  function draw(svg: SVGSVGElement, box: ChartBox): string {
    const lines = shownLines(live, isTrained);
    if (!lines || !live.frame) return '';
    const { settings, preferences } = store.getState();
    // Beside the lines there is no room for names: the table has them beside the symbols.
    const names = symbolsOf(live.frame.parameters.length - 1);
    const { epoch } = live.frame;
    scale.current = drawWeights(svg, box, {
      lines,
      names,
      hasBias,
      epoch,
      lastEpoch: settings.epochs,
      isEpochLog: preferences.isEpochLog,
      axis: nameAxis(isTrained, hasBias),
    });
    return summarise(lines, epoch, namesOf(store.getState(), names.length));
  }
  const scrub = useScrub((event) => {
    if (!picture.current || !scale.current) return null;
    return Math.round(scale.current.invert(placeOn(picture.current, event).px));
  });
  return (
    <>
      <div className="chart-frame weights-picture" {...scrub}>
        <Chart
          label={words.weights.picture}
          className="weights-chart"
          basis={() => {
            const { settings, preferences } = store.getState();
            const names = selectParameterTexts(store.getState());
            const { isEpochLog } = preferences;
            return [live.frame, live.trace, isTrained, hasBias, settings.epochs, isEpochLog, names];
          }}
          draw={draw}
          bind={(svg) => {
            picture.current = svg;
          }}
        />
        <EpochKeys />
      </div>
      <LiveText name="weights-length" className="weights-now" read={() => sayLength(lab, isTrained)} />
      {!hasBias && <LiveText name="weights-bias" className="note" read={() => sayBias(lab, isTrained)} />}
      <p className="note">
        {words.weights.level} {count > 5 && words.weights.fewNamed}
      </p>
    </>
  );
}

function nameAxis(isTrained: boolean, hasBias: boolean): string {
  const { ownAxis, trainedAxis } = words.weights;
  return (isTrained ? trainedAxis : ownAxis)[hasBias ? 'withBias' : 'alone'];
}

/** Where the bias is left out of the picture: its value, and why. */
function sayBias({ live }: Lab, isTrained: boolean): { value: number | null; text: string } {
  const bias = shownParameters(live, isTrained)?.at(-1) ?? null;
  return { value: bias, text: bias === null ? '' : words.weights.biasLeftOut(formatNumber(bias)) };
}

/** The parameters in words, by the features where those go by name; a frame of other features is of the past. */
function namesOf(state: LabState, size: number): readonly string[] {
  const texts = selectParameterTexts(state);
  return texts.length === size ? texts : symbolsOf(size - 1);
}

/** How long the weights are, and by how much that has changed since half the epochs. */
function sayLength({ live }: Lab, isTrained: boolean): { value: number | null; text: string } {
  const lines = shownLines(live, isTrained);
  if (!lines || !live.frame) return { value: null, text: '' };
  const { epoch } = live.frame;
  const { epochs, norms } = lines;
  const at = epochs.indexOf(epoch);
  const norm = norms[at];
  const now = [formatCount(epoch), formatNumber(norm)] as const;
  if (epoch < 2) return { value: norm, text: words.weights.length(...now) };
  const half = epochs.findLastIndex((other) => other <= epoch / 2);
  const change = normChange(lines, half, at);
  const since = formatCount(epochs[half]);
  if (change === 0) return { value: norm, text: words.weights.lengthSame(...now, since) };
  return { value: norm, text: words.weights.lengthSince(...now, since, formatNumber(change)) };
}

function summarise(lines: WeightLines, epoch: number, names: readonly string[]): string {
  const { epochs, columns, norms } = lines;
  const at = epochs.indexOf(epoch);
  const say = (name: string, value: number) => words.weights.value(name, formatNumber(value));
  const values = namedColumns(lines, at).map((j) => say(names[j], columns[j][at]));
  values.push(say(words.weights.norm, norms[at]));
  return words.weights.summary(formatCount(epochs[epochs.length - 1]), formatCount(epoch), values);
}

/** Arrow keys go from epoch to epoch, each the nearest that was kept, as the loss curve does. */
function EpochKeys() {
  const { live, transport } = useLab();
  function stand(): Stand | null {
    const { curve, frame, isMoving } = live;
    if (!curve || !frame) return null;
    // While it runs the words would change with every frame; they follow once it stands still.
    const text = isMoving ? null : words.weights.atEpoch(formatCount(frame.epoch));
    return { at: frame.epoch, last: curve.epochs, step: epochStep(curve), text };
  }
  return (
    <ChartKeys
      label={words.weights.seek}
      stand={stand}
      onMove={(epoch) => live.curve && transport.seek(lossAt(live.curve, epoch).epoch)}
    />
  );
}
