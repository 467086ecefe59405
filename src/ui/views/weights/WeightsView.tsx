import { useState } from 'react';
import { words } from '#words/weights';
import { Help } from '../../kit/Help';
import { Switch } from '../../kit/Switch';
import { useLabState } from '../../useLab';
import { Certainty } from './Certainty';
import { UnitStep } from './UnitStep';
import { WeightCurves } from './WeightCurves';
import { WeightTable } from './WeightTable';
import './weights.css';

/** The weights over epochs, what one unit of a feature does, and how sure the best weights are. */
export function WeightsView() {
  const isStandardized = useLabState(({ settings }) => settings.isStandardized);
  const [wantsTrained, setWantsTrained] = useState(false);
  const isTrained = isStandardized && wantsTrained;
  return (
    <>
      <section className="weights" aria-labelledby="weights-title">
        <div className="section-head">
          <h2 id="weights-title">{words.weights.title}</h2>
          <Help about={words.weights.title} text={words.weights.help} />
          {isStandardized && (
            <span className="section-tools">
              <Switch
                label={words.weights.trainedUnits}
                shortLabel={words.weights.trainedUnitsShort}
                tip={words.weights.trainedUnitsTip}
                isOn={wantsTrained}
                onChange={setWantsTrained}
              />
            </span>
          )}
        </div>
        <WeightCurves isTrained={isTrained} />
        <WeightTable isTrained={isTrained} />
      </section>
      <UnitStep isTrained={isTrained} />
      <Certainty isTrained={isTrained} />
    </>
  );
}
