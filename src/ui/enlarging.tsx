import { Maximize2, Minimize2 } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { words } from '../messages/words';
import { selectIsPresented, selectLargePart, withoutLarge } from '../store/presented';
import type { LargePart } from '../store/state';
import { useLab, useLabState } from './useLab';

interface EnlargeButtonProps {
  part: LargePart;
  /** What it is about, for the tooltip. */
  about: string;
}

/**
 * Gives half of the page, beside the plane, to the section or the tabs that it stands in, and takes it back; so does a double
 * click on their heads. On a presented page it changes to the other part. Where the page has one column the style hides it.
 */
export function EnlargeButton({ part, about }: EnlargeButtonProps) {
  const { actions } = useLab();
  const isPresented = useLabState(selectIsPresented);
  const isLarge = useLabState(selectLargePart) === part;
  const button = useRef<HTMLButtonElement>(null);
  const { enlarge, toSide, toViews, toLoss, enlargeTip, toSideTip } = words.enlarge;

  function toggle(): void {
    actions.setTabs({ enlarged: isLarge ? withoutLarge(part, isPresented) : part });
  }

  const latest = useRef(toggle);
  useEffect(() => {
    latest.current = toggle;
  });
  useEffect(() => {
    const detach = new AbortController();
    const section = button.current?.closest<HTMLElement>('section, .tabs');
    const onHead = ({ target }: Event) => {
      const isShown = button.current?.offsetParent !== null;
      if (!isShown || !(target instanceof Element) || target.closest('button, label, input')) return;
      if (target.closest('h2, h3, .section-head, .tab-row')) latest.current();
    };
    section?.addEventListener('dblclick', onHead, { signal: detach.signal });
    return () => detach.abort();
  }, []);

  // What had the focus may be gone: it stays beside the plane.
  const wasLarge = useRef(isLarge);
  useEffect(() => {
    if (isLarge === wasLarge.current) return;
    wasLarge.current = isLarge;
    const { activeElement: focused } = document;
    const isLost =
      focused instanceof HTMLElement && focused !== document.body && focused.offsetParent === null;
    if (isLarge && isLost) button.current?.focus({ preventScroll: true });
    // It begins at its head, wherever its column was scrolled to.
    if (isLarge) button.current?.scrollIntoView({ block: 'nearest' });
  }, [isLarge]);

  if (isPresented) {
    return (
      <button ref={button} type="button" className="button enlarge" onClick={toggle}>
        {part === 'loss' ? toViews : toLoss}
      </button>
    );
  }
  const Icon = isLarge ? Minimize2 : Maximize2;
  return (
    <button
      ref={button}
      type="button"
      className="icon-button enlarge"
      aria-label={isLarge ? toSide : enlarge}
      title={isLarge ? toSideTip : enlargeTip(about)}
      onClick={toggle}
    >
      <Icon size={16} aria-hidden="true" />
    </button>
  );
}
