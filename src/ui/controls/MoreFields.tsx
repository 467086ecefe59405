import { words } from '#words/moreSettings';
import { isNewtonDefined, type LossKind, type Optimizer } from '../../core/training/settings';
import { type StartKind, settingTable } from '../../store/settings';
import { Help } from '../kit/Help';
import { RangeField } from '../kit/RangeField';
import { Select } from '../kit/Select';
import { Switch } from '../kit/Switch';
import { useLab, useLabState } from '../useLab';
import { CustomStart } from './CustomStart';

const optimizers = Object.keys(settingTable.optimizer.options) as Optimizer[];
const losses = Object.keys(settingTable.loss.options) as LossKind[];
const starts = Object.keys(settingTable.start.options) as StartKind[];

/** Further settings: the optimiser, the features, penalties, the loss and the start. */
export function MoreFields() {
  return (
    <>
      <OptimizerFields />
      <FeatureFields />
      <PenaltyFields />
      <StartFields />
    </>
  );
}

function OptimizerFields() {
  const { actions } = useLab();
  const settings = useLabState((state) => state.settings);
  const isNewton = settings.optimizer === 'newton';
  return (
    <>
      <Select
        label={words.settingsFields.optimizer}
        help={words.settingsHelp.optimizer}
        value={settings.optimizer}
        options={optimizers.map((optimizer) => ({
          value: optimizer,
          label: words.optimizers[optimizer],
          isOff: optimizer === 'newton' && !isNewtonDefined(settings),
        }))}
        onChange={(optimizer) => actions.setSettings({ optimizer })}
      />
      {!isNewton && !isNewtonDefined(settings) && <p className="note">{words.settingsNotes.noNewton}</p>}
      {isNewton && <p className="note">{words.settingsNotes.newton}</p>}
      {settings.optimizer === 'mini-batch' && (
        <RangeField
          label={words.settingsFields.batchSize}
          help={words.settingsHelp.batchSize}
          value={settings.batchSize}
          range={settingTable.batchSize.range}
          scale="log"
          onSlide={(batchSize) => actions.duringGesture(() => actions.setSettings({ batchSize }))}
          onEnd={actions.endGesture}
        />
      )}
      <Select
        label={words.settingsFields.loss}
        help={words.settingsHelp.loss}
        value={settings.loss}
        options={losses.map((loss) => ({
          value: loss,
          label: words.lossKinds[loss],
          isOff: isNewton && loss === 'squared-error',
        }))}
        onChange={(loss) => actions.setSettings({ loss })}
      />
    </>
  );
}

function FeatureFields() {
  const { actions } = useLab();
  const degree = useLabState(({ settings }) => settings.degree);
  const isStandardized = useLabState(({ settings }) => settings.isStandardized);
  const hasVertical = useLabState(({ dataset }) => dataset.hasVertical);
  return (
    <>
      <RangeField
        label={words.settingsFields.degree}
        help={hasVertical ? words.settingsHelp.degree : words.settingsHelp.degreeOfOne}
        value={degree}
        range={settingTable.degree.range}
        scale="linear"
        onSlide={(to) => actions.duringGesture(() => actions.setSettings({ degree: to }))}
        onEnd={actions.endGesture}
      />
      <div className="field-row">
        <Switch
          label={words.settingsFields.standardize}
          isOn={isStandardized}
          onChange={(isOn) => actions.setSettings({ isStandardized: isOn })}
        />
        <Help about={words.settingsFields.standardize} text={words.settingsHelp.standardize} />
      </div>
      <p className="note">{words.settingsNotes.restarts}</p>
    </>
  );
}

function PenaltyFields() {
  const { actions } = useLab();
  const { l1, l2, optimizer } = useLabState(({ settings }) => settings);
  return (
    <>
      <RangeField
        label={words.settingsFields.l2}
        help={words.settingsHelp.l2}
        symbol="λ₂"
        value={l2}
        range={settingTable.l2.range}
        scale="log-from-zero"
        onSlide={(to) => actions.duringGesture(() => actions.setSettings({ l2: to }))}
        onEnd={actions.endGesture}
      />
      {optimizer !== 'newton' && (
        <RangeField
          label={words.settingsFields.l1}
          help={words.settingsHelp.l1}
          symbol="λ₁"
          value={l1}
          range={settingTable.l1.range}
          scale="log-from-zero"
          onSlide={(to) => actions.duringGesture(() => actions.setSettings({ l1: to }))}
          onEnd={actions.endGesture}
        />
      )}
    </>
  );
}

function StartFields() {
  const { actions } = useLab();
  const start = useLabState(({ settings }) => settings.start);
  return (
    <>
      <Select
        label={words.settingsFields.start}
        help={words.settingsHelp.start}
        value={start}
        options={starts.map((kind) => ({ value: kind, label: words.starts[kind] }))}
        onChange={(kind) => actions.setSettings({ start: kind })}
      />
      {start === 'custom' && <CustomStart />}
    </>
  );
}
