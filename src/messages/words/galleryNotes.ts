import { galleryNotes } from '../en/galleryNotes';
import { words as always } from '../words';

export const words = { ...always, ...galleryNotes };
