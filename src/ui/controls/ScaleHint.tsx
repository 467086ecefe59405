import { X } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { words as moreSettingsWords } from '#words/moreSettings';
import { words as scaleHintWords } from '#words/scaleHint';
import type { Dataset } from '../../core/data/dataset';
import { formatCount, formatNumber, formatRate } from '../../messages/format';
import { words } from '../../messages/words';
import type { TableSource } from '../../store/datasetSlice';
import { type ScaleTrouble, selectScaleTrouble } from '../../store/scales';
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
  const trouble = useLabState(selectScaleTrouble);
  const { source, recipe, points } = useLabState(({ dataset }) => dataset);
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
  return (
    <Hint onDismiss={dismiss}>
      <p>{troubleSentence(trouble, featureNames(source))}</p>
      <p>{scaleHintWords.offer}</p>
      <button
        type="button"
        className="button"
        onClick={() => {
          setAnswer({ about, accepted: { points, before: live.stability?.safe ?? null } });
          actions.setSettings({ isStandardized: true });
        }}
      >
        {moreSettingsWords.settingsFields.standardize}
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

function featureNames(source: TableSource | null): readonly [string, string] {
  if (!source) return [words.plane.x1, words.plane.x2];
  const { table, reading } = source;
  const vertical = reading.vertical === null ? words.plane.x2 : table.header[reading.vertical];
  return [table.header[reading.horizontal], vertical];
}

function troubleSentence(trouble: ScaleTrouble, [first, second]: readonly [string, string]): string {
  if (trouble.kind === 'far') {
    return scaleHintWords.far(trouble.feature === 1 ? first : second, formatNumber(trouble.mean));
  }
  const factor = formatCount(trouble.factor);
  return trouble.wide === 1
    ? scaleHintWords.spread(first, factor, second)
    : scaleHintWords.spread(second, factor, first);
}
