import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { hiddenParts, hidingOf, partNames } from './partNames';

it('has a rule of the style for each name', () => {
  const style = readFileSync(new URL('../app/hiding.css', import.meta.url), 'utf8');
  const ruled = Array.from(style.matchAll(/^:root\[data-hides~='([^']+)'\]/gm), ([, name]) => name);
  expect(ruled.toSorted()).toEqual(partNames.toSorted());
});

it('hides what is named, and with a group all that is in it', () => {
  expect(hiddenParts([{ hide: ['metrics', 'best-possible-weights'] }])).toEqual([
    'best-possible-weights',
    'metrics',
  ]);
  expect(hiddenParts([{ hide: ['training-settings'] }])).toEqual(
    expect.arrayContaining(['learning-rate', 'optimizer', 'more-settings', 'training-settings']),
  );
});

it('hides a group once nothing is left in it', () => {
  expect(hiddenParts([{ hide: ['loss-curve', 'views'] }])).toContain('insight');
  expect(hiddenParts([{ hide: ['views'] }])).not.toContain('insight');
});

it('shows only what is named, and the groups it belongs to', () => {
  const hidden = hiddenParts([{ only: ['learning-rate', 'views'] }]);
  expect(partNames.filter((name) => !hidden.includes(name))).toEqual([
    ...['learning-rate', 'meaning', 'loss-surface', 'sigmoid', 'metrics', 'weights', 'one-update'],
    ...['runs', 'complexity', 'inference', 'table', 'training-settings', 'controls', 'views', 'insight'],
  ]);
  expect(hiddenParts([{ only: ['views'] }, { hide: ['metrics'] }])).toContain('metrics');
});

it('leaves a step its own controls, though the column of settings is hidden', () => {
  const hidden = hiddenParts([{ hide: ['controls'] }], ['learning-rate', 'penalties']);
  expect(hidden).toContain('controls');
  for (const name of ['learning-rate', 'l1-penalty', 'l2-penalty']) expect(hidden).not.toContain(name);
});

it('reads an address, takes the names of views too, and tells what stands for nothing', () => {
  const asked = hidingOf(new URLSearchParams('hide=best-possible-weights,surface,%20nonsense&show='));
  expect(asked).toEqual({
    hide: ['best-possible-weights', 'loss-surface'],
    only: undefined,
    unknown: ['nonsense'],
  });
  expect(hidingOf(new URLSearchParams('show=train,loss-curve')).only).toEqual(['train', 'loss-curve']);
  // Of names that there are none of, no empty page follows.
  expect(hidingOf(new URLSearchParams('show=nothing')).only).toBeUndefined();
});
