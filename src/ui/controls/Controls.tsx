import { X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { words } from '../../messages/words';
import { hasPopovers } from '../kit/overAll';
import { useIsCompact } from '../kit/useMedia';
import { HeldPanel } from '../scene/lateSlice';
import { followBar } from '../transport/followBar';
import { useLab, useLabState } from '../useLab';
import { DataPanel } from './DataPanel';
import { ProbePanel } from './ProbePanel';
import { TrainingPanel } from './TrainingPanel';

/**
 * All settings of points, model and training. Where the page has one column they stand at its end, and the button *Controls*
 * brings them over its lower half as a sheet, so that the plane stays in sight while they are changed.
 */
export function Controls() {
  const isSlice = useLabState(({ dataset }) => dataset.held.length > 0);
  const isCompact = useIsCompact();
  const isSheet = useLabState(({ shell }) => shell.isSheetOpen) && isCompact;
  // Where there is no sheet any more, it does not open by itself later.
  const { actions } = useLab();
  useEffect(() => {
    if (!isCompact) actions.setShell({ isSheetOpen: false });
  }, [isCompact, actions]);
  return (
    <div id="controls" className={isSheet ? 'controls is-sheet' : 'controls'}>
      {isSheet && <SheetHead />}
      <TrainingPanel isCompact={isCompact} />
      {isSlice && <HeldPanel />}
      <DataPanel />
      <ProbePanel />
    </div>
  );
}

/** True where Escape closes a dialog or a help text. */
function hasUseOfEscape(): boolean {
  const isHelp = hasPopovers() && document.querySelector('.help-text:popover-open') !== null;
  return isHelp || document.querySelector('dialog[open]') !== null;
}

/** Takes the focus as the sheet opens; Escape and the cross close it, and the focus goes back to the button. */
function SheetHead() {
  const { actions } = useLab();
  const head = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const sheet = head.current?.parentElement;
    if (!sheet) return;
    sheet.scrollTop = 0;
    // It stands on the bar, and what scrolls to reach a control in it never moves the plane: so it is fixed.
    const leaveBar = followBar(sheet);
    head.current?.querySelector('button')?.focus({ preventScroll: true });
    const detach = new AbortController();
    sheet.addEventListener(
      'keydown',
      (event) => {
        if (event.key !== 'Escape' || event.defaultPrevented || hasUseOfEscape()) return;
        actions.setShell({ isSheetOpen: false });
      },
      { signal: detach.signal },
    );
    return () => {
      detach.abort();
      leaveBar();
      document.getElementById('controls-button')?.focus({ preventScroll: true });
    };
  }, [actions]);
  return (
    <div ref={head} className="sheet-head">
      <h2>{words.sections.controls}</h2>
      <button
        type="button"
        className="icon-button"
        aria-label={words.buttons.closeControls}
        title={words.buttons.closeControls}
        onClick={() => actions.setShell({ isSheetOpen: false })}
      >
        <X size={18} aria-hidden="true" />
      </button>
    </div>
  );
}
