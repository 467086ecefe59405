import { drawingTools } from '../en/drawingTools';
import { words as always } from '../words';

export const words = { ...always, ...drawingTools };
