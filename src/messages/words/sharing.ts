import { embed } from '../en/embed';
import { sharing } from '../en/sharing';
import { words as always } from '../words';

export const words = { ...always, ...embed, ...sharing };
