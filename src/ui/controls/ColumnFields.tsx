import { lazy, useState } from 'react';
import { words } from '../../messages/words';
import { selectScaleTrouble } from '../../store/scales';
import { Later } from '../kit/Later';
import { Select } from '../kit/Select';
import { useLab, useLabState } from '../lab';

const TableFields = lazy(() => import('./TableFields').then(({ TableFields }) => ({ default: TableFields })));
const ScaleHint = lazy(() => import('./ScaleHint').then(({ ScaleHint }) => ({ default: ScaleHint })));

const none = 'none';

/** Which features the points have, and for points from a table which of its columns they are. */
export function ColumnFields() {
  const source = useLabState(({ dataset }) => dataset.source);
  const isTroubled = useLabState((state) => selectScaleTrouble(state) !== null);
  // From then on the hint itself knows whether it has anything to say.
  const [hasHint, setHint] = useState(false);
  if (isTroubled && !hasHint) setHint(true);
  // The same fields are in the dialog then.
  const isAsked = useLabState(({ load }) => load.importing?.stage === 'choosing');
  if (isAsked) return null;
  return (
    <>
      <Later>{source ? <TableFields source={source} /> : <OwnVertical />}</Later>
      {hasHint && (
        <Later>
          <ScaleHint />
        </Later>
      )}
    </>
  );
}

/** Random points have one vertical feature to offer. */
function OwnVertical() {
  const { actions } = useLab();
  const hasVertical = useLabState(({ dataset }) => dataset.hasVertical);
  return (
    <Select
      label={words.files.vertical}
      help={['ownVertical']}
      value={hasVertical ? 'x2' : none}
      options={[
        { value: 'x2', label: words.files.ownVertical },
        { value: none, label: words.files.none },
      ]}
      onChange={(value) => actions.setVertical(value !== none)}
    />
  );
}
