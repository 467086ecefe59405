import { words } from '../../messages/words';
import { settingTable } from '../../store/settings';
import { RangeField } from '../kit/RangeField';
import { useLab, useLabState } from '../useLab';

/** The size of a training step. */
export function LearningRate({ isCompact = false }: { isCompact?: boolean }) {
  const { actions } = useLab();
  const learningRate = useLabState(({ settings }) => settings.learningRate);
  return (
    <RangeField
      part="learning-rate"
      label={words.fields.learningRate}
      isCompact={isCompact}
      help={['learningRate']}
      symbol="η"
      value={learningRate}
      range={settingTable.learningRate.range}
      scale="log"
      onSlide={(rate) => actions.duringGesture(() => actions.setSettings({ learningRate: rate }))}
      onEnd={actions.endGesture}
    />
  );
}
