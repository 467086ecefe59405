import { keeping } from '../en/keeping';
import { words as always } from '../words';

export const words = { ...always, ...keeping };
