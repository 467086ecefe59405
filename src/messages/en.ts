import { controls } from './en/controls';
import { keeping } from './en/keeping';
import { model } from './en/model';
import { page } from './en/page';

/** Every word the page shows, in English. Whole sentences only; numbers arrive already formatted. */
export const en = { ...page, ...controls, ...model, ...keeping } as const;
