import { useState } from 'react';
import { words } from '../../messages/words';
import { fetchPart } from '../../render/fetchPart';
import { selectRawScaleTrouble } from '../../store/scales';
import { lazyView } from '../kit/lazyView';
import { Select } from '../kit/Select';
import { useLab, useLabState } from '../useLab';

const TableFields = lazyView(() =>
  fetchPart(() => import('./TableFields')).then(({ TableFields }) => TableFields),
);
const ScaleHint = lazyView(() => fetchPart(() => import('./ScaleHint')).then(({ ScaleHint }) => ScaleHint));

const none = 'none';

/** Which features the points have, and for points from a table which of its columns they are. */
export function ColumnFields() {
  const source = useLabState(({ dataset }) => dataset.source);
  const isTroubled = useLabState((state) => selectRawScaleTrouble(state) !== null);
  // From then on the hint itself knows whether it has anything to say.
  const [hasHint, setHint] = useState(false);
  if (isTroubled && !hasHint) setHint(true);
  // The same fields are in the dialog then.
  const isAsked = useLabState(({ load }) => load.importing?.stage === 'choosing');
  if (isAsked) return null;
  return (
    <div className="section-body" data-part="columns">
      {source ? <TableFields source={source} /> : <OwnVertical />}
      {hasHint && <ScaleHint />}
    </div>
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
      isInline
      value={hasVertical ? 'x2' : none}
      options={[
        { value: 'x2', label: words.files.ownVertical },
        { value: none, label: words.files.none },
      ]}
      onChange={(value) => actions.setVertical(value !== none)}
    />
  );
}
