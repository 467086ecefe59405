import { words } from '#words/metrics';
import type { Costs } from '../../../core/metrics/costs';
import { formatCell, formatThreshold } from '../../../messages/format';
import { drawCosts } from '../../../render/charts/metricsCharts';
import { limits } from '../../../store/limits';
import { Chart } from '../../charts/Chart';
import { NumberField } from '../../kit/NumberField';
import { nextValue } from '../../kit/scale';
import { Readout } from '../../readouts/Readout';
import { useLab, useLabState } from '../../useLab';
import type { Metrics } from './useMetrics';

/** The costs of all mistakes at every threshold, the cost of each, and the threshold at which they cost least. */
export function CostChart({ metrics: { counts, answer } }: { metrics: Metrics }) {
  const { store, actions } = useLab();
  const costs = useLabState(({ tabs }) => tabs.costs);
  const costNow = () => {
    const now = counts();
    const { falsePositive, falseNegative } = store.getState().tabs.costs;
    return now && now.fp * falsePositive + now.fn * falseNegative;
  };
  const cheapest = () => answer()?.cheapest ?? null;
  const { texts } = words;
  return (
    <>
      <div className="metrics-chart">
        <Chart
          label={words.chartNames.costs}
          className="metrics-picture"
          basis={() => [answer(), counts(), store.getState().tabs.threshold, store.getState().tabs.costs]}
          draw={(svg, box) => {
            const known = answer();
            const { threshold, costs } = store.getState().tabs;
            const cost = costNow();
            if (!known) return texts.waiting;
            drawCosts(svg, box, { ...known, costs, threshold, cost });
            if (cost === null) return texts.waiting;
            const best = known.cheapest;
            return texts.costs(
              formatThreshold(threshold),
              formatCell(cost),
              formatThreshold(best.threshold),
              formatCell(best.cost),
            );
          }}
        />
      </div>
      <div className="cost-fields">
        <CostField
          label={words.falsePositiveCost}
          costs={costs}
          name="falsePositive"
          onChange={(next) => actions.setTabs({ costs: next })}
        />
        <CostField
          label={words.falseNegativeCost}
          costs={costs}
          name="falseNegative"
          onChange={(next) => actions.setTabs({ costs: next })}
        />
      </div>
      <dl className="metrics-numbers">
        <div>
          <dt>{words.costNow}</dt>
          <dd>
            <Readout name="cost" read={costNow} format={formatCell} />
          </dd>
        </div>
        <div>
          <dt>{words.cheapest}</dt>
          <dd>
            <Readout
              name="cheapest-threshold"
              read={() => cheapest()?.threshold ?? null}
              format={formatThreshold}
            />
          </dd>
        </div>
        <div>
          <dt>{words.costThere}</dt>
          <dd>
            <Readout name="cheapest-cost" read={() => cheapest()?.cost ?? null} format={formatCell} />
          </dd>
        </div>
      </dl>
      <button
        type="button"
        className="button"
        onClick={() => {
          const best = cheapest();
          if (best) actions.setTabs({ threshold: best.threshold });
        }}
      >
        {words.takeCheapest}
      </button>
    </>
  );
}

interface CostFieldProps {
  label: string;
  costs: Costs;
  name: keyof Costs;
  onChange: (costs: Costs) => void;
}

function CostField({ label, costs, name, onChange }: CostFieldProps) {
  return (
    <div className="cost-field">
      <span aria-hidden="true">{label}</span>
      <NumberField
        label={label}
        value={costs[name]}
        range={limits.cost}
        next={(value, direction) => nextValue(value, direction, limits.cost, 'linear', 1)}
        onChange={(value) => onChange({ ...costs, [name]: value })}
      />
    </div>
  );
}
