import { Maximize2, Minimize2 } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { words } from '../../messages/words';

interface EnlargeButtonProps {
  isLarge: boolean;
  /** What it is about, for the tooltip. */
  about: string;
  onToggle: () => void;
}

/** What takes presses of its own. */
const pressed =
  'button, input, select, textarea, summary, a, label, table, [role=grid], [tabindex="0"], svg, canvas';

/**
 * Gives half of the page, beside the plane, to the section or the tabs that it stands in, and takes it back; so does a double
 * click there on what takes no presses of its own. Where the page has one column the style hides it.
 */
export function EnlargeButton({ isLarge, about, onToggle }: EnlargeButtonProps) {
  const { enlarge, toSide, enlargeTip, toSideTip } = words.enlarge;
  const Icon = isLarge ? Minimize2 : Maximize2;
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    const detach = new AbortController();
    const part = button.current?.closest<HTMLElement>('section, .tabs');
    const toggle = ({ target }: Event) => {
      const isShown = button.current?.offsetParent !== null;
      if (isShown && target instanceof Element && !target.closest(pressed)) onToggle();
    };
    part?.addEventListener('dblclick', toggle, { signal: detach.signal });
    return () => detach.abort();
  }, [onToggle]);
  return (
    <button
      ref={button}
      type="button"
      className="icon-button enlarge"
      aria-label={isLarge ? toSide : enlarge}
      title={isLarge ? toSideTip : enlargeTip(about)}
      onClick={onToggle}
    >
      <Icon size={16} aria-hidden="true" />
    </button>
  );
}
