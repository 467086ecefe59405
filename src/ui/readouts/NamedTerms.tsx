import { type ReactElement, useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import { words } from '#words/manyFeatures';
import { formatCount } from '../../messages/format';
import { selectTermKeys, selectTermTexts } from '../../store/selectors';
import { selectExpansion } from '../../store/trainingInputs';
import { useLab, useLabState } from '../useLab';

/** Terms that fill more lines than this are folded. */
const mostLines = 2;

/**
 * The terms of an equation by the names of their features, with room for a number and its sign each. Where they would fill more
 * than two lines, all but those of the axes are folded behind a button; they stay on the page.
 */
export function NamedTerms({ names }: { names: readonly string[] }) {
  const texts = useLabState(selectTermTexts);
  const keys = useLabState(selectTermKeys);
  const axes = useLabState((state) => selectExpansion(state).axes);
  if (names.length !== texts.length) return null;
  const terms = names.map((name, i) => (
    <NamedTerm key={name} name={name} text={texts[i]} feature={keys[i]} isFirst={i === 0} />
  ));
  // Other texts need other room: they are measured anew.
  return <FoldedTerms key={texts.join()} terms={terms} shown={axes} />;
}

/** Terms of an equation: the first `shown`, and the others behind a button where all would fill more than two lines. */
export function FoldedTerms({ terms, shown }: { terms: readonly ReactElement[]; shown: number }) {
  const { paintLoop } = useLab();
  const restId = useId();
  const rest = useRef<HTMLSpanElement>(null);
  const [isLong, setLong] = useState(true);
  const [isOpen, setOpen] = useState(false);
  const isFolded = isLong && !isOpen;

  useLayoutEffect(() => {
    const equation = rest.current?.parentElement;
    if (!rest.current || !equation) return;
    const part = rest.current;
    let width = -1;
    const measure = () => {
      if (equation.clientWidth === width) return;
      width = equation.clientWidth;
      setLong(linesOf(equation, part) > mostLines);
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(equation);
    return () => observer.disconnect();
  }, []);
  // The numbers are written in on the next frame.
  useEffect(() => paintLoop.invalidate());

  return (
    <>
      {terms.slice(0, shown)}
      <span ref={rest} id={restId} className="equation-rest" hidden={isFolded}>
        {terms.slice(shown)}
      </span>
      {isLong && (
        <button
          type="button"
          className="equation-fold"
          aria-expanded={!isFolded}
          aria-controls={restId}
          onClick={() => setOpen(!isOpen)}
        >
          {isFolded ? words.equation.more(formatCount(terms.length - shown)) : words.equation.fewer}
        </button>
      )}
    </>
  );
}

interface NamedTermProps {
  name: string;
  text: string;
  feature: string;
  isFirst: boolean;
}

function NamedTerm({ name, text, feature, isFirst }: NamedTermProps) {
  return (
    <span className="equation-named-term">
      <span className="equation-number">
        <math>
          <mo data-sign={name} form={isFirst ? 'prefix' : 'infix'} />
          <mn data-readout={name} data-feature={feature} />
        </math>
      </span>
      <span className="equation-name" title={text}>
        · {text}
      </span>
    </span>
  );
}

/** How many lines the parts of an equation would fill with all terms and without the button that folds them. */
function linesOf(equation: HTMLElement, rest: HTMLElement): number {
  const button = equation.querySelector<HTMLElement>('.equation-fold');
  const wasHidden = rest.hidden;
  rest.hidden = false;
  if (button) button.hidden = true;
  const parts = [...equation.children].flatMap((part) => (part === rest ? [...rest.children] : [part]));
  const boxes = parts.map((part) => part.getBoundingClientRect()).filter(({ height }) => height > 0);
  rest.hidden = wasHidden;
  if (button) button.hidden = false;
  let lines = 0;
  let end = Number.NEGATIVE_INFINITY;
  for (const { top, bottom } of boxes) {
    if (top >= end) {
      lines++;
      end = (top + bottom) / 2;
    }
  }
  return lines;
}
