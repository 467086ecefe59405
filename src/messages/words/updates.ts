import { updates } from '../en/updates';
import { words as always } from '../words';

export const words = { ...always, ...updates };
