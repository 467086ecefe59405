import type { Locale } from '../catalogue.ts';

export const locale: Locale = { tag: 'en', direction: 'ltr' };
