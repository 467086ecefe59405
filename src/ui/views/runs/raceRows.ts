import type { TableRow } from '../../../codec/tableFile';
import type { Lab } from '../../../lab/ports';
import { selectComparedRuns } from '../../../store/comparedRuns';
import { describeRun, namesOfRuns } from './runNames';

/** The runs compared and what they have come to, for a file. */
export function raceRows({ store, race }: Pick<Lab, 'store' | 'race'>): TableRow[] {
  const runs = selectComparedRuns(store.getState());
  const names = namesOfRuns(runs);
  const rows = runs.map(({ slot, choice }) => {
    const live = race.live.runs.find((each) => each.slot === slot);
    const { epoch = null, loss = null } = live?.frame ?? {};
    const name = names.get(slot) ?? '';
    return [name, describeRun(choice), epoch, loss, live?.accuracy ?? null, live?.near?.epoch ?? null];
  });
  return [['run', 'settings', 'epoch', 'loss', 'accuracy', 'near_epoch'], ...rows];
}
