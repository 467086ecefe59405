import { exporting } from '../en/exporting';
import { words as always } from '../words';

export const words = { ...always, ...exporting };
