import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { words as weightWords } from '#words/classWeights';
import { words as updateWords } from '#words/update';
import { formatCount, formatNumber, pluralOf } from '../../../messages/format';
import { formatFine } from '../../../messages/formatMore';
import { words } from '../../../messages/words';
import { pullStride, pullsLimit } from '../../../render/plane/pulls';
import { selectParameterTexts } from '../../../store/parameterTexts';
import type { LabState } from '../../../store/state';
import { selectClassWeights, selectFeatureCount, selectSplit } from '../../../store/trainingInputs';
import { canSumUp, selectTrainedRows } from '../../../store/update';
import { SaveFile } from '../../charts/SaveFile';
import { Help } from '../../kit/Help';
import { Interpolate } from '../../kit/Interpolate';
import { Select } from '../../kit/Select';
import { Switch } from '../../kit/Switch';
import { parameterNames } from '../../readouts/Equation';
import { Readout } from '../../readouts/Readout';
import { useClassWords, useLab, useLabState, usePainter } from '../../useLab';
import { ExampleFormulas } from './ExampleFormulas';
import { GradientFormula, StepFormula } from './ParameterFormulas';
import { ParameterTable } from './ParameterTable';
import { PointRows } from './PointRows';
import { followUpdate, missingReason, presentFrame, presentUpdate } from './present';
import { SlowStepBar } from './SlowStepBar';
import { parameterRows, pointRows } from './updateRows';
import { type SlowStep, useSlowStep } from './useSlowStep';
import './update.css';

/** The next epoch worked out with its numbers, point by point, and a step in slow motion. */
export function UpdateView() {
  const lab = useLab();
  useEffect(() => followUpdate(lab), [lab]);
  const slow = useSlowStep();
  const [missing, setMissing] = useState(() => missingReason(lab));
  usePainter(() => setMissing(missingReason(lab)));
  const box = useRef<HTMLDivElement>(null);
  useEscape(box, slow);
  return (
    <div ref={box} className="update" data-stage={slow.stage ?? 'none'}>
      <Intro isMissing={missing !== null} />
      <SlowStepBar slow={slow} isOff={missing !== null} />
      <PullsChoice />
      {missing === null ? (
        <WorkedOut />
      ) : (
        <p className="note" role="status">
          {updateWords.missing[missing]}
        </p>
      )}
    </div>
  );
}

function Intro({ isMissing }: { isMissing: boolean }) {
  const lab = useLab();
  const text = useRef<HTMLParagraphElement>(null);
  const count = useLabState((state) => selectSplit(state).train.y.length);
  usePainter(() => {
    const frame = presentFrame(lab);
    if (!text.current || !frame) return;
    const { epoch } = frame;
    const form = pluralOf(updateWords.intro, count);
    const sentence = isMissing ? '' : form(formatCount(epoch), formatCount(epoch + 1), formatCount(count));
    if (text.current.textContent !== sentence) text.current.textContent = sentence;
  });
  return <p ref={text} className="update-intro" />;
}

function PullsChoice() {
  const { actions } = useLab();
  const isOn = useLabState(({ tabs }) => tabs.hasPulls);
  const note = useLabState(pullsNote);
  const classes = useClassWords();
  return (
    <div className="update-pulls">
      <span className="update-switch">
        <Switch
          label={updateWords.pulls.show}
          isOn={isOn}
          onChange={(hasPulls) => actions.setTabs({ hasPulls })}
        />
        <Help about={updateWords.pulls.show} text={updateWords.pulls.help(classes[0], classes[1])} />
        <SaveUpdate />
      </span>
      {isOn && <p className="note">{note}</p>}
    </div>
  );
}

/** The plane with its pulls as a picture, and the tables as numbers: of points no more than can be summed up at once. */
function SaveUpdate() {
  const lab = useLab();
  const { pictures, exports } = lab;
  const hasPoints = useLabState((state) =>
    canSumUp(selectTrainedRows(state).count, selectFeatureCount(state) + 1),
  );
  const title = words.tabs.update;
  const { files, rows, weights } = updateWords;
  const points = {
    label: files.points,
    onChoose: () => exports.saveTable(pointRows(lab), rows.name),
  };
  return (
    <SaveFile
      title={title}
      items={[
        { label: words.stills.png, onChoose: () => pictures.savePlane(title, 'png') },
        { label: words.stills.svg, onChoose: () => pictures.savePlane(title, 'svg') },
        ...(hasPoints ? [points] : []),
        { label: files.weights, onChoose: () => exports.saveTable(parameterRows(lab), weights.name) },
      ]}
    />
  );
}

function pullsNote(state: LabState): string {
  const { dataset, settings } = state;
  const { pulls } = updateWords;
  if (dataset.points.y.length > pullsLimit) return pulls.tooMany(formatCount(pullsLimit));
  const plain = settings.loss === 'squared-error' ? pulls.noteSquared : pulls.note;
  const note = selectClassWeights(state) ? `${plain} ${weightWords.pulls}` : plain;
  const stride = pullStride(dataset.points.y.length);
  return stride > 1 ? `${note} ${pulls.stride(formatCount(stride))}` : note;
}

/** All points; then score and error of one of them, the gradient, and the update. */
function WorkedOut() {
  const example = useExample();
  const names = parameterNames(useLabState(selectFeatureCount));
  const [chosen, choose] = useState('w1');
  const at = Math.max(0, names.indexOf(chosen));
  return (
    <>
      <section className="update-part" aria-labelledby="update-points">
        <h3 id="update-points">{updateWords.headings.points}</h3>
        <PointRows chosen={at} />
        <WeightsNote />
        <RowsNote at={at} />
      </section>
      {example !== null && <ExampleFormulas index={example} />}
      <Parameters names={names} at={at} choose={choose} />
    </>
  );
}

/** What c is in the formulas, where points have weights. */
function WeightsNote() {
  const weights = useLabState(selectClassWeights);
  const classes = useClassWords();
  if (!weights) return null;
  const [zero, one] = weights.map(formatNumber);
  return <p className="note">{weightWords.update(zero, classes[0], one, classes[1])}</p>;
}

function RowsNote({ at }: { at: number }) {
  const lab = useLab();
  const { count } = useLabState(selectTrainedRows);
  const symbol = useLabState(selectParameterTexts)[at];
  const size = useLabState(selectFeatureCount) + 1;
  const hasTest = useLabState((state) => selectSplit(state).test !== null);
  const { rows, tooManySums } = updateWords;
  const areSummed = canSumUp(count, size);
  const sum = () => presentUpdate(lab)?.sums?.pulls[at] ?? null;
  const mean = () => {
    const value = sum();
    return value === null ? null : value / count;
  };
  return (
    <p className="note">
      {areSummed ? (
        <Interpolate sentence={(value, share) => rows.note(symbol, value, formatCount(count), share)}>
          {[
            <Readout key="sum" name="update-column-sum" read={sum} format={formatNumber} />,
            <Readout key="mean" name="update-column-mean" read={mean} format={formatFine} />,
          ]}
        </Interpolate>
      ) : (
        tooManySums(formatCount(count))
      )}{' '}
      {hasTest && rows.heldBack}
    </p>
  );
}

interface ParametersProps {
  names: readonly string[];
  /** The one worked out, from 0. */
  at: number;
  choose: (name: string) => void;
}

function Parameters({ names, at, choose }: ParametersProps) {
  const texts = useLabState(selectParameterTexts);
  const { l2 } = useLabState(({ settings }) => settings);
  const sentence = useLabState(optimizerSentence);
  const isForetold = useLabState(
    ({ settings: { optimizer } }) => optimizer !== 'mini-batch' && optimizer !== 'newton',
  );
  const { headings, parameter, gradientOfSmooth } = updateWords;
  return (
    <>
      <section className="update-part" data-part="gradient" aria-labelledby="update-gradient">
        <h3 id="update-gradient">{headings.gradient}</h3>
        <Select
          label={parameter}
          value={names[at]}
          options={names.map((name, j) => ({ value: name, label: texts[j] }))}
          onChange={choose}
        />
        <GradientFormula at={at} />
        {l2 > 0 && <p className="note">{gradientOfSmooth}</p>}
      </section>
      <section className="update-part" data-part="update" aria-labelledby="update-step">
        <h3 id="update-step">{headings.update}</h3>
        {isForetold && <StepFormula at={at} />}
        {sentence && <p className="note">{sentence}</p>}
        <ParameterTable names={names} />
      </section>
    </>
  );
}

function optimizerSentence(state: LabState): string | null {
  const { optimizer, batchSize } = state.settings;
  const { optimizers } = updateWords;
  if (optimizer === 'batch') return null;
  if (optimizer !== 'mini-batch') return optimizers[optimizer];
  const count = selectSplit(state).train.y.length;
  return optimizers[optimizer](formatCount(Math.ceil(count / batchSize)), formatCount(batchSize));
}

/** The point that was pointed at last, else the first one selected, else the first: always one that is trained on. */
function useExample(): number | null {
  const last = useRef<number | null>(null);
  const points = useLabState(({ dataset }) => dataset.points);
  const lastPoints = useRef(points);
  const rows = useLabState(selectTrainedRows);
  const hovered = useLabState(({ marks }) => marks.hovered);
  const selected = useLabState(({ marks }) => marks.selection.at(0) ?? null);
  const isTrained = (index: number | null): index is number => index !== null && rows.rowOf(index) !== null;
  if (lastPoints.current.id.length !== points.id.length) last.current = null;
  lastPoints.current = points;
  if (isTrained(hovered)) last.current = hovered;
  if (isTrained(last.current)) return last.current;
  if (isTrained(selected)) return selected;
  return rows.count > 0 ? rows.indexAt(0) : null;
}

/** Escape leaves the slow motion wherever in the view the focus is. */
function useEscape(box: { readonly current: HTMLElement | null }, slow: SlowStep): void {
  const leave = useEffectEvent(({ key }: KeyboardEvent) => {
    if (key === 'Escape' && slow.stage !== null) slow.leave();
  });
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const onKeyDown = (event: KeyboardEvent) => leave(event);
    element.addEventListener('keydown', onKeyDown);
    return () => element.removeEventListener('keydown', onKeyDown);
  }, [box]);
}
