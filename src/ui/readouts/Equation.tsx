import { useRef } from 'react';
import { formatNumber } from '../../messages/format';
import { words } from '../../messages/words';
import { fetchPart } from '../../render/fetchPart';
import { selectTermKeys } from '../../store/selectors';
import { selectTerms } from '../../store/trainingInputs';
import { Letter } from '../kit/Letter';
import { lazyView } from '../kit/lazyView';
import { useLab, useLabState, usePainter } from '../useLab';
import { Feature } from './Feature';
import { writeReadout } from './Readout';
import './readouts.css';

const NamedTerms = lazyView(() =>
  fetchPart(() => import('./NamedTerms')).then(({ NamedTerms }) => NamedTerms),
);
const FoldedTerms = lazyView(() =>
  fetchPart(() => import('./NamedTerms')).then(({ FoldedTerms }) => FoldedTerms),
);
const FeatureKey = lazyView(() =>
  fetchPart(() => import('./FeatureKey')).then(({ FeatureKey }) => FeatureKey),
);

/**
 * p = σ(w₁x₁ + w₂x₂ + … + b), or without x₂, with the numbers of the present model, each in the colour of the class it speaks for.
 * Standardised features carry a tilde: the weights are those that are trained.
 */
export function Equation() {
  const { live } = useLab();
  const isStandardized = useLabState(({ settings }) => settings.isStandardized);
  const box = useRef<HTMLDivElement>(null);
  const terms = useLabState(selectTerms);
  const keys = useLabState(selectTermKeys);
  const hasOthers = useLabState(({ dataset }) => dataset.points.others.length > 0);
  const hasNames = useLabState(({ dataset }) => dataset.source !== null);
  const names = parameterNames(terms.length);
  usePainter(() => {
    const parameters = live.frame?.parameters;
    const isCurrent = parameters?.length === names.length;
    if (box.current) writeEquation(box.current, names, parameters && isCurrent ? parameters : null);
  });
  const own = terms.map((powers, i) => (
    <math key={names[i]} className="equation-term">
      <mrow>
        <mo data-sign={names[i]} form={i === 0 ? 'prefix' : 'infix'} />
        <mn data-readout={names[i]} data-feature={keys[i]} />
        <Feature powers={powers} isStandardized={isStandardized} />
      </mrow>
    </math>
  ));
  return (
    <div className="equation-box">
      <section
        className={equationClass(names.length, hasOthers)}
        aria-label={words.sections.equation}
        ref={box}
      >
        <math>
          <mrow>
            <Letter>p</Letter>
            <mo>=</mo>
            <Letter>σ</Letter>
            <mo stretchy="false">(</mo>
          </mrow>
        </math>
        {hasOthers && <NamedTerms names={names.slice(0, -1)} />}
        {!hasOthers && own.length <= alwaysShown && own}
        {!hasOthers && own.length > alwaysShown && (
          <FoldedTerms key={own.length} terms={own} shown={alwaysShown} />
        )}
        <math className="equation-term">
          <mrow>
            <mo data-sign="bias" form="infix" />
            <mn data-readout="bias" />
            <mo stretchy="false">)</mo>
          </mrow>
        </math>
      </section>
      {(hasNames || isStandardized) && <FeatureKey />}
    </div>
  );
}

/** So many terms, those of a second degree, are never folded. */
const alwaysShown = 5;

/** The more terms, the smaller their type: all of them wrap, none scrolls. */
function equationClass(terms: number, areNamed: boolean): string {
  if (areNamed) return 'equation equation-named';
  return terms > 7 ? 'equation equation-many' : terms > 3 ? 'equation equation-some' : 'equation';
}

/** w1, w2, … for d weights, then bias. */
export function parameterNames(d: number): string[] {
  return [...Array.from({ length: d }, (_, j) => `w${j + 1}`), 'bias'];
}

function writeEquation(box: Element, names: readonly string[], parameters: Float64Array | null): void {
  for (const [i, name] of names.entries()) {
    const value = parameters ? parameters[i] : null;
    const number = box.querySelector(`[data-readout="${name}"]`);
    if (number) {
      writeReadout(number, value, (v) => formatNumber(Math.abs(v)));
      number.setAttribute('data-side', sideOf(value ?? 0));
    }
    const sign = box.querySelector(`[data-sign="${name}"]`);
    if (sign) writeSign(sign, value ?? 0, i === 0);
  }
}

function writeSign(sign: Element, value: number, isFirst: boolean): void {
  const text = value < 0 ? '−' : isFirst ? '' : '+';
  if (sign.textContent !== text) sign.textContent = text;
}

/** The class that a weight of this sign speaks for. */
function sideOf(value: number): string {
  if (value === 0) return 'none';
  return value > 0 ? '1' : '0';
}
