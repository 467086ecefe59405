import { locale } from '#words/locale';

const turned: Record<string, string> = { ArrowLeft: 'ArrowRight', ArrowRight: 'ArrowLeft' };

/** A key as it would be in a language read from left to right: the arrow onwards is ArrowRight. */
export const keyAsRead = (key: string): string => (locale.direction === 'rtl' && turned[key]) || key;
