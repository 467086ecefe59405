import { words } from '#words/runs';
import { SaveNumbers } from '../../charts/SaveFile';
import { Switch } from '../../kit/Switch';
import { useLab, useLabState } from '../../useLab';
import { AddRun } from './AddRun';
import { RaceBar } from './RaceBar';
import { RaceChart } from './RaceChart';
import { RaceTable } from './RaceTable';
import { raceRows } from './raceRows';
import './runs.css';

/** Runs with different settings side by side, on the same points and from the same start. */
export function RunsView() {
  const lab = useLab();
  const { actions } = lab;
  const areDrawn = useLabState(({ race }) => race.hasBoundaries);
  const hasRuns = useLabState(({ race }) => race.pinned.length > 0);
  return (
    <div className="runs">
      <p className="runs-about">{words.about}</p>
      <RaceBar />
      {hasRuns && <RaceChart />}
      <RaceTable />
      <div className="runs-foot">
        <AddRun />
        <Switch
          label={words.ghosts}
          shortLabel={words.ghostsShort}
          tip={words.ghostsTip}
          isOn={areDrawn}
          onChange={(isOn) => actions.setRace({ hasBoundaries: isOn })}
        />
        <SaveNumbers title={words.table} rows={() => raceRows(lab)} />
      </div>
    </div>
  );
}
