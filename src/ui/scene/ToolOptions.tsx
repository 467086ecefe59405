import { Trash2, X } from 'lucide-react';
import { type KeyboardEvent, useRef } from 'react';
import { formatCount } from '../../messages/format';
import { words } from '../../messages/words';
import { limits } from '../../store/limits';
import { RangeField } from '../kit/RangeField';
import { useLab, useLabState } from '../lab';
import { ClassMark } from './ClassMark';
import { HandLine } from './HandLine';
import { clearSelection, deleteSelection, relabelSelection } from './planeEdits';
import { useSpoken } from './useSpoken';

/**
 * One row that stands below the tools at all times, so that nothing moves when it changes: what can be done with the
 * selected points; without any, the brush's size, what the tool does, or how good a line made by hand is.
 */
export function ToolOptions() {
  const count = useLabState(({ view }) => view.selection.length);
  const tool = useLabState(({ view }) => view.tool);
  const line = useLabState(({ view }) => view.hand);
  const { spoken, speak } = useSpoken();

  function optionsFor() {
    if (line?.stage === 'making') return <HandLine line={line} speak={speak} />;
    if (count > 0) return <SelectionBar count={count} speak={speak} />;
    if (line && tool === 'point') return <HandLine line={line} speak={speak} />;
    return <OptionsOf tool={tool} />;
  }
  return (
    <div className="tool-options">
      {optionsFor()}
      <p className="visually-hidden" aria-live="polite">
        {spoken}
      </p>
    </div>
  );
}

function OptionsOf({ tool }: { tool: 'point' | 'spray' | 'erase' | 'select' }) {
  const isLine = useLabState(({ settings, dataset }) => settings.degree === 1 && dataset.hasVertical);
  if (tool === 'spray' || tool === 'erase') return <BrushSize />;
  const hasLine = tool === 'point' && isLine;
  return (
    <>
      <p className="hint-mouse">{hasLine ? words.hand.hint : words.tools.hints[tool]}</p>
      <p className="hint-touch">{hasLine ? words.hand.hintTouch : words.tools.hintsTouch[tool]}</p>
    </>
  );
}

function BrushSize() {
  const { actions } = useLab();
  const brushSize = useLabState(({ view }) => view.brushSize);
  return (
    <RangeField
      label={words.tools.brushSize}
      value={brushSize}
      range={limits.brushSize}
      scale="linear"
      isCompact
      valueText={words.tools.brushPixels(String(brushSize))}
      onSlide={(size) => actions.setView({ brushSize: size })}
      onEnd={() => {}}
    />
  );
}

function SelectionBar({ count, speak }: { count: number; speak: (sentence: string) => void }) {
  const lab = useLab();
  const bar = useRef<HTMLFieldSetElement>(null);

  /** The bar goes with the selection, and what has the focus with it: that goes on to the plane. */
  function leave(sentence: string): void {
    speak(sentence);
    bar.current?.closest('section')?.querySelector<HTMLElement>('.plane-box')?.focus({ preventScroll: true });
  }
  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    leave(clearSelection(lab));
  }
  return (
    <fieldset ref={bar} className="selection-bar" aria-label={words.tools.selection} onKeyDown={onKeyDown}>
      <span className="selection-count">{words.tools.count(formatCount(count))}</span>
      {([0, 1] as const).map((label) => (
        <button
          key={label}
          type="button"
          className="button"
          aria-label={words.tools.toClass[label]}
          title={words.tools.toClass[label]}
          onClick={() => speak(relabelSelection(lab, label))}
        >
          <ClassMark label={label} />
          <span className="wide-label" aria-hidden="true">
            {words.tools.toClass[label]}
          </span>
        </button>
      ))}
      <button
        type="button"
        className="button"
        aria-label={words.tools.delete}
        title={words.tools.delete}
        onClick={() => leave(deleteSelection(lab))}
      >
        <Trash2 size={16} aria-hidden="true" />
        <span className="wide-label" aria-hidden="true">
          {words.tools.delete}
        </span>
      </button>
      <button
        type="button"
        className="button button-plain"
        aria-label={words.tools.clearSelection}
        title={words.tools.clearSelection}
        onClick={() => leave(clearSelection(lab))}
      >
        <X size={16} aria-hidden="true" />
      </button>
    </fieldset>
  );
}
