import { words } from '../../messages/words';
import { settingTable } from '../../store/settings';
import { Stability } from '../insight/Stability';
import { RangeField } from '../kit/RangeField';
import { Speed } from '../transport/Speed';
import { useLab, useLabState } from '../useLab';
import { LearningRate } from './LearningRate';
import { MoreSettings } from './MoreSettings';
import { Section } from './Section';

/** How the model learns: the size of a step and how many epochs; the step stands at the plane where the page has one column, and the speed here. */
export function TrainingPanel({ isCompact }: { isCompact: boolean }) {
  return (
    <Section part="training-settings" title={words.sections.training}>
      {!isCompact && (
        <>
          <LearningRate />
          <Stability />
        </>
      )}
      <EpochsField />
      {isCompact && <Speed isCompact={false} />}
      <MoreSettings />
    </Section>
  );
}

/** Until which epoch the training runs. */
export function EpochsField() {
  const { actions } = useLab();
  const epochs = useLabState(({ settings }) => settings.epochs);
  return (
    <RangeField
      part="epochs"
      label={words.fields.epochs}
      help={['epochs']}
      value={epochs}
      range={settingTable.epochs.range}
      scale="log"
      onSlide={(count) => actions.duringGesture(() => actions.setSettings({ epochs: count }))}
      onEnd={actions.endGesture}
    />
  );
}
