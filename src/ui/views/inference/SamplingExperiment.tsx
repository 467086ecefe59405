import { words } from '#words/inferenceSamples';
import type { Lab } from '../../../lab/ports';
import { formatCount, pluralOf } from '../../../messages/format';
import {
  changedLook,
  type InferenceLook,
  sampledOf,
  sampledParameters,
  samplePointsRange,
  samplesOf,
  samplesRange,
} from '../../../store/inferenceLook';
import { samplePointsOf, selectTruth } from '../../../store/truth';
import { Help } from '../../kit/Help';
import { RangeField } from '../../kit/RangeField';
import { Select } from '../../kit/Select';
import { LiveText } from '../../readouts/LiveText';
import { useLab, useLabState } from '../../useLab';
import { useLive } from '../../useLive';
import { SampleEstimates } from './SampleEstimates';
import { TriedTable } from './TriedTable';
import './sampling.css';

/** New data sets of the true model, drawn one after another, and how their best weights lie about the truth. */
export function SamplingExperiment() {
  const hasTruth = useLabState((state) => selectTruth(state) !== null);
  return (
    <section className="sampling" aria-labelledby="sampling-title">
      <div className="section-head">
        <h3 id="sampling-title">{words.title}</h3>
        <Help about={words.title} text={words.help} />
      </div>
      {hasTruth ? <Drawn /> : <Needed />}
    </section>
  );
}

/** What it takes, and the way there. */
function Needed() {
  const { actions } = useLab();
  const take = () => {
    actions.samplePoints({ kind: 'true-model' });
    actions.setVertical(true);
  };
  return (
    <>
      <p>{words.need}</p>
      <button type="button" className="button" onClick={take}>
        {words.take}
      </button>
    </>
  );
}

function Drawn() {
  const lab = useLab();
  const isThere = useLive(({ live }) => live.experiment !== null);
  return (
    <>
      <SamplingFields />
      <LiveText name="samples-come" className="note" read={() => sayCome(lab)} />
      <LiveText name="samples-separable" className="note" read={() => sayKind(lab, 'separable')} />
      <LiveText name="samples-one-class" className="note" read={() => sayKind(lab, 'one-class')} />
      {isThere && (
        <>
          <SampleEstimates />
          <TriedTable />
        </>
      )}
    </>
  );
}

function SamplingFields() {
  const { actions, store, experiment } = useLab();
  const look = useLabState(({ tabs }) => tabs.inference);
  const points = useLabState(samplePointsOf);
  const isDrawing = useLive(({ live }) => live.experiment?.isDrawing === true);
  const hasDrawn = useLive(({ live }) => live.experiment !== null);
  const change = (more: { readonly [K in keyof InferenceLook]?: InferenceLook[K] | undefined }) =>
    actions.setTabs({ inference: changedLook(store.getState().tabs.inference, more) });
  const press = () => {
    if (isDrawing) return experiment.ask((service) => service.stop());
    actions.setPlane({ hasTruth: true });
    experiment.ask((service) => service.draw());
  };
  return (
    <div className="sampling-fields">
      <RangeField
        label={words.samples}
        help={words.samplesHelp}
        value={samplesOf(look)}
        range={samplesRange}
        scale="log"
        onSlide={(samples) => change({ samples: samples === samplesRange.initial ? undefined : samples })}
        onEnd={() => {}}
      />
      <RangeField
        label={words.points}
        help={words.pointsHelp}
        symbol="n"
        value={points}
        range={samplePointsRange}
        scale="log"
        onSlide={(samplePoints) => change({ samplePoints })}
        onEnd={() => {}}
      />
      <div className="sampling-row">
        <button type="button" className="button button-main" onClick={press}>
          {isDrawing ? words.stop : hasDrawn ? words.drawAgain : words.draw}
        </button>
        <Select
          isInline
          label={words.parameter}
          value={sampledOf(look)}
          options={sampledParameters.map((value) => ({ value, label: words.parameters[value] }))}
          onChange={(sampled) => change({ sampled: sampled === 'w1' ? undefined : sampled })}
        />
      </div>
    </div>
  );
}

function sayCome({ live: { experiment } }: Lab): { value: number | null; text: string } {
  if (!experiment) return { value: null, text: '' };
  const come = experiment.fits.kinds.length;
  const { wanted, recipe, hasFailed } = experiment;
  const text = words.count(formatCount(come), formatCount(wanted), formatCount(recipe.count));
  return { value: come, text: hasFailed ? `${text} ${words.failed}` : text };
}

function sayKind({ live: { experiment } }: Lab, kind: 'separable' | 'one-class') {
  if (!experiment) return { value: null, text: '' };
  const count = experiment.fits.kinds.filter((each) => each === kind).length;
  const forms = kind === 'separable' ? words.separable : words.oneClass;
  return { value: count, text: count === 0 ? '' : pluralOf(forms, count)(formatCount(count)) };
}
