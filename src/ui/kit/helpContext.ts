import { type ComponentType, createContext } from 'react';
import type { HelpTopic } from '../../messages/catalogue';

/** A text of a part that is there, or what is fetched once it is asked for. */
export type HelpContent = string | readonly HelpTopic[];

/** Shows a help text with terms of the glossary, [[term]] or [[term|as it stands here]]; without a glossary they stand as words. */
export const HelpWords = createContext<ComponentType<{ text: string }>>(({ text }) =>
  text.replace(/\[\[(?:[^\]|]+\|)?([^\]]+)\]\]/g, '$1'),
);

/** Closes the help that something is in. */
export const LeaveHelp = createContext<() => void>(() => {});

/** True for a text without terms of the glossary, for which nothing is to be fetched. */
export const isPlain = (text: unknown): text is string => typeof text === 'string' && !text.includes('[[');
