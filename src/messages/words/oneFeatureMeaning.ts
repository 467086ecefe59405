import { oneFeatureMeaning } from '../en/oneFeatureMeaning';
import { words as always } from '../words';

export const words = { ...always, ...oneFeatureMeaning };
