import { useRef, useState } from 'react';
import { words } from '#words/surface';
import { formatCount, formatNumber } from '../../../messages/format';
import { hasOneScale } from '../../../render/charts/surfaceGeometry';
import { selectSplit } from '../../../store/trainingInputs';
import { useIsHidden } from '../../hidden';
import { Interpolate } from '../../kit/Interpolate';
import { Readout } from '../../readouts/Readout';
import { useLab, useLabState, usePainter } from '../../useLab';
import { axesOf, selectParameters } from './parameters';
import type { SurfaceModel } from './surfaceModel';
import type { SurfaceMap } from './useBands';

/** Sentences on the map, the parameters held fixed, and the lowest point, which follow the numbers. */
export function SurfaceNotes({ model, map }: { model: SurfaceModel; map: () => SurfaceMap }) {
  const parameters = useLabState(selectParameters);
  const [x, y] = useLabState((state) => axesOf(state, selectParameters(state).length));
  return (
    <div className="surface-notes">
      <p className="note">{words.sees(parameters[x].symbol, parameters[y].symbol)}</p>
      <p className="note">
        <Held model={model} /> <Best />
      </p>
      <p className="note">
        {parameters.length > 2 && words.startKeeps} <Particulars model={model} map={map} />
      </p>
    </div>
  );
}

function Held({ model }: { model: SurfaceModel }) {
  const { live } = useLab();
  const parameters = useLabState(selectParameters);
  const axes = useLabState((state) => axesOf(state, selectParameters(state).length));
  const others = parameters.flatMap((_, j) => (axes.includes(j) ? [] : [j]));
  if (others.length === 0) return null;
  if (others.length > 1) return words.holdsMany(formatCount(others.length));
  const [other] = others;
  const isReady = () => model.now() !== null;
  return (
    <Interpolate sentence={(value) => words.holds(parameters[other].symbol, value)}>
      {[
        <Readout
          key="held"
          name="surface-held"
          className="surface-number"
          read={() => (isReady() ? (live.frame?.parameters[other] ?? null) : null)}
          format={formatNumber}
        />,
      ]}
    </Interpolate>
  );
}

function Best() {
  const isHidden = useIsHidden('best-possible-weights');
  const answer = useLabState(({ insight }) => insight.optimum);
  const isLogLoss = useLabState(({ settings }) => settings.loss === 'log-loss');
  const count = useLabState((state) => selectParameters(state).length);
  const hasPoints = useLabState(({ dataset }) => dataset.points.y.length > 0);
  if (!hasPoints || isHidden) return null;
  if (!isLogLoss) return words.without.squaredError;
  if (!answer || (answer.kind === 'found' && answer.parameters.length !== count))
    return words.without.computing;
  if (answer.kind !== 'found') return words.without[answer.kind];
  return count > 2 ? words.bestHeld : words.bestNote;
}

/** Notes for some cases only: another loss, scales that differ, a choice of points. */
function Particulars({ model, map }: { model: SurfaceModel; map: () => SurfaceMap }) {
  const isPenalized = useLabState(({ settings }) => settings.l1 > 0 || settings.l2 > 0);
  const all = useLabState((state) => selectSplit(state).train.y.length);
  const hasTest = useLabState((state) => selectSplit(state).test !== null);
  const [points, setPoints] = useState(0);
  const [isSkewed, setSkewed] = useState(false);
  const [runs, setRuns] = useState<'none' | 'alike' | 'other'>('none');
  const seen = useRef({ points, isSkewed, runs });
  usePainter(() => {
    const layout = model.layout();
    const { paths, haveOthers } = model.runs();
    const next = {
      points: map().points,
      isSkewed: layout !== null && !hasOneScale(layout.scales),
      runs: paths.length === 0 ? ('none' as const) : haveOthers ? ('other' as const) : ('alike' as const),
    };
    if (next.points !== seen.current.points) setPoints(next.points);
    if (next.isSkewed !== seen.current.isSkewed) setSkewed(next.isSkewed);
    if (next.runs !== seen.current.runs) setRuns(next.runs);
    seen.current = next;
  });
  const sentences = [
    runs !== 'none' && words.runs,
    runs === 'other' && words.runsOther,
    isPenalized && words.penalized,
    hasTest && words.training,
    isSkewed && words.scales,
    points > 0 && points < all && words.many(formatCount(points), formatCount(all)),
  ];
  return sentences.filter(Boolean).join(' ');
}
