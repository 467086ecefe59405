import { describe, expect, it } from 'vitest';
import { looksLikeTable } from './pastedTable';

describe('looksLikeTable', () => {
  it('knows rows by a delimiter that comes again', () => {
    for (const text of [
      'x1,x2,label\n1,2,0',
      '1.2\t3.4\t0\r\n5\t6\t1',
      'a;b\n\n0,5;1',
      '1,2,0\r3,4,1\r',
      'a|b\n1|0',
      'dose age ill\n1.5 2.5 0',
      'dose:age:ill\n1.5:2.5:0',
      'dose^ill\n1.5^0',
    ]) {
      expect(looksLikeTable(text)).toBe(true);
    }
  });

  it('leaves prose, single lines and code alone', () => {
    for (const text of [
      '',
      '1,2,0',
      'Dear all,\nthe talk is at noon, as ever.',
      'line one\nline 2',
      'on the 5th of May\nin 10 days or 12',
      'a,b\nc;4',
      'Start: 12:30\nEnd: 13:45',
    ]) {
      expect(looksLikeTable(text)).toBe(false);
    }
  });
});
