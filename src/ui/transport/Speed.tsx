import { formatCount } from '../../messages/format';
import { words } from '../../messages/words';
import { settingTable } from '../../store/settings';
import { RangeField } from '../kit/RangeField';
import { useLab, useLabState } from '../useLab';

/** How many epochs a second are trained at most. */
export function Speed({ isCompact }: { isCompact: boolean }) {
  const { actions } = useLab();
  const epochsPerSecond = useLabState(({ settings }) => settings.epochsPerSecond);
  const value = epochsPerSecond ?? settingTable.epochsPerSecond.range.max;
  const change = (speed: number) =>
    actions.setSettings({ epochsPerSecond: speed >= settingTable.epochsPerSecond.range.max ? null : speed });
  return (
    <RangeField
      isCompact={isCompact}
      part="speed"
      label={words.fields.speed}
      help={['speed']}
      value={value}
      range={settingTable.epochsPerSecond.range}
      scale="log"
      shownAs={epochsPerSecond === null ? words.numbers.fullSpeed : undefined}
      valueText={epochsPerSecond === null ? words.numbers.fullSpeed : words.numbers.speed(formatCount(value))}
      unit={epochsPerSecond === null ? '' : words.numbers.perSecond}
      onSlide={(speed) => actions.duringGesture(() => change(speed))}
      onEnd={actions.endGesture}
    />
  );
}
