import { useState } from 'react';
import { words } from '#words/weights';
import { isBiasFarLarger } from '../../../render/charts/weightGeometry';
import { Help } from '../../kit/Help';
import { Switch } from '../../kit/Switch';
import { useLab, useLabState, usePainter } from '../../useLab';
import { Certainty } from './Certainty';
import { shownLines } from './shownWeights';
import { UnitStep } from './UnitStep';
import { WeightCurves } from './WeightCurves';
import { WeightTable } from './WeightTable';
import '../numberTable.css';
import './weights.css';

/** The weights over epochs, what one unit of a feature does, and how sure the best weights are. */
export function WeightsView() {
  const isStandardized = useLabState(({ settings }) => settings.isStandardized);
  const [wantsTrained, setWantsTrained] = useState(false);
  const isTrained = isStandardized && wantsTrained;
  const [wantsBias, setWantsBias] = useState<boolean | null>(null);
  const isTooLarge = useLargeBias(isTrained);
  const hasBias = wantsBias ?? !isTooLarge;
  return (
    <>
      <section className="weights" aria-labelledby="weights-title">
        <div className="section-head">
          <h2 id="weights-title">{words.weights.title}</h2>
          <Help about={words.weights.title} text={words.weights.help} />
          <span className="section-tools">
            <Switch
              label={words.weights.biasLine}
              shortLabel={words.weights.biasLineShort}
              tip={words.weights.biasLineTip}
              isOn={hasBias}
              onChange={setWantsBias}
            />
            {isStandardized && (
              <Switch
                label={words.weights.trainedUnits}
                shortLabel={words.weights.trainedUnitsShort}
                tip={words.weights.trainedUnitsTip}
                isOn={wantsTrained}
                onChange={setWantsTrained}
              />
            )}
          </span>
        </div>
        <WeightCurves isTrained={isTrained} hasBias={hasBias} />
        <WeightTable isTrained={isTrained} />
      </section>
      <UnitStep isTrained={isTrained} />
      <Certainty isTrained={isTrained} />
    </>
  );
}

/** True if the bias is so large that it would press the lines of the weights together. */
function useLargeBias(isTrained: boolean): boolean {
  const { live } = useLab();
  const [isLarge, setLarge] = useState(false);
  usePainter(() => {
    const lines = shownLines(live, isTrained);
    if (lines) setLarge(isBiasFarLarger(lines));
  });
  return isLarge;
}
