import { FileX2 } from 'lucide-react';
import { words } from '../../messages/words/settings';
import type { Theme } from '../../store/store';
import { Dialog } from '../kit/Dialog';
import { Switch } from '../kit/Switch';
import { useLab, useLabState } from '../lab';

const themes: readonly Theme[] = ['system', 'light', 'dark'];

export function SettingsDialog({ onClose }: { onClose: () => void }) {
  const { actions } = useLab();
  const chosen = useLabState(({ view }) => view.theme);
  const hasSingleKeys = useLabState(({ view }) => view.hasSingleKeys);
  const startFresh = () => {
    actions.startFresh();
    onClose();
  };
  return (
    <Dialog title={words.settings.title} onClose={onClose}>
      <div className="setting" role="radiogroup" aria-label={words.settings.theme}>
        <span className="setting-name">{words.settings.theme}</span>
        <div className="segments">
          {themes.map((theme) => (
            <label key={theme} className="segment">
              <input
                type="radio"
                name="theme"
                checked={chosen === theme}
                onChange={() => actions.setView({ theme })}
              />
              <span>{words.settings.themes[theme]}</span>
            </label>
          ))}
        </div>
      </div>
      <div className="setting">
        <Switch
          label={words.settings.singleKeys}
          isOn={hasSingleKeys}
          onChange={(isOn) => actions.setView({ hasSingleKeys: isOn })}
        />
        <p className="note">{words.settings.singleKeysHelp}</p>
      </div>
      <div className="setting">
        <button type="button" className="button" onClick={startFresh}>
          <FileX2 size={18} aria-hidden="true" />
          {words.settings.startFresh}
        </button>
        <p className="note">{words.settings.startFreshHelp}</p>
        <p className="note">{words.settings.whereKept}</p>
      </div>
    </Dialog>
  );
}
