import { words } from '#words/runs';
import { SaveNumbers } from '../../charts/SaveFile';
import { Switch } from '../../kit/Switch';
import { useLab, useLabState } from '../../useLab';
import { AddRun } from './AddRun';
import { RaceBar } from './RaceBar';
import { RaceTable } from './RaceTable';
import { raceRows } from './raceRows';
import { useRunCurves } from './useRunCurves';
import './runs.css';

/** Runs with different settings side by side, on the same points and from the same start; their curves are in the loss curve's picture. */
export function RunsView() {
  const lab = useLab();
  const { actions } = lab;
  const areDrawn = useLabState(({ race }) => race.hasBoundaries);
  const hasRuns = useLabState(({ race }) => race.pinned.length > 0);
  useRunCurves();
  return (
    <div className="runs">
      {!hasRuns && <p>{words.about}</p>}
      <RaceBar />
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
