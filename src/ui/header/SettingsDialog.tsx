import { FileX2 } from 'lucide-react';
import { words } from '#words/settings';
import { Dialog } from '../kit/Dialog';
import { Segments } from '../kit/Segments';
import { Switch } from '../kit/Switch';
import { useLab, useLabState } from '../useLab';

export function SettingsDialog({ onClose }: { onClose: () => void }) {
  const { actions } = useLab();
  const chosen = useLabState(({ preferences }) => preferences.theme);
  const hasSingleKeys = useLabState(({ preferences }) => preferences.hasSingleKeys);
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
