import { pointTable } from '../en/pointTable';
import { words as always } from '../words';

export const words = { ...always, ...pointTable };
