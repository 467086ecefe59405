import { words } from '#words/inferenceSamples';
import type { Lab } from '../../../lab/ports';
import { formatCount, pluralOf } from '../../../messages/format';
import { selectTruth } from '../../../store/truth';
import { Help } from '../../kit/Help';
import { LiveText } from '../../readouts/LiveText';
import { useLab, useLabState } from '../../useLab';
import { useLive } from '../../useLive';
import { SampleEstimates } from './SampleEstimates';
import { SamplingFields } from './SamplingFields';
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
