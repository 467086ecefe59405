import { useRef } from 'react';
import { formatNumber } from '../../messages/format';
import { useLab, usePainter } from '../lab';
import { writeReadout } from './Readout';
import './readouts.css';

/** p = σ(w₁x₁ + w₂x₂ + b) with the numbers of the present model, each in the colour of the class it speaks for. */
export function Equation() {
  const { live } = useLab();
  const math = useRef<MathMLElement>(null);
  usePainter(() => {
    if (math.current) writeEquation(math.current, live.frame?.parameters ?? null);
  });
  return (
    <div className="equation">
      <math ref={math} display="block">
        <mrow>
          <mi>p</mi>
          <mo>=</mo>
          <mi>σ</mi>
          <mo>(</mo>
          <mo data-sign="0" form="prefix" />
          <mn data-readout="w1" />
          <Feature index="1" />
          <mo data-sign="1" />
          <mn data-readout="w2" />
          <Feature index="2" />
          <mo data-sign="2" />
          <mn data-readout="bias" />
          <mo>)</mo>
        </mrow>
      </math>
    </div>
  );
}

function Feature({ index }: { index: string }) {
  return (
    <msub>
      <mi>x</mi>
      <mn>{index}</mn>
    </msub>
  );
}

const names = ['w1', 'w2', 'bias'];

function writeEquation(math: Element, parameters: Float64Array | null): void {
  names.forEach((name, i) => {
    const value = parameters ? parameters[i] : null;
    const number = math.querySelector(`[data-readout="${name}"]`);
    if (number) {
      writeReadout(number, value, (v) => formatNumber(Math.abs(v)));
      number.setAttribute('data-side', sideOf(value ?? 0));
    }
    const sign = math.querySelector(`[data-sign="${i}"]`);
    if (sign) sign.textContent = (value ?? 0) < 0 ? '−' : i === 0 ? '' : '+';
  });
}

/** The class that a weight of this sign speaks for. */
function sideOf(value: number): string {
  if (value === 0) return 'none';
  return value > 0 ? '1' : '0';
}
