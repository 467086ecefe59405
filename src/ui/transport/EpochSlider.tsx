import { useRef } from 'react';
import { formatCount } from '../../messages/format';
import { words } from '../../messages/words';
import { Readout } from '../readouts/Readout';
import { useLab, useLabState, usePainter } from '../useLab';

/** The present epoch between 0 and the last one; drag to go back through the training. */
export function EpochSlider() {
  const { live, store, transport } = useLab();
  const input = useRef<HTMLInputElement>(null);

  usePainter(() => {
    const element = input.current;
    if (!element) return;
    const furthest = live.frame?.furthest ?? 0;
    const last = Math.max(store.getState().settings.epochs, furthest);
    element.max = String(last);
    // While it is held, the thumb belongs to the person.
    if (!element.matches(':active')) element.value = String(live.frame?.epoch ?? 0);
    element.title = furthest === 0 ? words.tips.epochNothing : words.tips.epoch;
    element.style.setProperty('--filled', `${(100 * furthest) / last}%`);
  });

  return (
    <div className="epoch-slider">
      <span className="epoch-now">
        <span aria-hidden="true">{words.numbers.epoch} </span>
        <Readout name="epoch" read={() => live.frame?.epoch ?? null} format={formatCount} />
      </span>
      <input
        ref={input}
        type="range"
        className="slider"
        aria-label={words.fields.epoch}
        min={0}
        step={1}
        defaultValue={0}
        onChange={(event) => {
          // The thumb goes as far as training went, and no farther.
          const epoch = Math.min(Number(event.target.value), live.frame?.furthest ?? 0);
          event.target.value = String(epoch);
          transport.seek(epoch);
        }}
      />
      <LastEpoch />
    </div>
  );
}

function LastEpoch() {
  const epochs = useLabState(({ settings }) => settings.epochs);
  return (
    <span className="epoch-last" aria-hidden="true">
      {formatCount(epochs)}
    </span>
  );
}
