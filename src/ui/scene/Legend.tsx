import { formatCount, formatShare, pluralOf } from '../../messages/format';
import { words } from '../../messages/words';
import { fetchPart } from '../../render/fetchPart';
import { densityLimit, ringLimit } from '../../render/plane/points';
import { hasCertaintyLayer } from '../../store/certaintyWish';
import { isInfluenceWanted } from '../../store/influenceWish';
import { selectSplit } from '../../store/trainingInputs';
import { lazyView } from '../kit/lazyView';
import { Readout } from '../readouts/Readout';
import { useClassWords, useLab, useLabState } from '../useLab';

const InfluenceLegend = lazyView(() =>
  fetchPart(() => import('./InfluenceLegend')).then(({ InfluenceLegend }) => InfluenceLegend),
);
const CertaintyLegend = lazyView(() =>
  fetchPart(() => import('./CertaintyLegend')).then(({ CertaintyLegend }) => CertaintyLegend),
);

/** What the marks on the plane mean, and how many points there are. */
export function Legend() {
  const { store } = useLab();
  const count = useLabState(({ dataset }) => dataset.points.y.length);
  const hasVertical = useLabState(({ dataset }) => dataset.hasVertical);
  const isEdited = useLabState(({ dataset }) => dataset.isEdited);
  const hidden = useLabState(({ plane }) => plane.hiddenParts);
  const hasCertainty = useLabState(hasCertaintyLayer);
  const isInfluenceShown = useLabState(isInfluenceWanted);
  const class1 = useClassWords()[1];
  return (
    <ul className="legend">
      <li>
        <Readout name="points" read={() => store.getState().dataset.points.y.length} format={formatCount} />{' '}
        {pluralOf(words.numbers.points, count)}
        {isEdited && <span className="legend-edited">{words.edited}</span>}
      </li>
      {hasVertical
        ? !hidden?.includes('shading') && <ShadingLegend class1={class1} />
        : !hidden?.includes('boundary') && <li>{words.picture.curve(class1)}</li>}
      {isInfluenceShown && <InfluenceLegend isDense={count > densityLimit} />}
      {hasCertainty && <CertaintyLegend />}
      {count > densityLimit ? <li>{words.picture.density}</li> : <PointsLegend count={count} />}
    </ul>
  );
}

/** Which colour stands for which probability. */
function ShadingLegend({ class1 }: { class1: string }) {
  return (
    <li className="shading">
      <span>{formatShare(0)}</span>
      <span className="shading-bar" aria-hidden="true" />
      <span>{formatShare(1)}</span>
      <span>{words.plane.shading(class1)}</span>
    </li>
  );
}

/** What is told apart as long as every point is drawn by itself. */
function PointsLegend({ count }: { count: number }) {
  const hasRings = useLabState(({ plane }) => !plane.hiddenParts?.includes('rings'));
  return (
    <>
      {hasRings && <RingLegend isHidden={count > ringLimit} />}
      <HeldBackLegend />
    </>
  );
}

/** What a hollow point means, where there are some. */
function HeldBackLegend() {
  const hasTest = useLabState((state) => selectSplit(state).test !== null);
  if (!hasTest) return null;
  return (
    <li className="held-legend">
      <svg width="26" height="14" viewBox="0 0 26 14" aria-hidden="true">
        <circle className="held-class-0" cx="7" cy="7" r="4.5" />
        <path className="held-class-1" d="M19 1.5l5.5 5.5-5.5 5.5-5.5-5.5z" />
      </svg>
      {words.held.legend}
    </li>
  );
}

/** What the ring round a point means, or why there are none. */
function RingLegend({ isHidden }: { isHidden: boolean }) {
  const isSlice = useLabState(({ dataset }) => dataset.held.length > 0);
  if (isHidden) return <li>{words.plane.ringsHidden(formatCount(ringLimit))}</li>;
  return (
    <li className="ring-legend">
      <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
        <circle cx="7" cy="7" r="6" />
      </svg>
      {isSlice ? words.plane.wrong : words.plane.misclassified}
    </li>
  );
}
