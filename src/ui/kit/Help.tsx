import { CircleQuestionMark } from 'lucide-react';
import { lazy, useId, useState } from 'react';
import type { HelpTopic } from '../../messages/en/help';
import { words } from '../../messages/words';
import { Later } from './Later';
import './help.css';

const HelpText = lazy(() => import('./HelpText').then(({ HelpText }) => ({ default: HelpText })));

/** A text of a part that is there, or what is fetched once it is asked for. */
export type HelpContent = string | readonly HelpTopic[];

/** A small question mark that opens a sentence or two about the control beside it. */
export function Help({ about, text }: { about: string; text: HelpContent }) {
  const id = useId();
  const [isWanted, setWanted] = useState(false);
  return (
    <>
      <button type="button" className="help-button" popoverTarget={id} aria-label={words.help.about(about)}>
        <CircleQuestionMark size={14} aria-hidden="true" />
      </button>
      <div id={id} popover="auto" className="help-text" onBeforeToggle={() => setWanted(true)}>
        {typeof text === 'string'
          ? text
          : isWanted && (
              <Later>
                <HelpText topics={text} />
              </Later>
            )}
      </div>
    </>
  );
}
