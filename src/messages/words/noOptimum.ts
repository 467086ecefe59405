import { noOptimum } from '../en/noOptimum';
import { words as always } from '../words';

export const words = { ...always, ...noOptimum };
