import { locale as en } from './en/locale';

/** The language in use. */
export const locale = en;
