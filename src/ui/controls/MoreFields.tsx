import { words } from '#words/moreSettings';
import { words as settingNames } from '#words/settingNames';
import { isNewtonDefined, type LossKind, type Optimizer } from '../../core/training/settings';
import { type StartKind, settingTable } from '../../store/settings';
import { Help } from '../kit/Help';
import { RangeField } from '../kit/RangeField';
import { Select } from '../kit/Select';
import { Switch } from '../kit/Switch';
import { useLab, useLabState } from '../useLab';
import { ClassWeightFields } from './ClassWeightFields';
import { CustomStart } from './CustomStart';

const optimizers = Object.keys(settingTable.optimizer.options) as Optimizer[];
const losses = Object.keys(settingTable.loss.options) as LossKind[];
const starts = Object.keys(settingTable.start.options) as StartKind[];

/** Further settings: the optimiser, the features, penalties, the loss and the start. */
export function MoreFields() {
  return (
    <>
      <OptimizerField />
      <LossField />
      <ClassWeightFields />
      <DegreeField />
      <StandardizeField />
      <p className="note">{words.settingsNotes.restarts}</p>
      <PenaltyFields />
      <StartFields />
    </>
  );
}

/** The optimiser, with its batch size where it has one. */
export function OptimizerField() {
  const { actions } = useLab();
  const settings = useLabState((state) => state.settings);
  const isNewton = settings.optimizer === 'newton';
  return (
    <>
      <Select
        part="optimizer"
        label={settingNames.settingsFields.optimizer}
        help={words.settingsHelp.optimizer}
        value={settings.optimizer}
        options={optimizers.map((optimizer) => ({
          value: optimizer,
          label: settingNames.optimizers[optimizer],
          isOff: optimizer === 'newton' && !isNewtonDefined(settings),
        }))}
        onChange={(optimizer) => actions.setSettings({ optimizer })}
      />
      {!isNewton && !isNewtonDefined(settings) && <p className="note">{words.settingsNotes.noNewton}</p>}
      {isNewton && <p className="note">{words.settingsNotes.newton}</p>}
      {settings.optimizer === 'mini-batch' && (
        <RangeField
          part="batch-size"
          label={settingNames.settingsFields.batchSize}
          help={words.settingsHelp.batchSize}
          value={settings.batchSize}
          range={settingTable.batchSize.range}
          scale="log"
          onSlide={(batchSize) => actions.duringGesture(() => actions.setSettings({ batchSize }))}
          onEnd={actions.endGesture}
        />
      )}
    </>
  );
}

export function LossField() {
  const { actions } = useLab();
  const loss = useLabState(({ settings }) => settings.loss);
  const isNewton = useLabState(({ settings }) => settings.optimizer === 'newton');
  return (
    <Select
      part="loss"
      label={settingNames.settingsFields.loss}
      help={words.settingsHelp.loss}
      value={loss}
      options={losses.map((kind) => ({
        value: kind,
        label: settingNames.lossKinds[kind],
        isOff: isNewton && kind === 'squared-error',
      }))}
      onChange={(kind) => actions.setSettings({ loss: kind })}
    />
  );
}

export function DegreeField() {
  const { actions } = useLab();
  const degree = useLabState(({ settings }) => settings.degree);
  const hasVertical = useLabState(({ dataset }) => dataset.hasVertical);
  return (
    <RangeField
      part="polynomial-degree"
      label={settingNames.settingsFields.degree}
      help={hasVertical ? words.settingsHelp.degree : words.settingsHelp.degreeOfOne}
      value={degree}
      range={settingTable.degree.range}
      scale="linear"
      onSlide={(to) => actions.duringGesture(() => actions.setSettings({ degree: to }))}
      onEnd={actions.endGesture}
    />
  );
}

export function StandardizeField() {
  const { actions } = useLab();
  const isStandardized = useLabState(({ settings }) => settings.isStandardized);
  return (
    <div className="field-row" data-part="standardize-features">
      <Switch
        label={settingNames.settingsFields.standardize}
        isOn={isStandardized}
        onChange={(isOn) => actions.setSettings({ isStandardized: isOn })}
      />
      <Help about={settingNames.settingsFields.standardize} text={words.settingsHelp.standardize} />
    </div>
  );
}

export function PenaltyFields() {
  const { actions } = useLab();
  const settings = useLabState((state) => state.settings);
  const penalties = settings.optimizer === 'newton' ? (['l2'] as const) : (['l2', 'l1'] as const);
  return penalties.map((name) => (
    <RangeField
      key={name}
      part={`${name}-penalty`}
      label={settingNames.settingsFields[name]}
      help={words.settingsHelp[name]}
      symbol={name === 'l2' ? 'λ₂' : 'λ₁'}
      value={settings[name]}
      range={settingTable[name].range}
      scale="log-from-zero"
      onSlide={(to) => actions.duringGesture(() => actions.setSettings({ [name]: to }))}
      onEnd={actions.endGesture}
    />
  ));
}

export function StartFields() {
  const { actions } = useLab();
  const start = useLabState(({ settings }) => settings.start);
  return (
    <>
      <Select
        part="initial-weights"
        label={settingNames.settingsFields.start}
        help={words.settingsHelp.start}
        value={start}
        options={starts.map((kind) => ({ value: kind, label: settingNames.starts[kind] }))}
        onChange={(kind) => actions.setSettings({ start: kind })}
      />
      {start === 'custom' && <CustomStart />}
    </>
  );
}
