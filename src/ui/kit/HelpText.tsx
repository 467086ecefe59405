import { words } from '#words/help';
import type { HelpTopic } from '../../messages/catalogue';

/** The help on these topics, one after the other. */
export function HelpText({ topics }: { topics: readonly HelpTopic[] }) {
  return topics.map((topic) => words[topic]).join(' ');
}
