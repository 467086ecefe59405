import { Plus } from 'lucide-react';
import { useId, useState } from 'react';
import { words as runsWords } from '#words/runs';
import { words as settingNames } from '#words/settingNames';
import { isNewtonDefined, type Optimizer } from '../../../core/training/settings';
import { formatCount } from '../../../messages/format';
import { selectComparedRuns } from '../../../store/comparedRuns';
import { maxComparedRuns, withRun } from '../../../store/pinnedRuns';
import { areSameSteps, type StepSettings, settingTable, stepSettingsOf } from '../../../store/settings';
import { NumberRow } from '../../kit/NumberRow';
import { Select } from '../../kit/Select';
import { nextValue, type Range, type ScaleKind } from '../../kit/scale';
import { useLab, useLabState } from '../../useLab';

const optimizers: readonly Optimizer[] = ['batch', 'mini-batch', 'momentum', 'adam', 'newton'];

/** Makes another run from the present settings, with something changed. */
export function AddRun() {
  const { actions, store } = useLab();
  const settings = useLabState((state) => state.settings);
  const pinned = useLabState(({ race }) => race.pinned);
  const [changed, setChanged] = useState<Partial<StepSettings>>({});
  const choice = possible({ ...stepSettingsOf(settings), ...changed });
  const [isOpen, setOpen] = useState(false);
  const formId = useId();
  const isFull = pinned.length >= maxComparedRuns;
  const isKnown = pinned.some((run) => areSameSteps(run.choice, choice));
  const note = isFull ? runsWords.full(formatCount(maxComparedRuns)) : isKnown ? runsWords.addSame : null;

  function add(): void {
    if (note !== null) return;
    const { race } = store.getState();
    const present = selectComparedRuns(store.getState()).find(({ isPinned }) => !isPinned);
    // The run that the new one is to be compared with is kept as well.
    const withPresent = race.pinned.length === 0 && present ? withRun([], present.choice) : race.pinned;
    actions.setRace({ pinned: withRun(withPresent, choice) });
    setChanged({});
  }

  return (
    <div className={isOpen ? 'add-run is-open' : 'add-run'}>
      <button
        type="button"
        className="button"
        aria-expanded={isOpen}
        aria-controls={isOpen ? formId : undefined}
        onClick={() => setOpen(!isOpen)}
      >
        <Plus size={16} aria-hidden="true" />
        {runsWords.add}
      </button>
      {isOpen && (
        <fieldset id={formId} className="add-run-form" aria-label={runsWords.add}>
          <p className="note">{runsWords.addHelp}</p>
          <ChoiceFields choice={choice} onChange={(part) => setChanged({ ...changed, ...part })} />
          <button type="button" className="button" aria-disabled={note !== null} onClick={add}>
            {runsWords.addButton}
          </button>
          {note !== null && <p className="note">{note}</p>}
        </fieldset>
      )}
    </div>
  );
}

interface ChoiceFieldsProps {
  choice: StepSettings;
  onChange: (part: Partial<StepSettings>) => void;
}

function ChoiceFields({ choice, onChange }: ChoiceFieldsProps) {
  const isNewton = choice.optimizer === 'newton';
  return (
    <>
      <Select
        label={runsWords.newOptimizer}
        value={choice.optimizer}
        options={optimizers.map((optimizer) => ({
          value: optimizer,
          label: settingNames.optimizers[optimizer],
          isOff: optimizer === 'newton' && !isNewtonDefined(choice),
        }))}
        onChange={(optimizer) => onChange({ optimizer })}
      />
      {!isNewton && (
        <SmallField
          label={runsWords.newRate}
          value={choice.learningRate}
          range={settingTable.learningRate.range}
          scale="log"
          onChange={(learningRate) => onChange({ learningRate })}
        />
      )}
      <SmallField
        label={runsWords.newL2}
        value={choice.l2}
        range={settingTable.l2.range}
        scale="log-from-zero"
        onChange={(l2) => onChange({ l2 })}
      />
      {!isNewton && (
        <SmallField
          label={runsWords.newL1}
          value={choice.l1}
          range={settingTable.l1.range}
          scale="log-from-zero"
          onChange={(l1) => onChange({ l1 })}
        />
      )}
    </>
  );
}

/** The present settings may have changed since the optimizer was chosen. */
function possible(choice: StepSettings): StepSettings {
  return choice.optimizer === 'newton' && !isNewtonDefined(choice)
    ? { ...choice, optimizer: 'batch' }
    : choice;
}

interface SmallFieldProps {
  label: string;
  value: number;
  range: Range;
  scale: ScaleKind;
  onChange: (value: number) => void;
}

function SmallField({ label, value, range, scale, onChange }: SmallFieldProps) {
  return (
    <NumberRow
      label={label}
      value={value}
      range={range}
      next={(from, direction) => nextValue(from, direction, range, scale, 1)}
      onChange={onChange}
    />
  );
}
