import { help } from '../en/help';
import { words as always } from '../words';

export const words = { ...always, ...help };
