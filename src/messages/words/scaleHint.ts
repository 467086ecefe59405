import { moreSettings } from '../en/moreSettings';
import { scaleHint } from '../en/scaleHint';
import { words as always } from '../words';

export const words = { ...always, ...moreSettings, ...scaleHint };
