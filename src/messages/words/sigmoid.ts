import { sigmoid } from '../en/sigmoid';
import { words as always } from '../words';

export const words = { ...always, ...sigmoid };
