import { moreSettings } from '../en/moreSettings';
import { runs } from '../en/runs';
import { words as always } from '../words';

export const words = { ...always, ...moreSettings, ...runs };
