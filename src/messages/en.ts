import { controls } from './en/controls';
import { model } from './en/model';
import { page } from './en/page';
import { table } from './en/table';

/** Every word the page shows, in English. Whole sentences only; numbers arrive already formatted. */
export const en = { ...page, ...controls, ...model, ...table } as const;
