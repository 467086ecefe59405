import { type CSSProperties, type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import { formatExact } from '../../messages/format';
import { Help } from './Help';
import type { HelpContent } from './helpContext';
import { NumberField } from './NumberField';
import { fromPosition, nextValue, type Range, type ScaleKind, toPosition } from './scale';
import './fields.css';

interface RangeFieldProps {
  label: string;
  /** Its name among the parts that can be left out. */
  part?: string;
  /** Shown instead of the label, for the eye; the label stays the name. */
  shortLabel?: string;
  value: number;
  range: Range;
  /** Of what can be typed, where that is more than the slider reaches. */
  typedRange?: Range;
  scale: ScaleKind;
  /** Grain of a linear scale. */
  step?: number;
  /** Called for every movement of the slider; `onEnd` once at the end of a movement. */
  onSlide: (value: number) => void;
  onEnd: () => void;
  help?: HelpContent;
  /** Symbol or unit behind the label. */
  symbol?: ReactNode;
  shownAs?: string | undefined;
  /** The value in words for screen readers, where the bare number would not do. */
  valueText?: string;
  isCompact?: boolean;
  /** Unit behind the number, read by the eye only. */
  unit?: string;
}

/** A slider and a spinbutton of the same name for one number. */
export function RangeField(props: RangeFieldProps) {
  const { label, value, range, typedRange = range, scale, step = 1, onSlide, onEnd } = props;
  const nextWithin = (bounds: Range) => (from: number, direction: 1 | -1) =>
    nextValue(from, direction, bounds, scale, step);
  const change = (to: number) => {
    onSlide(to);
    onEnd();
  };
  return (
    <div
      data-part={props.part}
      className={props.isCompact ? 'range-field range-field-compact' : 'range-field'}
    >
      <div className="field-head">
        <span className="field-label" aria-hidden="true">
          {props.shortLabel ?? label}
        </span>
        {props.help && <Help about={label} text={props.help} />}
        {props.symbol && <span className="field-symbol">{props.symbol}</span>}
      </div>
      <div className="range-row">
        <Slider
          label={label}
          position={Math.max(0, Math.min(1, toPosition(value, range, scale)))}
          valueText={props.valueText ?? props.shownAs ?? formatExact(value)}
          onSlide={(position) => onSlide(fromPosition(position, range, scale, step))}
          onEnd={onEnd}
          onKey={(key) => {
            const to = keyedValue(key, value, nextWithin(range), range);
            if (to !== null) change(to);
            return to !== null;
          }}
        />
        <NumberField
          label={label}
          value={value}
          range={typedRange}
          next={nextWithin(typedRange)}
          onChange={change}
          shownAs={props.shownAs}
        />
        {props.unit !== undefined && (
          <span className="field-unit" aria-hidden="true">
            {props.unit}
          </span>
        )}
      </div>
    </div>
  );
}

function keyedValue(
  key: string,
  value: number,
  next: (value: number, direction: 1 | -1) => number,
  range: Range,
): number | null {
  const leap = (direction: 1 | -1) => {
    let to = value;
    for (let i = 0; i < 5; i++) to = next(to, direction);
    return to;
  };
  switch (key) {
    case 'ArrowRight':
    case 'ArrowUp':
      return next(value, 1);
    case 'ArrowLeft':
    case 'ArrowDown':
      return next(value, -1);
    case 'PageUp':
      return leap(1);
    case 'PageDown':
      return leap(-1);
    case 'Home':
      return range.min;
    case 'End':
      return range.max;
    default:
      return null;
  }
}

interface SliderProps {
  label: string;
  /** 0 to 1. */
  position: number;
  valueText: string;
  onSlide: (position: number) => void;
  onEnd: () => void;
  /** Returns whether the key was taken. */
  onKey: (key: string) => boolean;
}

function Slider({ label, position, valueText, onSlide, onEnd, onKey }: SliderProps) {
  const input = useRef<HTMLInputElement>(null);
  useMovementEnd(input, onEnd);
  const filled: CSSProperties & Record<'--filled', string> = { '--filled': `${position * 100}%` };

  return (
    <input
      ref={input}
      type="range"
      className="slider"
      min={0}
      max={1}
      step="any"
      aria-label={label}
      aria-valuetext={valueText}
      value={position}
      style={filled}
      onChange={(event) => onSlide(Number(event.target.value))}
      onKeyDown={(event: KeyboardEvent) => {
        if (!event.ctrlKey && !event.metaKey && !event.altKey && onKey(event.key)) event.preventDefault();
      }}
    />
  );
}

/**
 * Calls `onEnd` once at the end of a movement: when the pointer is let go, wherever that is, or else on the platform's
 * own `change` (React's onChange fires on every input).
 */
function useMovementEnd(input: { readonly current: HTMLInputElement | null }, onEnd: () => void): void {
  const latest = useRef(onEnd);
  useEffect(() => {
    latest.current = onEnd;
  });
  useEffect(() => {
    const detach = new AbortController();
    const { signal } = detach;
    let isPressed = false;
    const press = () => {
      isPressed = true;
    };
    const release = () => {
      if (isPressed) latest.current();
      isPressed = false;
    };
    const change = () => {
      if (!isPressed) latest.current();
    };
    input.current?.addEventListener('pointerdown', press, { signal });
    input.current?.addEventListener('change', change, { signal });
    window.addEventListener('pointerup', release, { signal });
    window.addEventListener('pointercancel', release, { signal });
    return () => {
      release();
      detach.abort();
    };
  }, [input]);
}
