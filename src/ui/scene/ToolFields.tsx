import { Trash2, X } from 'lucide-react';
import { type KeyboardEvent, useRef } from 'react';
import { words } from '#words/drawingTools';
import { formatCount } from '../../messages/format';
import { words as everyVisit } from '../../messages/words';
import { limits } from '../../store/limits';
import { selectClassLabels } from '../../store/selectors';
import { RangeField } from '../kit/RangeField';
import { useClassWords, useLab, useLabState } from '../useLab';
import { ClassMark } from './ClassMark';
import { clearSelection, deleteSelection, relabelSelection } from './tools/selectionEdits';

const { columns } = everyVisit;

/** How far the spray and the eraser reach. */
export function BrushSize() {
  const { actions } = useLab();
  const brushSize = useLabState(({ plane }) => plane.brushSize);
  return (
    <RangeField
      label={words.brushSize}
      value={brushSize}
      range={limits.brushSize}
      scale="linear"
      isCompact
      valueText={words.brushPixels(formatCount(brushSize))}
      onSlide={(size) => actions.setPlane({ brushSize: size })}
      onEnd={() => {}}
    />
  );
}

/** What can be done with the selected points. */
export function SelectionBar({ count, speak }: { count: number; speak: (sentence: string) => void }) {
  const lab = useLab();
  const classes = useClassWords();
  const isNamed = useLabState(selectClassLabels) !== null;
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
    <fieldset ref={bar} className="selection-bar" aria-label={words.selection} onKeyDown={onKeyDown}>
      <span className="selection-count">{words.count(formatCount(count))}</span>
      {([0, 1] as const).map((label) => {
        const text = words.toClass(classes[label]);
        return (
          <button
            key={label}
            type="button"
            className="button"
            aria-label={isNamed ? words.alsoClass(text, columns.classes[label]) : text}
            title={text}
            onClick={() => speak(relabelSelection(lab, label))}
          >
            <ClassMark label={label} />
            <span className="wide-label" aria-hidden="true">
              {text}
            </span>
          </button>
        );
      })}
      <button
        type="button"
        className="button"
        aria-label={words.delete}
        title={words.delete}
        onClick={() => leave(deleteSelection(lab))}
      >
        <Trash2 size={16} aria-hidden="true" />
        <span className="wide-label" aria-hidden="true">
          {words.delete}
        </span>
      </button>
      <button
        type="button"
        className="button button-plain"
        aria-label={words.clearSelection}
        title={words.clearSelection}
        onClick={() => leave(clearSelection(lab))}
      >
        <X size={16} aria-hidden="true" />
      </button>
    </fieldset>
  );
}
