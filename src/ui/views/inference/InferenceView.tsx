import { words } from '#words/inference';
import { shorten } from '../../../csv/shorten';
import { selectTermKeys } from '../../../store/selectors';
import { useIsHidden } from '../../hidden';
import { Help } from '../../kit/Help';
import { useLabState } from '../../useLab';
import { ApartLens } from './ApartLens';
import { BandAndLines } from './BandAndLines';
import { CoefficientTable } from './CoefficientTable';
import { ForestPlot } from './ForestPlot';
import { Influence } from './Influence';
import { ModelFit } from './ModelFit';
import { Part, PartLinks } from './PartLinks';
import { ProfileLens } from './ProfileLens';
import { SamplingExperiment } from './SamplingExperiment';
import { answerOf, useLiveText } from './useInference';
import '../numberTable.css';
import './inference.css';

/** How sure the best weights are: tests, intervals, and what else points of the same kind might have told. */
export function InferenceView() {
  const isLogLoss = useLabState(({ settings }) => settings.loss === 'log-loss');
  const areBestHidden = useIsHidden('best-possible-weights');
  if (areBestHidden) return null;
  return (
    <section className="inference" aria-labelledby="inference-title">
      <div className="section-head">
        <h2 id="inference-title">{words.title}</h2>
        <Help about={words.title} text={words.help} />
      </div>
      {isLogLoss ? <Parts /> : <p>{words.squaredError}</p>}
    </section>
  );
}

const ofNoFit = ['weights', 'plane', 'samples'] as const;
const ofSeparable = [...ofNoFit, 'apart'] as const;
const all = ['weights', 'plane', 'samples', 'likelihood', 'apart', 'points'] as const;

function Parts() {
  const kind = useLiveText((lab) => answerOf(lab)?.kind ?? '');
  const isFound = kind === 'found';
  return (
    <>
      <PartLinks parts={isFound ? all : kind.endsWith('separable') ? ofSeparable : ofNoFit} />
      <Part name="weights">{isFound ? <Estimates /> : <NoFit kind={kind} />}</Part>
      <Part name="plane">
        <BandAndLines />
      </Part>
      <Part name="samples">
        <SamplingExperiment />
      </Part>
      <Part name="likelihood">
        <ProfileLens />
      </Part>
      <Part name="apart">
        <ApartLens />
      </Part>
      <Part name="points">{isFound && <Influence />}</Part>
    </>
  );
}

function Estimates() {
  const isPenalized = useLabState(({ settings: { l1, l2 } }) => l1 > 0 || l2 > 0);
  const isStandardized = useLabState(({ settings }) => settings.isStandardized);
  const isWeighted = useLabState(({ settings }) => settings.classWeighting !== 'equal');
  return (
    <>
      {isStandardized && <p className="note">{words.ownUnits}</p>}
      {isWeighted && <p className="note">{words.weighted}</p>}
      {isPenalized && <p className="note">{words.penalized}</p>}
      <CoefficientTable />
      <ForestPlot />
      <ModelFit />
    </>
  );
}

/** Why there is no fit to be sure of. */
function NoFit({ kind }: { kind: string }) {
  const keys = useLabState(selectTermKeys);
  const columns = useLiveText((lab) => {
    const answer = answerOf(lab);
    return answer?.kind === 'collinear' ? answer.columns.join() : '';
  });
  const reasons: Readonly<Record<string, string>> = {
    '': words.computing,
    failed: words.failed,
    none: words.none,
    'too-many': words.tooMany,
    separable: words.separable,
    'quasi-separable': words.quasiSeparable,
  };
  const names = columns === '' ? [] : columns.split(',').flatMap((j) => shorten(keys[Number(j)] ?? '') || []);
  const collinear = names.length > 0 ? words.collinear(names.join(', ')) : words.collinearSome;
  return (
    <p data-readout="inference-kind" data-value={kind}>
      {reasons[kind] ?? collinear}
    </p>
  );
}
