import { shortcuts } from '../en/shortcuts';
import { words as always } from '../words';

export const words = { ...always, ...shortcuts };
