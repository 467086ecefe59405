import { programs } from '../en/programs';
import { words as always } from '../words';

export const words = { ...always, ...programs };
