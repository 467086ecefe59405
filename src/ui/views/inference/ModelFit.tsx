import { words } from '#words/inference';
import type { ModelInference } from '../../../core/inference/inference';
import { formatCount, formatNumber } from '../../../messages/format';
import { selectFeatureCount } from '../../../store/trainingInputs';
import { Help } from '../../kit/Help';
import { Readout } from '../../readouts/Readout';
import { useLab, useLabState } from '../../useLab';
import { foundOf } from './useInference';

/** What the fit as a whole says: likelihood ratio, deviances, AIC and McFadden's R². */
export function ModelFit() {
  const count = useLabState(selectFeatureCount);
  return (
    <section aria-labelledby="model-fit-title">
      <div className="section-head">
        <h3 id="model-fit-title">{words.model}</h3>
        <Help about={words.model} text={words.modelHelp} />
      </div>
      <dl className="model-fit">
        <Figure
          label={words.modelRatio}
          help={words.modelRatioHelp(formatCount(count))}
          name="inference-ratio"
          read={({ nullDeviance, deviance }) => nullDeviance - deviance}
        />
        <Figure label={words.modelP} help={words.modelPHelp} name="inference-p" read={({ p }) => p} />
        <Figure
          label={words.deviance}
          help={words.devianceHelp}
          name="inference-deviance"
          read={({ deviance }) => deviance}
        />
        <Figure
          label={words.nullDeviance}
          help={words.nullDevianceHelp}
          name="inference-deviance-alone"
          read={({ nullDeviance }) => nullDeviance}
        />
        <Figure label={words.aic} help={words.aicHelp} name="inference-aic" read={({ aic }) => aic} />
        <Figure
          label={words.mcFadden}
          help={words.mcFaddenHelp}
          name="inference-mcfadden"
          read={({ mcFadden }) => mcFadden}
        />
      </dl>
    </section>
  );
}

interface FigureProps {
  label: string;
  help: string;
  name: string;
  read: (model: ModelInference) => number;
}

function Figure({ label, help, name, read }: FigureProps) {
  const lab = useLab();
  const readNow = () => {
    const model = foundOf(lab)?.model;
    return model ? read(model) : null;
  };
  return (
    <div>
      <dt>
        {label} <Help about={label} text={help} />
      </dt>
      <dd>
        <Readout name={name} read={readNow} format={formatNumber} />
      </dd>
    </div>
  );
}
