import { importing } from '../en/importing';
import { words as always } from '../words';

export const words = { ...always, ...importing };
