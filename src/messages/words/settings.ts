import { settings } from '../en/settings';
import { words as always } from '../words';

export const words = { ...always, ...settings };
