import { useStore } from 'zustand';
import { words } from '../../messages/words';
import { fetchPart } from '../../render/fetchPart';
import { selectTool } from '../../store/presented';
import type { LabState } from '../../store/state';
import { lazyView } from '../kit/lazyView';
import { useSpoken } from '../kit/useSpoken';
import { useLab, useLabState } from '../useLab';

const BrushSize = lazyView(() => fetchPart(() => import('./ToolFields')).then(({ BrushSize }) => BrushSize));
const SelectionBar = lazyView(() =>
  fetchPart(() => import('./ToolFields')).then(({ SelectionBar }) => SelectionBar),
);

const HandLine = lazyView(() => fetchPart(() => import('./HandLine')).then(({ HandLine }) => HandLine));

/** Whether there are selected points with which something can be done. */
export const hasSelectionBar = ({ marks, plane }: LabState): boolean =>
  marks.selection.length > 0 && plane.hand?.stage !== 'making';

/**
 * One row that stands below the tools at all times, so that nothing moves when it changes: what can be done with the
 * selected points; without any, the brush's size, what the tool does, or how good a line made by hand is.
 */
export function ToolOptions() {
  const { store } = useLab();
  const count = useLabState(({ marks }) => marks.selection.length);
  const tool = useLabState(selectTool);
  const line = useLabState(({ plane }) => plane.hand);
  // Who has changed or trained anything needs the first hint no more: the legend takes its place.
  const hasChanged = useStore(store.history.steps, ({ past }) => past.length > 0);
  const isHeeded = useLabState(({ run }) => run.status !== 'idle') || hasChanged;
  const { spoken, speak } = useSpoken();

  function optionsFor() {
    if (line?.stage === 'making') return <HandLine line={line} speak={speak} />;
    if (count > 0) return <SelectionBar count={count} speak={speak} />;
    if (line && tool === 'point') return <HandLine line={line} speak={speak} />;
    return <OptionsOf tool={tool} />;
  }
  const isIdle = count === 0 && !line && tool === 'point' && isHeeded;
  return (
    <div className={isIdle ? 'tool-options is-idle' : 'tool-options'}>
      {optionsFor()}
      <p className="visually-hidden" aria-live="polite">
        {spoken}
      </p>
    </div>
  );
}

function OptionsOf({ tool }: { tool: 'point' | 'spray' | 'erase' | 'select' }) {
  const isLine = useLabState(
    ({ settings, dataset, plane }) =>
      settings.degree === 1 && dataset.hasVertical && !plane.hiddenParts?.includes('boundary'),
  );
  if (tool === 'spray' || tool === 'erase') return <BrushSize />;
  const hasLine = tool === 'point' && isLine;
  return (
    <>
      <p className="hint-mouse">{hasLine ? words.hand.hint : words.tools.hints[tool]}</p>
      <p className="hint-touch">{hasLine ? words.hand.hintTouch : words.tools.hintsTouch[tool]}</p>
    </>
  );
}
