import { safeParse } from 'valibot';
import { expect, it } from 'vitest';
import { put, settingFields, tabs, viewFields } from '../../lessons/putSchema';
import { initialDisplay } from '../../store/display';
import { limits } from '../../store/limits';
import { maxComparedRuns } from '../../store/pinnedRuns';
import { settingKeys, settingTable } from '../../store/settings';
import { planeParts, viewTabs } from '../../store/state';

/** What a lesson's view cannot be: the person's own, and what a step says otherwise. */
const notPut = ['hasSingleKeys', 'areKeysHidden', 'brushSize', 'lesson'];

// Lessons know nothing of the store: what they say that settings and views can be is held against it here.

const takes = (part: object) => safeParse(put, part).success;
const takesView = (view: object) => takes({ view });
const takesData = (data: object) => takes({ data });

it('has the settings, looks, tabs and parts of the page, and no others', () => {
  expect(Object.keys(settingFields).sort()).toEqual([...settingKeys].sort());
  const looks = Object.keys(initialDisplay).filter((name) => !notPut.includes(name));
  expect(Object.keys(viewFields).sort()).toEqual(looks.sort());
  expect(tabs).toEqual(viewTabs);
  expect(takesView({ hiddenParts: planeParts })).toBe(true);
});

it.each(settingKeys)('takes of the setting %s what the page takes', (key) => {
  const setting = settingTable[key];
  const takesValue = (value: unknown) => takes({ settings: { [key]: value } });
  expect(takesValue(setting.initial)).toBe(true);
  expect(takesValue({})).toBe(false);
  if (setting.kind === 'choice')
    for (const name of Object.keys(setting.options)) expect(takesValue(name)).toBe(true);
  if (setting.kind === 'number') {
    const { min, max, whole } = setting.range;
    for (const value of [min, max]) expect(takesValue(value)).toBe(true);
    for (const value of [min - 1e-7, max + 1]) expect(takesValue(value)).toBe(false);
    expect(takesValue(min + (max - min) / 2.5 + 1e-4)).toBe(!whole);
    expect(takesValue(null)).toBe('hasNone' in setting);
  }
  if (setting.kind === 'numbers') {
    const { min, max } = setting.each;
    expect(takesValue([min, max])).toBe(true);
    expect(takesValue([max + 1])).toBe(false);
  }
});

it('takes numbers of views and points within the limits of the page', () => {
  const bounds: [typeof takes, (value: number) => object, { min: number; max: number }][] = [
    [takesView, (threshold) => ({ threshold }), limits.threshold],
    [takesView, (cost) => ({ costs: { falsePositive: cost, falseNegative: cost } }), limits.cost],
    [takesView, (x1) => ({ probe: { x1, x2: 0 } }), limits.coordinate],
    [takesView, (slot) => ({ pinned: [{ slot, choice: {} }] }), { min: 0, max: maxComparedRuns - 1 }],
    [takesData, (x1) => ({ points: [[x1, 0, 1]] }), limits.coordinate],
    [takesData, (seed) => ({ kind: 'moons', seed }), limits.seed],
    [takesData, (noise) => ({ kind: 'moons', noise: noise / 100 }), limits.noise],
    [takesData, (balance) => ({ kind: 'moons', balance: balance / 100 }), limits.balance],
    [takesData, (separation) => ({ kind: 'moons', separation }), limits.separation],
    [takesData, (spread) => ({ kind: 'moons', spread }), limits.spread],
    [takesData, (count) => ({ real: 'iris', recipe: { count } }), limits.count],
  ];
  for (const [isTaken, made, { min, max }] of bounds) {
    expect([made(min), isTaken(made(min))]).toEqual([made(min), true]);
    expect([made(max), isTaken(made(max))]).toEqual([made(max), true]);
    const beyond = Math.max(1, max / 10);
    expect(isTaken(made(min - beyond))).toBe(false);
    expect(isTaken(made(max + beyond))).toBe(false);
  }
});
