import { words as manyFeatures } from '#words/manyFeatures';
import { shorten } from '../../csv/shorten';
import { words } from '../../messages/words';
import { type ColumnNames, selectClassNames, selectColumnNames } from '../../store/selectors';
import { PrintedColumns } from '../print/PrintedColumns';
import { useLabState } from '../useLab';

/** Which columns x₁ and x₂ are, where the points come from a table, and what a tilde says. */
export function FeatureKey() {
  const isStandardized = useLabState(({ settings }) => settings.isStandardized);
  const names = useLabState(selectColumnNames);
  const hasOthers = useLabState(({ dataset }) => dataset.points.others.length > 0);
  const classes = useLabState(selectClassNames);
  const source = useLabState(({ dataset }) => dataset.source);
  return (
    <>
      <ul className="feature-key" aria-label={manyFeatures.key.title}>
        {names && (hasOthers ? <AxesKey /> : <Axes names={names} />)}
        {classes && <li>{words.columns.key(words.columns.classes[1], shorten(classes.class1))}</li>}
        {classes && (
          <li>
            {words.columns.key(
              words.columns.classes[0],
              classes.class0 === null ? manyFeatures.key.otherClasses : shorten(classes.class0),
            )}
          </li>
        )}
        {isStandardized && !hasOthers && <li>{manyFeatures.key.standardized}</li>}
      </ul>
      {source && <PrintedColumns source={source} />}
    </>
  );
}

function Axes({ names: { x1, x2 } }: { names: ColumnNames }) {
  const hasVertical = useLabState(({ dataset }) => dataset.hasVertical);
  return (
    <>
      <li>{words.columns.key(words.plane.x1, x1)}</li>
      {x2 !== null && hasVertical && <li>{words.columns.key(words.plane.x2, x2)}</li>}
    </>
  );
}

/** Which features are on the axes, and how standardised ones are meant. */
function AxesKey() {
  const columns = useLabState(selectColumnNames);
  const hasVertical = useLabState(({ dataset }) => dataset.hasVertical);
  const isStandardized = useLabState(({ settings }) => settings.isStandardized);
  const { across, up, standardized } = manyFeatures.equation;
  if (!columns) return null;
  const { plane, columns: columnWords } = words;
  return (
    <>
      <li>{across(columnWords.key(plane.x1, shorten(columns.x1)))}</li>
      {hasVertical && columns.x2 !== null && <li>{up(columnWords.key(plane.x2, shorten(columns.x2)))}</li>}
      {isStandardized && <li>{standardized}</li>}
    </>
  );
}
