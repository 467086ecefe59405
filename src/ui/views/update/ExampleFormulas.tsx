import { words as updateWords } from '#words/update';
import { formatCount } from '../../../messages/format';
import { words } from '../../../messages/words';
import { rowNumber } from '../../../store/selectors';
import { selectClassWeights, selectTerms } from '../../../store/trainingInputs';
import { Letter } from '../../kit/Letter';
import { Feature } from '../../readouts/Feature';
import { useClassWords, useLab, useLabState } from '../../useLab';
import { Num } from './Num';
import { presentFrame, presentPoint } from './present';
import { Parameter } from './Symbols';

/** Score, probability, error and loss of one point, with its numbers put in. */
export function ExampleFormulas({ index }: { index: number }) {
  const dataset = useLabState((state) => state.dataset);
  const { points } = dataset;
  const classes = useClassWords();
  const label = points.y[index] === 1 ? 1 : 0;
  const number = formatCount(rowNumber(points.id[index], dataset));
  return (
    <>
      <section className="update-part" data-part="scores" aria-labelledby="update-scores">
        <h3 id="update-scores">{updateWords.headings.scores}</h3>
        <p className="update-example">{updateWords.example(number, classes[label])}</p>
        <ScoreFormula index={index} />
      </section>
      <section className="update-part" data-part="errors" aria-labelledby="update-errors">
        <h3 id="update-errors">{updateWords.headings.errors}</h3>
        <ErrorFormulas index={index} label={label} />
      </section>
    </>
  );
}

/** z = w₁x₁ + w₂x₂ + b. For many features only what they come to. */
function ScoreFormula({ index }: { index: number }) {
  const lab = useLab();
  const isStandardized = useLabState(({ settings }) => settings.isStandardized);
  const features = useLabState(selectTerms);
  const d = features.length;
  const point = () => presentPoint(lab, index);
  const parameter = (j: number) => presentFrame(lab)?.parameters[j] ?? null;
  const isShort = d <= 2;
  return (
    <div className="formula formula-sum">
      <math>
        <Letter>z</Letter>
        <mo>=</mo>
        {features.slice(0, isShort ? d : 2).map((powers, j) => (
          <mrow key={powers.join()}>
            {j > 0 && <mo>+</mo>}
            <Parameter at={j} d={d} />
            <Feature powers={powers} isStandardized={isStandardized} isFactor />
          </mrow>
        ))}
        {!isShort && (
          <>
            <mo>+</mo>
            <mo>…</mo>
          </>
        )}
        <mo>+</mo>
        <Letter>b</Letter>
      </math>
      {/* Term by term, so that a long sum can wrap. */}
      {isShort &&
        features.map((powers, j) => (
          <math key={powers.join()}>
            <mo form="infix">{j === 0 ? '=' : '+'}</mo>
            <Num name={`update-weight-${j + 1}`} read={() => parameter(j)} isInside={j > 0} />
            <mo>·</mo>
            <Num name={`update-feature-${j + 1}`} read={() => point()?.features[j] ?? null} isInside />
          </math>
        ))}
      {isShort && (
        <math>
          <mo form="infix">+</mo>
          <Num name="update-bias" read={() => parameter(d)} isInside />
        </math>
      )}
      <math>
        <mo form="infix">=</mo>
        <Num name="update-score" read={() => point()?.score ?? null} />
      </math>
    </div>
  );
}

/** p = σ(z), p − y and the point's loss. */
function ErrorFormulas({ index, label }: { index: number; label: 0 | 1 }) {
  const lab = useLab();
  const isSquared = useLabState(({ settings }) => settings.loss === 'squared-error');
  const weights = useLabState(selectClassWeights);
  const point = () => presentPoint(lab, index);
  return (
    <div className="formula">
      <math>
        <Letter>p</Letter>
        <mo>=</mo>
        <mfrac>
          <mn>1</mn>
          <mrow>
            <mn>1</mn>
            <mo>+</mo>
            <msup>
              <Letter>e</Letter>
              <mrow>
                <mo>−</mo>
                <Letter>z</Letter>
              </mrow>
            </msup>
          </mrow>
        </mfrac>
        <mo>=</mo>
        <Num name="update-probability" read={() => point()?.p ?? null} />
      </math>
      <math>
        <Letter>p</Letter>
        <mo>−</mo>
        <Letter>y</Letter>
        <mo>=</mo>
        <Num name="update-probability-again" read={() => point()?.p ?? null} />
        <mo>−</mo>
        <mn>{formatCount(label)}</mn>
        <mo>=</mo>
        <Num name="update-error" read={() => point()?.error ?? null} />
      </math>
      <math>
        {weights && (
          <>
            <Letter>c</Letter>
            <mo>·</mo>
          </>
        )}
        <mtext>{words.numbers.loss}</mtext>
        <mo>=</mo>
        {weights && (
          <>
            <Num name="update-class-weight" read={() => weights[label]} />
            <mo>·</mo>
          </>
        )}
        {isSquared ? (
          <msup>
            <mrow>
              <mo stretchy="false">(</mo>
              <Letter>p</Letter>
              <mo>−</mo>
              <Letter>y</Letter>
              <mo stretchy="false">)</mo>
            </mrow>
            <mn>2</mn>
          </msup>
        ) : (
          <LogLoss label={label} />
        )}
        <mo>=</mo>
        <Num name="update-point-loss" read={() => point()?.loss ?? null} />
      </math>
    </div>
  );
}

function LogLoss({ label }: { label: 0 | 1 }) {
  if (label === 1) {
    return (
      <mrow>
        <mo form="prefix">−</mo>
        <mi>ln</mi>
        <Letter>p</Letter>
      </mrow>
    );
  }
  return (
    <mrow>
      <mo form="prefix">−</mo>
      <mi>ln</mi>
      <mo stretchy="false">(</mo>
      <mn>1</mn>
      <mo>−</mo>
      <Letter>p</Letter>
      <mo stretchy="false">)</mo>
    </mrow>
  );
}
