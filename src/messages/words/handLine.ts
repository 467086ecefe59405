import { handLine } from '../en/handLine';
import { words as always } from '../words';

export const words = { ...always, ...handLine };
