import { words } from '../../messages/words';
import { Switch } from '../kit/Switch';
import { useLab } from '../useLab';

interface SwitchesProps {
  isEpochLog: boolean;
  isLossLog: boolean;
}

/** Which axes are logarithmic. */
export function LossSwitches({ isEpochLog, isLossLog }: SwitchesProps) {
  const { actions } = useLab();
  return (
    <span className="section-tools">
      <Switch
        label={words.fields.logEpochs}
        shortLabel={words.loss.logX}
        tip={words.help.logEpochs}
        isOn={isEpochLog}
        onChange={(isOn) => actions.setPreferences({ isEpochLog: isOn, hasChosenEpochs: true })}
      />
      <Switch
        label={words.fields.logLoss}
        shortLabel={words.loss.logY}
        tip={words.help.logLoss}
        isOn={isLossLog}
        onChange={(isOn) => actions.setPreferences({ isLossLog: isOn })}
      />
    </span>
  );
}

/** Stands above the axis of accuracies, and is its name. */
export function AccuracySwitch({ isOn }: { isOn: boolean }) {
  const { actions } = useLab();
  return (
    <span className="section-tools accuracy-switch">
      <Switch
        label={words.loss.accuracy}
        shortLabel={words.numbers.accuracy}
        tip={words.loss.accuracyTip}
        isOn={isOn}
        onChange={(isNowOn) => actions.setPreferences({ hasAccuracy: isNowOn ? true : undefined })}
      />
    </span>
  );
}
