import { words } from '#words/inferenceSamples';
import {
  changedLook,
  type InferenceLook,
  sampledOf,
  sampledParameters,
  samplePointsRange,
  samplesOf,
  samplesRange,
} from '../../../store/inferenceLook';
import { samplePointsOf } from '../../../store/truth';
import { RangeField } from '../../kit/RangeField';
import { Select } from '../../kit/Select';
import { useLab, useLabState } from '../../useLab';
import { useLive } from '../../useLive';
import './sampling.css';

/** How many new data sets, of how many points each, and what starts and ends a sampling experiment. */
export function SamplingFields() {
  const { actions, store, experiment } = useLab();
  const look = useLabState(({ tabs }) => tabs.inference);
  const points = useLabState(samplePointsOf);
  const isDrawing = useLive(({ live }) => live.experiment?.isDrawing === true);
  const hasDrawn = useLive(({ live }) => live.experiment !== null);
  const change = (more: { readonly [K in keyof InferenceLook]?: InferenceLook[K] | undefined }) =>
    actions.setTabs({ inference: changedLook(store.getState().tabs.inference, more) });
  const press = () => {
    if (isDrawing) return experiment.ask((service) => service.stop());
    actions.setPlane({ hasTruth: true });
    experiment.ask((service) => service.draw());
  };
  return (
    <div className="sampling-fields">
      <RangeField
        label={words.samples}
        help={words.samplesHelp}
        value={samplesOf(look)}
        range={samplesRange}
        scale="log"
        onSlide={(samples) => change({ samples: samples === samplesRange.initial ? undefined : samples })}
        onEnd={() => {}}
      />
      <RangeField
        label={words.points}
        help={words.pointsHelp}
        symbol="n"
        value={points}
        range={samplePointsRange}
        scale="log"
        onSlide={(samplePoints) => change({ samplePoints })}
        onEnd={() => {}}
      />
      <div className="sampling-row">
        <button type="button" className="button button-main" onClick={press}>
          {isDrawing ? words.stop : hasDrawn ? words.drawAgain : words.draw}
        </button>
        <Select
          isInline
          label={words.parameter}
          value={sampledOf(look)}
          options={sampledParameters.map((value) => ({ value, label: words.parameters[value] }))}
          onChange={(sampled) => change({ sampled: sampled === 'w1' ? undefined : sampled })}
        />
      </div>
    </div>
  );
}
