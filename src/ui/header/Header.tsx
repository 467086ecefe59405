import { GraduationCap, Keyboard, Minimize2, Redo2, Settings, Share2, Undo2 } from 'lucide-react';
import { type ReactNode, useCallback } from 'react';
import { useStore } from 'zustand';
import { words as lessonWords } from '#words/lessonInvitation';
import type { PartName } from '../../lessons/partNames';
import { words } from '../../messages/words';
import { fetchPart } from '../../render/fetchPart';
import { isLoading } from '../../store/loadSlice';
import { selectIsPresented } from '../../store/presented';
import { DropZone } from '../files/DropZone';
import { ExportMenu } from '../files/ExportMenu';
import { ImportFile } from '../files/ImportFile';
import { lazyView } from '../kit/lazyView';
import { useIsCompact } from '../kit/useMedia';
import { Invitation } from '../lesson/Invitation';
import { useLab, useLabState } from '../useLab';
import './header.css';

const CodeDialog = lazyView(() =>
  fetchPart(() => import('../code/CodeDialog')).then(({ CodeDialog }) => CodeDialog),
);
const ImportDialog = lazyView(() =>
  fetchPart(() => import('../files/ImportDialog')).then(({ ImportDialog }) => ImportDialog),
);
const ShareDialog = lazyView(() =>
  fetchPart(() => import('../share/ShareDialog')).then(({ ShareDialog }) => ShareDialog),
);
const LessonsDialog = lazyView(() =>
  fetchPart(() => import('../lesson/LessonsDialog')).then(({ LessonsDialog }) => LessonsDialog),
);
const SettingsDialog = lazyView(() =>
  fetchPart(() => import('./SettingsDialog')).then(({ SettingsDialog }) => SettingsDialog),
);
const ShownKeys = lazyView(() => fetchPart(() => import('./ShownKeys')).then(({ ShownKeys }) => ShownKeys));
const ShortcutsDialog = lazyView(() =>
  fetchPart(() => import('./ShortcutsDialog')).then(({ ShortcutsDialog }) => ShortcutsDialog),
);

/** The page's name and what concerns the whole page. */
export function Header() {
  const { store, actions } = useLab();
  const hasPast = useStore(store.history.steps, ({ past }) => past.length > 0);
  const canUndo = useLabState(({ load }) => isLoading(load)) || hasPast;
  const canRedo = useStore(store.history.steps, ({ future }) => future.length > 0);
  const dialog = useLabState(({ shell }) => shell.dialog);
  const isImporting = useLabState(({ load }) => load.importing !== null);
  const isPresented = useLabState(selectIsPresented);
  const areKeysShown = useLabState(({ preferences }) => !preferences.areKeysHidden);
  const isCompact = useIsCompact();
  const close = useCallback(() => actions.setShell({ dialog: null }), [actions]);
  return (
    <header className="header">
      <h1>
        <Logo />
        <span className="app-name">{words.appName}</span>
      </h1>
      {!isCompact && <Invitation />}
      <div className="header-tools">
        {isPresented && (
          <button
            type="button"
            className="button is-presented"
            title={words.tips.leavePresentation}
            onClick={() => {
              actions.setShell({ isPresenting: false });
              // This button goes with the presentation.
              document.getElementById(settingsId)?.focus({ preventScroll: true });
            }}
          >
            <Minimize2 size={18} aria-hidden="true" />
            {words.buttons.leavePresentation}
          </button>
        )}
        <IconButton
          part="undo"
          label={words.buttons.undo}
          tip={words.tips.undo}
          isOff={!canUndo}
          onClick={actions.undo}
        >
          <Undo2 size={18} aria-hidden="true" />
        </IconButton>
        <IconButton
          part="redo"
          label={words.buttons.redo}
          tip={words.tips.redo}
          isOff={!canRedo}
          onClick={actions.redo}
        >
          <Redo2 size={18} aria-hidden="true" />
        </IconButton>
        <button
          type="button"
          data-part="lessons"
          className="button tool-button is-presented"
          title={lessonWords.lessonsTip}
          onClick={() => actions.setShell({ dialog: 'lessons' })}
        >
          <GraduationCap size={18} aria-hidden="true" />
          <span className="tool-text">{lessonWords.lessons}</span>
        </button>
        <ImportFile />
        <ExportMenu />
        <button
          type="button"
          data-part="share"
          className="button tool-button"
          title={words.tips.share}
          onClick={() => actions.setShell({ dialog: 'share' })}
        >
          <Share2 size={18} aria-hidden="true" />
          <span className="tool-text">{words.buttons.share}</span>
        </button>
        <IconButton
          id={settingsId}
          label={words.buttons.settings}
          onClick={() => actions.setShell({ dialog: 'settings' })}
        >
          <Settings size={18} aria-hidden="true" />
        </IconButton>
        <IconButton
          part="keyboard-shortcuts"
          label={words.buttons.shortcuts}
          onClick={() => actions.setShell({ dialog: 'shortcuts' })}
        >
          <Keyboard size={18} aria-hidden="true" />
        </IconButton>
      </div>
      {isPresented && areKeysShown && <ShownKeys />}
      {isImporting && <ImportDialog />}
      <DropZone />
      {dialog === 'share' && <ShareDialog onClose={close} />}
      {dialog === 'lessons' && <LessonsDialog onClose={close} />}
      {dialog === 'settings' && <SettingsDialog onClose={close} />}
      {dialog === 'code' && <CodeDialog onClose={close} />}
      {dialog === 'shortcuts' && <ShortcutsDialog onClose={close} />}
    </header>
  );
}

/** The button that a presented page keeps. */
const settingsId = 'settings-button';

interface IconButtonProps {
  id?: string;
  part?: PartName;
  label: string;
  tip?: string;
  isOff?: boolean;
  onClick: () => void;
  children: ReactNode;
}

function IconButton({ id, part, label, tip = label, isOff = false, onClick, children }: IconButtonProps) {
  return (
    <button
      id={id}
      data-part={part}
      type="button"
      className={id === settingsId ? 'icon-button is-presented' : 'icon-button'}
      aria-label={label}
      title={tip}
      aria-disabled={isOff}
      onClick={onClick}
    >
      {children}
    </button>
  );
}

function Logo() {
  return (
    <svg className="logo" width="22" height="22" viewBox="0 0 22 22" aria-hidden="true">
      <path className="logo-line" d="M4 20L18 2" />
      <circle className="logo-0" cx="5.5" cy="7" r="3.6" />
      <path className="logo-1" d="M16 10.2l4.6 4.6l-4.6 4.6l-4.6-4.6z" />
    </svg>
  );
}
