import { useRef } from 'react';
import { words as allWords } from '#words/inferenceLens';
import { lossAt } from '../../../core/training/lossCurve';
import { formatCount, formatLoss, formatNumber } from '../../../messages/format';
import { drawAngle } from '../../../render/charts/angle';
import { placeOn } from '../../../render/figureUnit';
import type { LabState } from '../../../store/state';
import { Chart } from '../../charts/Chart';
import { ChartKeys, epochStep, type Stand } from '../../charts/ChartKeys';
import { SaveNumbers } from '../../charts/SaveFile';
import { useScrub } from '../../charts/useScrub';
import { LiveText } from '../../readouts/LiveText';
import { useLab, useLabState } from '../../useLab';
import { limitAngle, shownAngles } from './angles';

const { apart: words } = allWords;

/** No smaller angle is told from 0, in degrees. */
const told = 0.05;

/** The angle between the run's weights and the widest margin over log epochs. Click or drag goes back to an epoch. */
export function AngleChart() {
  const { live, store, transport } = useLab();
  const scale = useRef<ReturnType<typeof drawAngle> | null>(null);
  const picture = useRef<SVGSVGElement | null>(null);
  const why = useLabState(({ settings }) => whyElsewhere(settings));
  function limitOf(): number | null {
    const limit = whyElsewhere(store.getState().settings) === null ? limitAngle(live) : null;
    return limit !== null && limit >= told ? limit : null;
  }

  const scrub = useScrub((event) => {
    if (!picture.current || !scale.current) return null;
    return Math.round(scale.current.invert(placeOn(picture.current, event).px));
  });
  function angleNow(): number | null {
    const shown = shownAngles(live);
    const angle = shown && live.frame ? shown.angles[shown.epochs.indexOf(live.frame.epoch)] : null;
    return angle === null || Number.isNaN(angle) ? null : angle;
  }
  function sayNow(): { value: number | null; text: string } {
    const value = angleNow();
    if (!live.frame || value === null) return { value: null, text: live.frame ? words.noAngle : '' };
    const { epoch, loss } = live.frame;
    return { value, text: words.now(formatCount(epoch), formatNumber(value), formatLoss(loss)) };
  }
  function stand(): Stand | null {
    const { curve, frame, isMoving } = live;
    const angle = angleNow();
    if (!curve || !frame) return null;
    const text =
      isMoving || angle === null ? null : words.atEpoch(formatCount(frame.epoch), formatNumber(angle));
    return { at: frame.epoch, last: curve.epochs, step: epochStep(curve), text };
  }
  return (
    <>
      <div className="chart-frame angle-picture" {...scrub}>
        <Chart
          label={words.picture}
          className="angle-chart"
          basis={() => [shownAngles(live), limitOf(), live.frame?.epoch, store.getState().settings.epochs]}
          draw={(svg, box) => {
            const shown = shownAngles(live);
            if (!shown || !live.frame) return '';
            const { epoch } = live.frame;
            const lastEpoch = store.getState().settings.epochs;
            scale.current = drawAngle(svg, box, { ...shown, limit: limitOf(), epoch, lastEpoch });
            return summarise(shown, epoch);
          }}
          bind={(svg) => {
            picture.current = svg;
          }}
        />
        <ChartKeys
          label={words.seek}
          stand={stand}
          onMove={(epoch) => live.curve && transport.seek(lossAt(live.curve, epoch).epoch)}
        />
      </div>
      <div className="lens-foot">
        <LiveText name="margin-angle" className="lens-reading" read={sayNow} />
        <SaveNumbers title={words.picture} rows={() => rowsOf(shownAngles(live))} />
      </div>
      <p>{why === null ? words.descent : words[why]}</p>
      <LiveText name="margin-angle-limit" className="note" read={() => sayLimit(limitOf())} />
    </>
  );
}

/** Why this run need not turn towards the widest margin; null where it does. */
function whyElsewhere(settings: LabState['settings']): 'penalty' | 'optimizer' | 'squaredError' | null {
  const { l1, l2, loss, optimizer } = settings;
  if (loss !== 'log-loss') return 'squaredError';
  if (l1 > 0 || l2 > 0) return 'penalty';
  return optimizer === 'adam' || optimizer === 'newton' ? 'optimizer' : null;
}

function sayLimit(limit: number | null): { value: number | null; text: string } {
  return { value: limit, text: limit === null ? '' : words.bias(formatNumber(limit)) };
}

type Angles = NonNullable<ReturnType<typeof shownAngles>>;

function summarise({ epochs, angles }: Angles, epoch: number): string {
  const first = angles.find(Number.isFinite);
  const now = angles[epochs.indexOf(epoch)];
  if (first === undefined || Number.isNaN(now)) return words.noAngle;
  return words.summary(formatCount(epochs[epochs.length - 1]), formatNumber(first), formatNumber(now));
}

function rowsOf(shown: Angles | null) {
  if (!shown) return [];
  const { epochs, angles } = shown;
  const rows = Array.from(epochs, (epoch, k) => [epoch, Number.isFinite(angles[k]) ? angles[k] : null]);
  return [['epoch', 'angle'], ...rows];
}
