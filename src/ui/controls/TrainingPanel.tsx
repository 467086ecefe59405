import { words } from '../../messages/words';
import { settingTable } from '../../store/settings';
import { Stability } from '../insight/Stability';
import { RangeField } from '../kit/RangeField';
import { useLab, useLabState } from '../useLab';
import { LearningRate } from './LearningRate';
import { MoreSettings } from './MoreSettings';
import { Section } from './Section';

/** How the model learns: the size of a step and how many epochs. */
export function TrainingPanel() {
  const { actions } = useLab();
  const epochs = useLabState(({ settings }) => settings.epochs);
  return (
    <Section title={words.sections.training}>
      <LearningRate />
      <Stability />
      <RangeField
        label={words.fields.epochs}
        help={['epochs']}
        value={epochs}
        range={settingTable.epochs.range}
        scale="log"
        onSlide={(count) => actions.duringGesture(() => actions.setSettings({ epochs: count }))}
        onEnd={actions.endGesture}
      />
      <MoreSettings />
    </Section>
  );
}
