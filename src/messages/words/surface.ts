import { surface } from '../en/surface';
import { words as always } from '../words';

export const words = { ...always, ...surface };
