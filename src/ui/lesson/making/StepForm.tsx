import { type ReactNode, useState } from 'react';
import { words } from '#words/lessonMaking';
import { checkOf, conditionOf } from '../../../lessons/checks';
import { paragraphs, withSaid } from '../../../lessons/making';
import { type LessonStep, maxParagraphs, maxText } from '../../../lessons/schema';
import { words as pageWords } from '../../../messages/words';
import { type ViewTab, viewTabs } from '../../../store/state';
import { Select } from '../../kit/Select';
import { BetFields } from './BetFields';
import { CheckField } from './CheckField';
import { PartTicks } from './PartTicks';
import { TextField } from './TextField';

interface StepFormProps {
  step: LessonStep;
  onChange: (step: LessonStep) => void;
  /** Records the page as it stands. */
  onRecord: () => void;
}

const asIs = 'as-is';

/** All that a step of a lesson being made says, shows, asks and checks. */
export function StepForm({ step, onChange, onRecord }: StepFormProps) {
  const { show = {}, ask, until, look, hints, then: after = {}, put } = step;
  const { view, controls = [], hide = [] } = show;
  return (
    <div className="made-step">
      <Texts
        label={words.say}
        texts={step.say}
        hint={words.sayHint}
        onChange={(say) => onChange({ ...step, say })}
      />
      <p className="note">{put ? words.puts : words.putsNothing}</p>
      <Buttons>
        <button type="button" className="button" onClick={onRecord}>
          {words.takeNow}
        </button>
        {put && (
          <button type="button" className="button" onClick={() => onChange(without(step, 'put'))}>
            {words.putNothing}
          </button>
        )}
      </Buttons>
      <Select<ViewTab | typeof asIs>
        label={words.view}
        value={view ?? asIs}
        options={[
          { value: asIs, label: words.viewAsIs },
          ...viewTabs.map((tab) => ({ value: tab, label: pageWords.tabs[tab] })),
        ]}
        onChange={(tab) => {
          const { view: _, enlarge: __, ...rest } = show;
          onChange({ ...step, show: tab === asIs ? rest : { ...show, view: tab } });
        }}
      />
      <PartTicks
        ticked={{ controls, hide }}
        onChange={(ticked) =>
          onChange({ ...step, show: { ...show, controls: [...ticked.controls], hide: [...ticked.hide] } })
        }
      />
      <BetFields
        bet={ask}
        isDoneAtOnce={until === undefined}
        onChange={(next) => onChange(next ? { ...step, ask: next } : without(step, 'ask'))}
      />
      {(ask || look) && (
        <Texts
          label={words.look}
          texts={look ?? []}
          onChange={(next) => onChange(next.length > 0 ? { ...step, look: next } : without(step, 'look'))}
        />
      )}
      <CheckField
        check={checkOf(until)}
        onChange={(check) => {
          const condition = conditionOf(check);
          onChange(condition ? { ...step, until: condition } : without(step, 'until'));
        }}
      />
      <Texts
        label={words.hints}
        texts={hints ?? []}
        onChange={(next) => onChange(next.length > 0 ? { ...step, hints: next } : without(step, 'hints'))}
      />
      {(['right', 'wrong'] as const).map(
        (when) =>
          (ask?.right || after[when]) && (
            <Texts
              key={when}
              label={words.said[when]}
              texts={after[when] ?? []}
              onChange={(texts) => onChange(withSaid(step, when, texts))}
            />
          ),
      )}
      <Texts
        label={words.said.always}
        texts={after.always ?? []}
        onChange={(texts) => onChange(withSaid(step, 'always', texts))}
      />
    </div>
  );
}

const Buttons = ({ children }: { children: ReactNode }) => <div className="share-tools">{children}</div>;

function without<Key extends keyof LessonStep>(step: LessonStep, key: Key): LessonStep {
  const { [key]: _, ...rest } = step;
  return rest as LessonStep;
}

/** So many letters have room in all paragraphs of a text together, with an empty line between them. */
const maxTyped = maxParagraphs * (maxText + 2);

interface TextsProps {
  label: string;
  texts: readonly string[];
  /** Shown as long as nothing is written. */
  hint?: string;
  onChange: (texts: string[]) => void;
}

/** Paragraphs as one text, as it is typed; what follows from it goes out with each letter. */
function Texts({ label, texts, hint, onChange }: TextsProps) {
  const [typed, setTyped] = useState(() => texts.join('\n\n'));
  return (
    <TextField
      label={label}
      rows={3}
      maxLength={maxTyped}
      hint={hint}
      value={typed}
      onChange={(text) => {
        setTyped(text);
        onChange(paragraphs(text));
      }}
    />
  );
}
