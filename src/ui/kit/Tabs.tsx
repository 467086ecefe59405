import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { locale } from '#words/locale';
import { keyAsRead } from './keyAsRead';
import './tabs.css';

interface Tab<Id extends string> {
  readonly id: Id;
  readonly label: string;
  readonly icon?: ReactNode;
  readonly panel: () => ReactNode;
}

interface TabsProps<Id extends string> {
  label: string;
  tabs: readonly Tab<Id>[];
  chosen: Id;
  onChoose: (id: Id) => void;
  /** At the end of the strip. */
  action?: ReactNode;
}

/**
 * A strip of tabs over one panel. Only the chosen panel is there; arrow keys, Home and End choose another. In a column the
 * tabs are icons in one row, with their names below them where these have room; in a page of one column they are names, and
 * the strip scrolls sideways and fades on the side where there is more.
 */
export function Tabs<Id extends string>({ label, tabs, chosen, onChoose, action }: TabsProps<Id>) {
  const base = useId();
  const { strip, more, look } = useStrip(chosen);
  const chosenTab = tabs.find(({ id }) => id === chosen) ?? tabs[0];

  function onKeyDown(event: KeyboardEvent): void {
    const at = tabs.indexOf(chosenTab);
    const targets: Record<string, number> = {
      ArrowLeft: (at - 1 + tabs.length) % tabs.length,
      ArrowRight: (at + 1) % tabs.length,
      Home: 0,
      End: tabs.length - 1,
    };
    const target = targets[keyAsRead(event.key)];
    if (target === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    onChoose(tabs[target].id);
    strip.current?.querySelectorAll<HTMLElement>('[role=tab]')[target].focus({ preventScroll: true });
  }

  return (
    <div className="tabs">
      <div className="tab-row">
        <div
          ref={strip}
          className="tab-strip"
          role="tablist"
          aria-label={label}
          data-more={more}
          onScroll={look}
          onKeyDown={onKeyDown}
        >
          {tabs.map((tab) => (
            <button
              key={tab.id}
              type="button"
              role="tab"
              id={`${base}-${tab.id}`}
              className="tab"
              data-tab={tab.id}
              aria-selected={tab === chosenTab}
              aria-controls={tab === chosenTab ? `${base}-panel` : undefined}
              tabIndex={tab === chosenTab ? 0 : -1}
              title={tab.label}
              onClick={() => onChoose(tab.id)}
            >
              {tab.icon}
              <span className="tab-label">{tab.label}</span>
            </button>
          ))}
        </div>
        {action}
      </div>
      <div
        key={chosenTab.id}
        role="tabpanel"
        id={`${base}-panel`}
        className="tab-panel"
        aria-labelledby={`${base}-${chosenTab.id}`}
      >
        {chosenTab.panel()}
      </div>
    </div>
  );
}

type More = 'none' | 'left' | 'right' | 'both';

/** Keeps the chosen tab in sight, and knows on which sides tabs are out of it. */
function useStrip(chosen: string) {
  const strip = useRef<HTMLDivElement>(null);
  const [more, setMore] = useState<More>('none');

  function look(): void {
    const element = strip.current;
    if (!element) return;
    const room = element.scrollWidth - element.clientWidth;
    // Counted down from 0 at the right where the tabs run from right to left.
    const fromLeft = element.scrollLeft + (locale.direction === 'rtl' ? room : 0);
    const isLeft = fromLeft > 1;
    const isRight = fromLeft < room - 1;
    setMore(isLeft ? (isRight ? 'both' : 'left') : isRight ? 'right' : 'none');
  }

  useEffect(() => {
    const element = strip.current;
    if (!element) return;
    const observer = new ResizeObserver(look);
    observer.observe(element);
    return () => observer.disconnect();
  });

  useEffect(() => {
    const element = strip.current;
    const tab = element?.querySelector<HTMLElement>(`[data-tab="${chosen}"]`);
    if (!element || !tab) return;
    const [room, box] = [element.getBoundingClientRect(), tab.getBoundingClientRect()];
    // With some of its neighbour, which says that there is more.
    element.scrollLeft +=
      Math.min(0, box.left - edge - room.left) || Math.max(0, box.right + edge - room.right);
  }, [chosen]);

  return { strip, more, look };
}

const edge = 32;
