import { pointCard } from '../en/pointCard';
import { words as always } from '../words';

export const words = { ...always, ...pointCard };
