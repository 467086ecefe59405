import { describe, expect, it } from 'vitest';
import { writers } from '../codegen/languages';
import { pageStateOf } from '../lab/pageState/pageState';
import { readPageState } from '../lab/pageState/readPageState';
import { recordOf } from '../lab/pageState/record';
import { readLink, writeLink } from '../lab/share/link';
import { createActions } from '../store/actions';
import {
  areSameSteps,
  consequenceOf,
  type Effect,
  initialSettings,
  type SettingKey,
  type SettingsSlice,
  settingKeys,
  settingTable,
  unsaidSettings,
} from '../store/settings';
import type { LabState } from '../store/state';
import { createLabStore } from '../store/store';
import {
  selectBeginning,
  selectFittedData,
  selectNewRun,
  selectStart,
  selectTrainingData,
  selectTrainingSettings,
} from '../store/trainingInputs';
import { printedSettings } from '../ui/print/printedSettings';
import { describeRun } from '../ui/views/runs/runNames';

/** Another value that a setting can have: as the table says, so that a new setting is tried without a word here. */
function otherValue(key: SettingKey): SettingsSlice[SettingKey] {
  const setting = settingTable[key];
  switch (setting.kind) {
    case 'flag':
      return !setting.initial;
    case 'choice':
      return Object.keys(setting.options).find((option) => option !== setting.initial) as 'adam';
    case 'numbers':
      return [setting.each.max / 2];
    case 'number':
      return setting.range.whole ? setting.range.max : setting.range.max / 2;
  }
}

/** Other settings with which this one makes a difference, as the table says: the batch size does with mini-batch only. */
function usedWith(key: SettingKey): Partial<SettingsSlice> {
  const setting = settingTable[key];
  if (!('usedWith' in setting)) return {};
  return Object.fromEntries(Object.entries(setting.usedWith).map(([other, [first]]) => [other, first]));
}

function open(key: SettingKey) {
  const store = createLabStore({ settings: { ...initialSettings, ...usedWith(key) } });
  const actions = createActions(store);
  const state = () => store.getState();
  const all = () => ({
    steps: selectTrainingSettings(state()),
    data: selectTrainingData(state()),
    fitted: selectFittedData(state()),
    start: selectStart(state()),
    beginning: selectBeginning(state()),
    newRun: selectNewRun(state()),
  });
  return { store, actions, state, all };
}

/** The selectors that give another object when a setting of an effect is changed. */
const changes: Readonly<Record<Effect, readonly string[]>> = {
  steps: ['newRun', 'steps'],
  features: ['beginning', 'data', 'fitted', 'newRun'],
  start: ['beginning', 'newRun', 'start'],
  split: ['beginning', 'data', 'fitted', 'newRun'],
  goal: [],
};

/** Settings without a line on paper: the speed is left out, and the values of a custom start are too many for it. */
const unprinted: readonly SettingKey[] = ['epochsPerSecond', 'customStart'];

/** The program of the present settings in each language; scikit-learn has a solver of its own, which takes other steps. */
function programsOf(state: LabState): Record<string, string> {
  const { features, labels, axes, degree, isStandardized } = selectFittedData(state);
  const { settings, epochs, start } = selectNewRun(state);
  const program = {
    features,
    labels,
    axes,
    degree,
    isStandardized,
    settings,
    epochs,
    start,
    columnNames: null,
    label: null,
    probe: [0, 0],
  };
  const { numpy, r, rust, typeScript } = writers;
  return Object.fromEntries(
    Object.entries({ numpy, r, rust, typeScript }).map(([name, { writeProgram }]) => [
      name,
      writeProgram(program),
    ]),
  );
}

describe.each(settingKeys)('the setting %s', (key) => {
  const { effect } = settingTable[key];
  const other = { [key]: otherValue(key) } as Partial<SettingsSlice>;

  it('reaches all that depends on what it decides, and nothing else', () => {
    const { actions, all } = open(key);
    const before: Record<string, unknown> = all();
    actions.setSettings(other);
    const after: Record<string, unknown> = all();
    const changed = Object.keys(after).filter((name) => after[name] !== before[name]);
    const expected = new Set([
      ...changes[effect],
      // A model of more features has more parameters to start from; a run of more epochs is another.
      ...(key === 'degree' ? ['start'] : []),
      ...(key === 'epochs' ? ['newRun'] : []),
    ]);
    expect(changed.sort()).toEqual([...expected].sort());
  });

  it('asks of a run in progress what its effect says', () => {
    const expected = effect === 'goal' ? null : effect === 'steps' ? 'revise' : 'restart';
    expect(consequenceOf({ ...initialSettings, ...other }, initialSettings)).toBe(expected);
    expect(consequenceOf(initialSettings, { ...initialSettings })).toBeNull();
  });

  it('comes back from links and kept pages, and is undone', async () => {
    const { actions, state } = open(key);
    const before = state().settings;
    actions.setSettings(other);
    const page = pageStateOf(state(), 0);
    const { record, columns } = recordOf(page);
    const bytes = Object.entries(columns).map(([name, { buffer }]) => [
      name,
      new Uint8Array(buffer as ArrayBuffer),
    ]);
    expect(readPageState(JSON.parse(JSON.stringify(record)), Object.fromEntries(bytes))?.settings).toEqual(
      page.settings,
    );
    expect(await readLink(`#${await writeLink(page)}`)).toMatchObject({
      page: { settings: page.settings },
      isAdjusted: false,
    });
    actions.undo();
    expect(state().settings).toEqual(before);
  });

  it('is on paper, in the name of a compared run and in the programs, where that is its place', () => {
    const { actions, state } = open(key);
    const said = () => ({
      printed: JSON.stringify(printedSettings(state(), 5)),
      run: describeRun(state().settings),
      ...programsOf(state()),
    });
    const before: Record<string, string> = said();
    actions.setSettings(other);
    const after: Record<string, string> = said();
    const changed = Object.keys(after).filter((name) => after[name] !== before[name]);
    const languages = ['numpy', 'r', 'rust', 'typeScript'];
    const expected = [
      ...(unprinted.includes(key) ? [] : ['printed']),
      ...(effect === 'steps' ? ['run'] : []),
      ...(key === 'epochsPerSecond' ? [] : languages),
    ];
    expect(changed.sort()).toEqual(expected.sort());
    expect(areSameSteps(state().settings, { ...initialSettings, ...usedWith(key) })).toBe(effect !== 'steps');
  });

  it('is as the table says where nothing is said of it, or what cannot be', () => {
    const { points, ...dataset } = createLabStore().getState().dataset;
    const bytes = Object.fromEntries(
      Object.entries(points).flatMap(([name, column]) =>
        ArrayBuffer.isView(column) ? [[name, new Uint8Array(column.buffer as ArrayBuffer)]] : [],
      ),
    );
    for (const settings of [{}, { [key]: Number.NaN }, { [key]: {} }]) {
      const read = readPageState(
        { version: 1, dataset: { ...dataset, nextId: points.nextId }, settings },
        bytes,
      );
      expect(read?.settings[key]).toEqual(unsaidSettings[key]);
    }
  });
});
