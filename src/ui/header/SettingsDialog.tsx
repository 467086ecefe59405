import { FileX2 } from 'lucide-react';
import { words } from '#words/settings';
import { selectIsPresented } from '../../store/presented';
import { type PlanePart, planeParts } from '../../store/state';
import { selectTruth } from '../../store/truth';
import { useIsHidden } from '../hidden';
import { Dialog } from '../kit/Dialog';
import { Segments } from '../kit/Segments';
import { Switch } from '../kit/Switch';
import { useLab, useLabState } from '../useLab';

/** What is drawn on the plane besides the points, each with a switch. */
function PlaneParts() {
  const { actions } = useLab();
  const hidden = useLabState(({ plane }) => plane.hiddenParts) ?? [];
  const isOptimumHidden = useIsHidden('best-possible-weights');
  const hasOptimum = useLabState(({ plane }) => plane.hasOptimum);
  const isTruthHidden = useIsHidden('true-model');
  const hasTruth = useLabState((state) => selectTruth(state) !== null) && !isTruthHidden;
  const isTruthDrawn = useLabState(({ plane }) => plane.hasTruth) === true;
  function show(part: PlanePart, isOn: boolean): void {
    const next = planeParts.filter((one) => (one === part ? !isOn : hidden.includes(one)));
    actions.setPlane({ hiddenParts: next.length > 0 ? next : undefined });
  }
  return (
    <fieldset className="setting setting-parts">
      <legend>{words.shown}</legend>
      {planeParts.map((part) => (
        <Switch
          key={part}
          label={words.parts[part]}
          isOn={!hidden.includes(part)}
          onChange={(isOn) => show(part, isOn)}
        />
      ))}
      {!isOptimumHidden && (
        <Switch
          label={words.parts.optimum}
          isOn={hasOptimum}
          onChange={(isOn) => actions.setPlane({ hasOptimum: isOn })}
        />
      )}
      {hasTruth && (
        <Switch
          label={words.parts.truth}
          isOn={isTruthDrawn}
          onChange={(isOn) => actions.setPlane({ hasTruth: isOn || undefined })}
        />
      )}
      <p className="note">{words.shownHelp}</p>
    </fieldset>
  );
}

export function SettingsDialog({ onClose }: { onClose: () => void }) {
  const { actions } = useLab();
  const chosen = useLabState(({ preferences }) => preferences.theme);
  const hasSingleKeys = useLabState(({ preferences }) => preferences.hasSingleKeys);
  const isPresenting = useLabState(({ shell }) => shell.isPresenting);
  const isPresented = useLabState(selectIsPresented);
  const areKeysShown = useLabState(({ preferences }) => !preferences.areKeysHidden);
  const startFresh = () => {
    actions.startFresh();
    onClose();
  };
  return (
    <Dialog title={words.title} onClose={onClose}>
      <div className="setting">
        <span className="setting-name" aria-hidden="true">
          {words.theme}
        </span>
        <Segments
          label={words.theme}
          chosen={chosen}
          names={words.themes}
          onChoose={(theme) => actions.setPreferences({ theme })}
        />
      </div>
      <div className="setting">
        <Switch
          label={words.presentation}
          isOn={isPresenting}
          onChange={(isOn) => actions.setShell({ isPresenting: isOn })}
        />
        {isPresented && (
          <Switch
            label={words.keysShown}
            isOn={areKeysShown}
            onChange={(isOn) => actions.setPreferences({ areKeysHidden: isOn ? undefined : true })}
          />
        )}
        <p className="note">
          {isPresenting && !isPresented ? words.presentationRoom : words.presentationHelp}
        </p>
      </div>
      <PlaneParts />
      <div className="setting">
        <Switch
          label={words.singleKeys}
          isOn={hasSingleKeys}
          onChange={(isOn) => actions.setPreferences({ hasSingleKeys: isOn })}
        />
        <p className="note">{words.singleKeysHelp}</p>
      </div>
      <div className="setting">
        <button type="button" className="button" onClick={startFresh}>
          <FileX2 size={18} aria-hidden="true" />
          {words.startFresh}
        </button>
        <p className="note">{words.startFreshHelp}</p>
        <p className="note">{words.whereKept}</p>
      </div>
    </Dialog>
  );
}
