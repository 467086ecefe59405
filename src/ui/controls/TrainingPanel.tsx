import { words } from '../../messages/words';
import { limits } from '../../store/limits';
import { Stability } from '../insight/Stability';
import { RangeField } from '../kit/RangeField';
import { useLab, useLabState } from '../lab';
import { MoreSettings } from './MoreSettings';
import { Section } from './Section';

/** How the model learns: the size of a step and how many epochs. */
export function TrainingPanel() {
  const { actions } = useLab();
  const { learningRate, epochs } = useLabState(({ settings }) => settings);
  return (
    <Section title={words.sections.training}>
      <RangeField
        label={words.fields.learningRate}
        help={words.help.learningRate}
        symbol="η"
        value={learningRate}
        range={limits.learningRate}
        scale="log"
        onSlide={(rate) => actions.duringGesture(() => actions.setSettings({ learningRate: rate }))}
        onEnd={actions.endGesture}
      />
      <Stability />
      <RangeField
        label={words.fields.epochs}
        help={words.help.epochs}
        value={epochs}
        range={limits.epochs}
        scale="log"
        onSlide={(count) => actions.duringGesture(() => actions.setSettings({ epochs: count }))}
        onEnd={actions.endGesture}
      />
      <MoreSettings />
    </Section>
  );
}
