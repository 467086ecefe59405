import { tableFields } from '../en/tableFields';
import { words as always } from '../words';

export const words = { ...always, ...tableFields };
