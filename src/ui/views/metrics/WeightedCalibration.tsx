import { words } from '#words/classWeights';
import { exactDigits, formatNumber } from '../../../messages/format';
import { selectClassWeights } from '../../../store/trainingInputs';
import { Interpolate } from '../../kit/Interpolate';
import { useLabState } from '../../useLab';

/** What class weights do to the probabilities: they add ln(c₁/c₀) to the log-odds. */
export function WeightedCalibration() {
  const weights = useLabState(selectClassWeights);
  if (!weights) return null;
  const shift = Math.log(weights[1] / weights[0]);
  return (
    <p className="note">
      <Interpolate sentence={words.calibration}>
        {[
          <span key="shift" data-readout="calibration-shift" data-value={exactDigits(shift)}>
            {formatNumber(shift)}
          </span>,
        ]}
      </Interpolate>
    </p>
  );
}
