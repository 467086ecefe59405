import { code } from '../en/code';
import { words as always } from '../words';

export const words = { ...always, ...code };
