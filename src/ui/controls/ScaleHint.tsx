import { X } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { words as scaleHintWords } from '#words/scaleHint';
import { words as settingNames } from '#words/settingNames';
import type { Dataset } from '../../core/data/dataset';
import { formatCount, formatNumber, formatRate } from '../../messages/format';
import { words } from '../../messages/words';
import { type ScaleTrouble, selectRawScaleTrouble } from '../../store/scales';
import { selectFeatureNames } from '../../store/selectors';
import { initialSettings } from '../../store/settings';
import { focusMain } from '../kit/focusMain';
import { useLab, useLabState, usePainter } from '../useLab';
import './scaleHint.css';

/** A person's answer. */
interface Answer {
  /** The table, or the kind of random points: the hint comes no more while it is this. */
  readonly about: object | string;
  /** For which points they were standardised, and the learning rate that was always stable before. */
  readonly accepted: { readonly points: Dataset; readonly before: number | null } | null;
}

/** Suggests to standardise where one learning rate cannot suit all weights, and says what came of it. */
export function ScaleHint() {
  const { actions, live } = useLab();
  const trouble = useLabState(selectRawScaleTrouble);
  const { source, recipe, points } = useLabState(({ dataset }) => dataset);
  const names = useLabState(selectFeatureNames);
  const isStandardized = useLabState(({ settings }) => settings.isStandardized);
  const [given, setAnswer] = useState<Answer | null>(null);
  const about = source?.table ?? recipe.kind;
  const answer = given?.about === about ? given : null;
  const dismiss = () => setAnswer({ about, accepted: null });

  if (answer?.accepted && isStandardized) {
    const { accepted } = answer;
    return accepted.points === points ? <Effect before={accepted.before} onDismiss={dismiss} /> : null;
  }
  if (!trouble || answer?.accepted === null) return null;
  const why = troubleSentence(trouble, names);
  if (isStandardized) {
    // Random points are standardised by a person alone.
    return source && <Standardized why={why} onDismiss={dismiss} />;
  }
  return (
    <Hint onDismiss={dismiss}>
      <p>{why}</p>
      <p>{scaleHintWords.offer}</p>
      <button
        type="button"
        className="button"
        onClick={() => {
          setAnswer({ about, accepted: { points, before: live.stability?.safe ?? null } });
          actions.setSettings({ isStandardized: true });
        }}
      >
        {settingNames.settingsFields.standardize}
      </button>
    </Hint>
  );
}

/** A table came in standardised: says why, and takes it back where that is wanted. */
function Standardized({ why, onDismiss }: { why: string; onDismiss: () => void }) {
  const { actions } = useLab();
  const learningRate = useLabState(({ settings }) => settings.learningRate);
  return (
    <Hint onDismiss={onDismiss}>
      <p>{why}</p>
      <p>{scaleHintWords.byItself(formatRate(learningRate))}</p>
      <button
        type="button"
        className="button"
        onClick={() => {
          const { learningRate } = initialSettings;
          actions.setSettings({ isStandardized: false, learningRate });
        }}
      >
        {scaleHintWords.takeBack}
      </button>
    </Hint>
  );
}

function Hint({ children, onDismiss }: { children: ReactNode; onDismiss: () => void }) {
  return (
    <section className="scale-hint" aria-label={scaleHintWords.title}>
      <button
        type="button"
        className="icon-button"
        aria-label={words.buttons.dismiss}
        title={words.buttons.dismiss}
        onClick={() => {
          focusMain();
          onDismiss();
        }}
      >
        <X size={16} aria-hidden="true" />
      </button>
      {children}
    </section>
  );
}

/** How much larger the steps may be now, once that is known. */
function Effect({ before, onDismiss }: { before: number | null; onDismiss: () => void }) {
  const { live } = useLab();
  const [stale] = useState(() => live.stability);
  const [after, setAfter] = useState<number | null>(null);
  usePainter(() => {
    if (live.stability && live.stability !== stale && live.frame?.standardization) {
      setAfter(live.stability.safe);
    }
  });
  const isKnown = before !== null && after !== null;
  return (
    <Hint onDismiss={onDismiss}>
      <p role="status">
        {isKnown ? scaleHintWords.effect(formatRate(before), formatRate(after)) : scaleHintWords.done}
      </p>
    </Hint>
  );
}

function troubleSentence(trouble: ScaleTrouble, names: readonly string[]): string {
  if (trouble.kind === 'far') return scaleHintWords.far(names[trouble.feature], formatNumber(trouble.mean));
  if (trouble.kind === 'large') return scaleHintWords.large(formatRate(trouble.safe));
  return scaleHintWords.spread(names[trouble.wide], formatCount(trouble.factor), names[trouble.narrow]);
}
