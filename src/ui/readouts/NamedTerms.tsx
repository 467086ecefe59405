import { useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
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
  if (names.length !== texts.length) return null;
  // Other texts need other room: they are measured anew.
  return <FoldedTerms key={texts.join()} names={names} texts={texts} />;
}

function FoldedTerms({ names, texts }: { names: readonly string[]; texts: readonly string[] }) {
  const { paintLoop } = useLab();
  const keys = useLabState(selectTermKeys);
  const axes = useLabState((state) => selectExpansion(state).axes);
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

  const term = (_: string, i: number) => (
    <NamedTerm key={names[i]} name={names[i]} text={texts[i]} feature={keys[i]} isFirst={i === 0} />
  );
  return (
    <>
      {names.slice(0, axes).map(term)}
      <span ref={rest} id={restId} className="equation-rest" hidden={isFolded}>
        {names.slice(axes).map((name, i) => term(name, axes + i))}
      </span>
      {isLong && (
        <button
          type="button"
          className="equation-fold"
          aria-expanded={!isFolded}
          aria-controls={restId}
          onClick={() => setOpen(!isOpen)}
        >
          {isFolded ? words.equation.more(formatCount(names.length - axes)) : words.equation.fewer}
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
