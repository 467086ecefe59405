import { describe, expect, it } from 'vitest';
import type { Reading } from '../../core/data/table';
import { chooseHorizontal, chooseLabel, chooseVertical } from './chooseColumn';

const reading: Reading = { horizontal: 0, vertical: 1, label: 2, positive: '1', others: [] };

function column(name: string, numbers: number, ...texts: string[]) {
  return { name, numbers, empty: 0, texts: texts.map((text) => ({ text, rows: 1 })), stray: null };
}

describe('choosing columns', () => {
  it('lets features change places instead of using one column twice', () => {
    expect(chooseHorizontal(reading, 1)).toMatchObject({ horizontal: 1, vertical: 0 });
    expect(chooseVertical(reading, 0)).toMatchObject({ horizontal: 1, vertical: 0 });
    expect(chooseHorizontal(reading, 3)).toMatchObject({ horizontal: 3, vertical: 1 });
    expect(chooseVertical(reading, 3)).toMatchObject({ horizontal: 0, vertical: 3 });
  });

  it('leaves the only feature where it is', () => {
    const one = { ...reading, vertical: null };
    expect(chooseVertical(one, 0)).toEqual(one);
    expect(chooseVertical(reading, null)).toEqual(one);
  });

  it('guesses class 1 anew for another label column', () => {
    const columns = [column('a', 2), column('b', 2), column('c', 0), column('d', 0, 'no', 'yes')];
    expect(chooseLabel(reading, 3, columns)).toEqual({ ...reading, label: 3, positive: 'yes' });
  });

  it('gives a feature that becomes the label a free column of numbers, or gives it up', () => {
    const three = [column('a', 2, '0', '1'), column('b', 2, '0', '1'), column('c', 2, '0', '1')];
    expect(chooseLabel(reading, 0, three)).toMatchObject({ horizontal: 2, vertical: 1, label: 0 });
    expect(chooseLabel(reading, 1, three)).toMatchObject({ horizontal: 0, vertical: 2, label: 1 });
    const two = [three[0], three[1], column('c', 0, 'u', 'v')];
    expect(chooseLabel(reading, 0, two)).toMatchObject({ horizontal: 1, vertical: null });
    expect(chooseLabel(reading, 1, two)).toMatchObject({ horizontal: 0, vertical: null });
  });
});
