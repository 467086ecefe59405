import { formatExact } from '../../messages/format';
import { words } from '../../messages/words';
import { settingTable } from '../../store/settings';
import { selectSplit } from '../../store/trainingInputs';
import { RangeField } from '../kit/RangeField';
import { useLab, useLabState } from '../useLab';

const { min, max } = settingTable.testShare.range;
const inPercent = { min: 100 * min, max: 100 * max, whole: false };

/** Which share of the points is held back for testing, in percent. */
export function TestShare() {
  const { actions } = useLab();
  const share = useLabState(({ settings }) => settings.testShare);
  const isTooFew = useLabState(
    (state) => state.settings.testShare > 0 && state.dataset.points.y.length > 0 && !selectSplit(state).test,
  );
  const percent = Number((share * 100).toPrecision(12));
  return (
    <>
      <RangeField
        part="test-share"
        label={words.held.share}
        help={['testShare']}
        symbol={words.held.unit}
        value={percent}
        range={inPercent}
        scale="linear"
        valueText={words.held.shareOf(formatExact(percent))}
        onSlide={(to) => actions.duringGesture(() => actions.setSettings({ testShare: to / 100 }))}
        onEnd={actions.endGesture}
      />
      {isTooFew && <p className="note">{words.held.tooFew}</p>}
    </>
  );
}
