import { planeFile } from '../en/planeFile';
import { words as always } from '../words';

export const words = { ...always, ...planeFile };
