import { weights } from '../en/weights';
import { words as always } from '../words';

export const words = { ...always, ...weights };
