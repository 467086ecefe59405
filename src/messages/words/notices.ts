import { keeping } from '../en/keeping';
import { notices } from '../en/notices';
import { sharing } from '../en/sharing';
import { words as always } from '../words';

export const words = { ...always, ...keeping, ...notices, ...sharing };
