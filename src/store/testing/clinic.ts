import { numberPoints } from '../../core/data/dataset';
import type { OtherColumn, Reading } from '../../core/data/table';
import { profileOf } from '../../csv/testing/profileOf';
import { createActions } from '../actions';
import type { TableSource } from '../datasetSlice';
import { createLabStore } from '../store';

const header = ['age', 'pressure', 'bmi', 'smoker', 'ward', 'ill'];

interface ClinicOptions {
  /** Without it age is the only feature on the plane. */
  hasVertical?: boolean;
  others?: readonly OtherColumn[];
}

const allOthers: readonly OtherColumn[] = [
  { column: 2, levels: null },
  { column: 3, levels: ['no', 'yes'] },
  { column: 4, levels: ['east', 'north', 'west'] },
];

/**
 * A store with the six points of a small clinic: age and pressure on the axes, bmi, smoker = yes, ward = north and ward = west
 * on none, and ill, of which class 1 is "yes".
 */
export function openClinic({ hasVertical = true, others = allOthers }: ClinicOptions = {}) {
  const store = createLabStore();
  const actions = createActions(store);
  const columns: Readonly<Record<number, readonly (readonly number[])[]>> = {
    2: [[25, 31, 22, 28, 35, 24]],
    3: [[0, 1, 0, 1, 1, 0]],
    4: [
      [0, 1, 0, 0, 1, 0],
      [1, 0, 0, 1, 0, 0],
    ],
  };
  const values = others.flatMap(({ column }) => columns[column]);
  const points = numberPoints({
    x1: Float64Array.of(40, 60, 35, 70, 52, 44),
    x2: hasVertical ? Float64Array.of(120, 140, 115, 150, 132, 128) : new Float64Array(6),
    y: Uint8Array.of(0, 1, 0, 1, 1, 0),
    others: values.map((column) => Float64Array.from(column)),
  });
  const reading: Reading = {
    horizontal: 0,
    vertical: hasVertical ? 1 : null,
    label: 5,
    positive: 'yes',
    others,
  };
  const bytes = new TextEncoder().encode(`${header.join()}\n`);
  const source: TableSource = {
    table: {
      name: 'clinic.csv',
      bytes,
      rowStart: Uint32Array.of(bytes.length),
      header,
      delimiter: ',',
    },
    reading,
    labels: ['no', 'yes'],
    columns: [
      ...header.slice(0, 3).map((name) => profileOf(name, 6)),
      profileOf('smoker', 0, 'no', 'yes'),
      profileOf('ward', 0, 'east', 'north', 'west'),
      profileOf('ill', 0, 'no', 'yes'),
    ],
    leftOut: 0,
    real: null,
  };
  const home = {
    x1: { min: 30, max: 75 },
    x2: { min: 110, max: 155 },
    others: values.map((column) => ({ min: Math.min(...column), max: Math.max(...column) })),
  };
  actions.takeTable(source, { points, home, held: values.map((column) => column[0]) });
  return { store, actions };
}
