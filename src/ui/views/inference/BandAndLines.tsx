import { RotateCcw } from 'lucide-react';
import { words } from '#words/inferenceLines';
import type { Lab } from '../../../lab/ports';
import { formatCount, pluralOf } from '../../../messages/format';
import { mostBent } from '../../../render/plane/swarm';
import { kindsOf } from '../../../store/certainty';
import {
  changedLook,
  type InferenceLook,
  mostResampled,
  resampleRange,
  resamplesOf,
  seedOf,
  seedRange,
} from '../../../store/inferenceLook';
import { Help } from '../../kit/Help';
import { NumberField } from '../../kit/NumberField';
import { Switch } from '../../kit/Switch';
import { nextValue } from '../../kit/scale';
import { LiveText } from '../../readouts/LiveText';
import { prefersReducedMotion } from '../../reducedMotion';
import { linesDrawn } from '../../scene/certaintyDrawing';
import { useLab, useLabState } from '../../useLab';
import { ProbeSpread } from './ProbeSpread';
import { answerOf, useLiveText } from './useInference';
import './bandAndLines.css';

/** Where the best boundary may lie, drawn on the plane as a band and as the lines of resamples, and what both say of the probe. */
export function BandAndLines() {
  const { actions, store } = useLab();
  const look = useLabState(({ tabs }) => tabs.inference);
  const kind = useLiveText((lab) => answerOf(lab)?.kind ?? '');
  const change = (more: { readonly [K in keyof InferenceLook]?: InferenceLook[K] | undefined }) =>
    actions.setTabs({ inference: changedLook(store.getState().tabs.inference, more) });
  const play = () => actions.setTabs({ linesPlayed: store.getState().tabs.linesPlayed + 1 });
  return (
    <section className="band-and-lines" aria-labelledby="band-and-lines-title">
      <h3 id="band-and-lines-title">{words.title}</h3>
      <div className="band-and-lines-switches">
        <span>
          <Switch
            label={words.band}
            tip={words.bandTip}
            isOn={look?.hasBand ?? false}
            onChange={(isOn) => change({ hasBand: isOn ? true : undefined })}
          />
          <Help about={words.band} text={words.bandHelp} />
        </span>
        <span>
          <Switch
            label={words.lines}
            tip={words.linesTip}
            isOn={look?.hasLines ?? false}
            onChange={(isOn) => {
              change({ hasLines: isOn ? true : undefined });
              if (isOn) play();
            }}
          />
          <Help about={words.lines} text={words.linesHelp} />
        </span>
      </div>
      {look?.hasLines && <LineFields look={look} onChange={change} onPlay={play} />}
      <Reasons kind={kind} />
      {kind === 'found' && <ProbeSpread />}
    </section>
  );
}

interface LineFieldsProps {
  look: InferenceLook;
  onChange: (more: InferenceLook) => void;
  onPlay: () => void;
}

function LineFields({ look, onChange, onPlay }: LineFieldsProps) {
  const lab = useLab();
  const hasMany = useLabState(({ dataset }) => dataset.points.y.length > mostResampled);
  if (hasMany) return <p className="note">{words.tooManyPoints(formatCount(mostResampled))}</p>;
  return (
    <>
      <div className="band-and-lines-fields">
        <span>
          <span aria-hidden="true">{words.resamples}</span>
          <NumberField
            label={words.resamples}
            value={resamplesOf(look)}
            range={resampleRange}
            next={(value, direction) => nextValue(value, direction, resampleRange, 'log', 1)}
            onChange={(resamples) => onChange({ resamples })}
          />
        </span>
        <span>
          <span aria-hidden="true">{words.seedShort}</span>
          <NumberField
            label={words.seed}
            value={seedOf(look)}
            range={seedRange}
            next={(value, direction) => nextValue(value, direction, seedRange, 'linear', 1)}
            onChange={(seed) => onChange({ seed })}
          />
        </span>
        {!prefersReducedMotion() && (
          <button type="button" className="button" title={words.replayTip} onClick={onPlay}>
            <RotateCcw size={14} aria-hidden="true" /> {words.replay}
          </button>
        )}
      </div>
      <LiveText name="resamples-known" className="note" read={() => sayKnown(lab)} />
      <LiveText name="resamples-separable" className="note" read={() => sayKind(lab, 'separable')} />
      <LiveText name="resamples-one-class" className="note" read={() => sayKind(lab, 'oneClass')} />
    </>
  );
}

function sayKnown({ live, store }: Lab): { value: number | null; text: string } {
  if (!live.inference?.swarm) return { value: null, text: '' };
  const { known, wanted } = live.inference.swarm;
  const isPart = linesDrawn(store.getState()) < wanted;
  const text =
    known < wanted ? words.drawn(formatCount(known), formatCount(wanted)) : words.all(formatCount(known));
  return { value: known, text: isPart ? `${text} ${words.bent(formatCount(mostBent))}` : text };
}

function sayKind({ live }: Lab, kind: 'separable' | 'oneClass'): { value: number | null; text: string } {
  if (!live.inference?.swarm) return { value: null, text: '' };
  const kinds = kindsOf(live.inference);
  const count = kinds[kind];
  if (count === 0) return { value: 0, text: '' };
  return { value: count, text: pluralOf(words[kind], count)(formatCount(kinds.known), formatCount(count)) };
}

/** Why there is nothing to draw, or what it is of. */
function Reasons({ kind }: { kind: string }) {
  const isPenalized = useLabState(({ settings }) => settings.l1 > 0 || settings.l2 > 0);
  const isWeighted = useLabState(({ settings }) => settings.classWeighting !== 'equal');
  const isOn = useLabState(({ tabs }) => Boolean(tabs.inference?.hasBand || tabs.inference?.hasLines));
  if (kind !== 'found') return <p className="note">{kind === '' ? words.waiting : words.none}</p>;
  return (
    <>
      {isPenalized && <p className="note">{words.penalty}</p>}
      {isWeighted && <p className="note">{words.weighted}</p>}
      {isOn && <p className="note">{words.off}</p>}
    </>
  );
}
