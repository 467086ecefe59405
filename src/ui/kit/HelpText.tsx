import type { HelpTopic } from '../../messages/en/help';
import { words } from '../../messages/words/help';

/** What is told about these, one after the other. */
export function HelpText({ topics }: { topics: readonly HelpTopic[] }) {
  return topics.map((topic) => words.helpOn[topic]).join(' ');
}
