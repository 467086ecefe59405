import { saving } from '../en/saving';
import { words as always } from '../words';

export const words = { ...always, ...saving };
