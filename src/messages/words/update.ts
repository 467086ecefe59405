import { update } from '../en/update';
import { words as always } from '../words';

export const words = { ...always, ...update };
