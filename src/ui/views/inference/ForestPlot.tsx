import { words } from '#words/inference';
import { intervalOf } from '../../../core/inference/eitherWay';
import { shorten } from '../../../csv/shorten';
import { formatFactor } from '../../../messages/formatMore';
import { drawForest, type ForestRow, forestFrame, forestRow } from '../../../render/charts/forest';
import { selectParameterTexts } from '../../../store/parameterTexts';
import { Chart } from '../../charts/Chart';
import { useLab, useLabState } from '../../useLab';
import { useIsByLikelihood } from './CoefficientTable';
import { foundOf } from './useInference';

/** So many characters of a name stand beside its interval. */
const longestName = 16;

/** The odds ratios of the features as dots with their intervals, on a log axis with 1 marked: a forest plot. */
export function ForestPlot() {
  const lab = useLab();
  const isByLikelihood = useIsByLikelihood();
  const texts = useLabState(selectParameterTexts);
  const rows = (): ForestRow[] =>
    (foundOf(lab)?.parameters ?? []).flatMap((parameter, j) => {
      const { low, high } = intervalOf(parameter, isByLikelihood);
      const name = texts.at(j);
      // The bias, which is last, is no feature's.
      if (name === undefined || j === texts.length - 1) return [];
      return [{ name: shorten(name, longestName), log: parameter.estimate, low, high }];
    });
  const height = forestFrame + forestRow * (texts.length - 1);
  return (
    <div className="forest-frame" style={{ height: `calc(${height}px * var(--figure-unit))` }}>
      <Chart
        label={words.forest}
        className="forest-chart"
        basis={() => [foundOf(lab), isByLikelihood, texts]}
        draw={(svg, box) => {
          const shown = rows();
          drawForest(svg, box, shown);
          return shown
            .map(({ name, log, low, high }) =>
              words.forestRow(
                name,
                formatFactor(Math.exp(log)),
                formatFactor(Math.exp(low)),
                formatFactor(Math.exp(high)),
              ),
            )
            .join(' ');
        }}
      />
    </div>
  );
}
