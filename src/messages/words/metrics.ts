import { metrics } from '../en/metrics';
import { words as always } from '../words';

export const words = { ...always, ...metrics };
