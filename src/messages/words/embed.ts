import { embed } from '../en/embed';
import { words as always } from '../words';

export const words = { ...always, ...embed };
