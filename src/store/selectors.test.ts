import { describe, expect, it } from 'vitest';
import type { TableSource } from './datasetSlice';
import { selectClassNames } from './selectors';
import { createLabStore } from './store';

function namesOf(labels: readonly string[], positive: string) {
  const state = createLabStore().getState();
  const source = { labels, reading: { positive } } as TableSource;
  return selectClassNames({ ...state, dataset: { ...state.dataset, source } });
}

describe('what a file calls the classes', () => {
  it('is the label of class 1 and, of two, the other one', () => {
    expect(namesOf(['no', 'yes'], 'yes')).toEqual({ class0: 'no', class1: 'yes' });
    expect(namesOf(['benign', 'MALIGNANT'], 'malignant')).toEqual({ class0: 'benign', class1: 'malignant' });
    expect(namesOf(['1', '2'], '2')).toEqual({ class0: '1', class1: '2' });
  });

  it('is no single name for several others', () => {
    expect(namesOf(['a', 'b', 'c'], 'c')).toEqual({ class0: null, class1: 'c' });
  });

  it('is nothing to say where it calls them 0 and 1, or where there is no file', () => {
    expect(namesOf(['0', '1'], '1')).toBeNull();
    expect(namesOf(['0.0', '1.0'], '1')).toBeNull();
    expect(selectClassNames(createLabStore().getState())).toBeNull();
  });
});
