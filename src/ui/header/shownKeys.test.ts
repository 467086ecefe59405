import { expect, it } from 'vitest';
import { nameOfKeys } from './ShownKeys';

const press = (
  key: string,
  held: Partial<Record<'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey', boolean>> = {},
) => nameOfKeys({ key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held });

it('names pressed keys as the list of shortcuts does', () => {
  expect(press('n')).toBe('N');
  expect(press(' ')).toBe('Space');
  expect(press('z', { ctrlKey: true })).toBe('Ctrl+Z');
  expect(press('Z', { ctrlKey: true, shiftKey: true })).toBe('Ctrl+Shift+Z');
  expect(press('ArrowRight', { shiftKey: true })).toBe('Shift+→');
  expect(press('?', { shiftKey: true })).toBe('?');
  expect(press('Escape')).toBe('Escape');
});
