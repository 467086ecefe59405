import { words } from '#words/metrics';
import { formatFixed, formatShare } from '../../../messages/format';
import { limits } from '../../../store/limits';
import { Letter } from '../../kit/Letter';
import { RangeField } from '../../kit/RangeField';
import { useLab, useLabState } from '../../useLab';
import { selectMetricsWords } from './useMetrics';

/** From which probability on class 1 is predicted. */
export function Threshold() {
  const { actions } = useLab();
  const { thresholdHelp, thresholdValue } = useLabState(selectMetricsWords);
  const threshold = useLabState(({ tabs }) => tabs.threshold);
  return (
    <RangeField
      label={words.threshold}
      help={thresholdHelp}
      symbol={
        <math>
          <Letter>τ</Letter>
        </math>
      }
      value={threshold}
      range={limits.threshold}
      scale="linear"
      step={0.01}
      shownAs={twoDecimals(threshold)}
      valueText={thresholdValue(formatShare(threshold))}
      onSlide={(to) => actions.setTabs({ threshold: to })}
      onEnd={() => {}}
    />
  );
}

/** With two decimals where it has fewer, so that it keeps its width while it moves. */
function twoDecimals(value: number): string | undefined {
  return Number(value.toFixed(2)) === value ? formatFixed(value, 2) : undefined;
}
