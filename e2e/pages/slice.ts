import { defaultRecipe } from '../../src/core/data/catalog';
import type { Reading } from '../../src/core/data/table';
import { openCsv } from '../../src/csv/openCsv';
import { readCsv } from '../../src/csv/readCsv';
import { writeSession } from '../../src/lab/files/sessionFile';
import { sourceOf } from '../../src/lab/files/tableSource';
import type { PageState } from '../../src/lab/pageState/pageState';
import { pack } from '../../src/loader/columnFile';
import { initialDisplay } from '../../src/store/display';
import { initialSettings } from '../../src/store/settings';
import { importFile } from './fileIn';
import type { Lab } from './lab';

const wards = ['east', 'north', 'west'];

/** So many rows of a clinic, the same in every run: age, pressure, bmi, ward, smoker, ill. */
function clinicTable(rows: number): string {
  const lines = Array.from({ length: rows }, (_, i) => {
    const age = 20 + ((i * 37) % 61);
    const pressure = 95 + ((i * 29) % 67);
    const bmi = 18 + ((i * 53) % 190) / 10;
    const smoker = (i * 7) % 5 < 2;
    const risk = age / 12 + pressure / 25 + bmi / 6 + (smoker ? 1.5 : 0) + ((i * 17) % 11) / 3;
    return [
      age,
      pressure,
      bmi,
      wards[((i * 11) % 7) % 3],
      smoker ? 'yes' : 'no',
      risk > 16.2 ? 'yes' : 'no',
    ].join();
  });
  return `${['age,pressure,bmi,ward,smoker,ill', ...lines].join('\n')}\n`;
}

const all: Reading = {
  horizontal: 0,
  vertical: 1,
  label: 5,
  positive: 'yes',
  others: [
    { column: 2, levels: null },
    { column: 3, levels: wards },
    { column: 4, levels: ['no', 'yes'] },
  ],
};

/** A page with age and pressure on its axes, and bmi, ward and smoker in the model as well. */
export function clinicPage(change: Partial<PageState> = {}, reading = all, rows = 80): PageState {
  const opened = openCsv('clinic.csv', new TextEncoder().encode(clinicTable(rows)));
  const read = readCsv(opened.table, reading);
  const { points, home, held } = read;
  return {
    dataset: {
      recipe: defaultRecipe,
      source: sourceOf(opened, reading, read, null),
      points,
      isEdited: false,
      hasVertical: reading.vertical !== null,
      home,
      held,
    },
    settings: { ...initialSettings, optimizer: 'newton', epochs: 12 },
    display: { ...initialDisplay, probe: { x1: 50, x2: 120 } },
    epoch: 0,
    ...change,
  };
}

/** Opens such a page from its session file, and trains it. */
export async function openClinic(lab: Lab, page: PageState = clinicPage()): Promise<void> {
  const file = Buffer.from(await (await writeSession(page, pack)).arrayBuffer());
  await importFile(lab.page, 'clinic.logitlab', file);
  await lab.field('Hold bmi').waitFor();
  await lab.openAll();
  await lab.trainToEnd();
}
