import type { TableRow } from '../../../codec/tableFile';
import type { Lab } from '../../../lab/ports';
import { selectLanes } from '../../../store/lanes';
import { namesOfLanes } from './laneNames';
import { describeRun } from './runNames';

/** The runs compared and what they have come to, for a file. */
export function raceRows({ store, race }: Pick<Lab, 'store' | 'race'>): TableRow[] {
  const lanes = selectLanes(store.getState());
  const names = namesOfLanes(lanes);
  const rows = lanes.map(({ slot, choice }) => {
    const live = race.live.lanes.find((each) => each.slot === slot);
    const { epoch = null, loss = null } = live?.frame ?? {};
    const name = names.get(slot) ?? '';
    return [name, describeRun(choice), epoch, loss, live?.accuracy ?? null, live?.near?.epoch ?? null];
  });
  return [['run', 'settings', 'epoch', 'loss', 'accuracy', 'near_epoch'], ...rows];
}
