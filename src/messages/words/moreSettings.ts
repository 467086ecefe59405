import { moreSettings } from '../en/moreSettings';
import { words as always } from '../words';

export const words = { ...always, ...moreSettings };
