import { useEffect, useState } from 'react';
import './shownKeys.css';

/** How long a key stays in sight. */
const milliseconds = 1500;

/** Signs and words for keys whose own names are longer, or cannot be seen. */
const names: Readonly<Record<string, string>> = {
  ' ': 'Space',
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
};

/** Where letters are typed. */
const typing = 'input:not([type=range], [type=radio], [type=checkbox]), textarea, select';

/** Keys that are only pressed together with others. */
const held = ['Control', 'Shift', 'Alt', 'Meta', 'AltGraph'];

/** What was pressed, as the list of shortcuts writes it: `Ctrl+Z`, `Shift+→`, `N`. */
export function nameOfKeys(
  event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>,
) {
  const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
  const isLetter = key.toLowerCase() !== key.toUpperCase();
  const main = names[key] ?? (key.length === 1 ? key.toUpperCase() : key);
  return [
    ...(ctrlKey || metaKey ? ['Ctrl'] : []),
    ...(altKey ? ['Alt'] : []),
    // A sign such as ? has its own key cap.
    ...(shiftKey && (isLetter || key.length > 1) ? ['Shift'] : []),
    main,
  ].join('+');
}

/** The keys that somebody presses, for those who watch: not what is typed into a field. */
export function ShownKeys() {
  const [shown, setShown] = useState<{ readonly name: string } | null>(null);
  useEffect(() => {
    const detach = new AbortController();
    const show = (event: KeyboardEvent) => {
      const isTyping = event.target instanceof Element && event.target.closest(typing);
      if (!isTyping && !held.includes(event.key)) setShown({ name: nameOfKeys(event) });
    };
    window.addEventListener('keydown', show, { capture: true, signal: detach.signal });
    return () => detach.abort();
  }, []);
  useEffect(() => {
    if (!shown) return;
    const timer = setTimeout(() => setShown(null), milliseconds);
    return () => clearTimeout(timer);
  }, [shown]);
  return shown ? (
    <kbd className="shown-keys" aria-hidden="true">
      {shown.name}
    </kbd>
  ) : null;
}
