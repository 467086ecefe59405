import { offline } from '../en/offline';
import { words as always } from '../words';

export const words = { ...always, ...offline };
