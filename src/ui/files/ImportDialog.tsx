import { useEffect, useRef, useState } from 'react';
import { words } from '#words/importing';
import type { Counts } from '../../core/data/table';
import { shorten } from '../../csv/shorten';
import type { Opened } from '../../loader/protocol';
import { formatCount, pluralOf } from '../../messages/format';
import type { Importing } from '../../store/loadSlice';
import { Dialog } from '../kit/Dialog';
import { Select } from '../kit/Select';
import { Switch } from '../kit/Switch';
import { useLab, useLabState } from '../useLab';
import { ColumnBoxes } from './ColumnBoxes';
import { ColumnChoice } from './ColumnChoice';
import { Outcome } from './Outcome';
import { Preview } from './Preview';
import { problemSentence } from './problemSentence';
import './files.css';

/** A file that is taken in faster than this is never seen on its way. */
const unseenMilliseconds = 250;

/** The import of a file: how far it is, what was made of it, or why it cannot be used. */
export function ImportDialog() {
  const { files } = useLab();
  const importing = useLabState(({ load }) => load.importing);
  const isSlow = useOutlasts(importing !== null, unseenMilliseconds);
  if (!importing || (importing.stage === 'opening' && !isSlow)) return null;
  return (
    <Dialog
      title={titleOf(importing)}
      onClose={files.cancel}
      {...(importing.stage === 'choosing' && { width: 'table' })}
    >
      <Stage importing={importing} />
    </Dialog>
  );
}

function titleOf(importing: Importing): string {
  switch (importing.stage) {
    case 'opening':
      return words.title(shorten(importing.name));
    case 'choosing':
      return words.title(shorten(importing.opened.table.name));
    case 'refused':
      return words.refusedTitle(shorten(importing.name));
  }
}

function Stage({ importing }: { importing: Importing }) {
  switch (importing.stage) {
    case 'opening':
      return <Opening share={importing.share} />;
    case 'choosing':
      return <Choosing importing={importing} />;
    case 'refused':
      return <Refused problem={importing.problem} />;
  }
}

function Opening({ share }: { share: number }) {
  const { files } = useLab();
  return (
    <>
      <p>{words.opening}</p>
      <progress className="import-progress" aria-label={words.opening} value={share} />
      <div className="import-buttons">
        <FocusedButton className="button" onClick={files.cancel}>
          {words.cancel}
        </FocusedButton>
      </div>
    </>
  );
}

function Refused({ problem }: { problem: Extract<Importing, { stage: 'refused' }>['problem'] }) {
  const { files } = useLab();
  return (
    <>
      <div role="alert">
        <p>{problemSentence(problem)}</p>
        <p className="note">{words.unchanged}</p>
      </div>
      <div className="import-buttons">
        <FocusedButton className="button button-main" onClick={files.cancel}>
          {words.understood}
        </FocusedButton>
      </div>
    </>
  );
}

function Choosing({ importing }: { importing: Extract<Importing, { stage: 'choosing' }> }) {
  const { files } = useLab();
  const { opened, reading, outcome, share } = importing;
  const count = outcome && 'points' in outcome ? outcome.points.y.length : 0;
  const { table, columns } = opened;
  const choices = { columns, rows: table.rowStart.length - 1 };
  const fields = { header: table.header, choices, reading, onChange: files.read };
  const reason = outcome ? words.noPoints : words.wait;
  return (
    <>
      <p className="note">{words.question}</p>
      <TableLayout opened={opened} size={importing.file.size} />
      <Preview opened={opened} reading={reading} />
      <div className="import-fields import-columns">
        <ColumnChoice {...fields} />
      </div>
      <ColumnBoxes {...fields} hasTitle />
      <Outcome opened={opened} reading={reading} outcome={outcome} share={share} />
      <div className="import-buttons">
        <button type="button" className="button" onClick={files.cancel}>
          {words.cancel}
        </button>
        <FocusedButton
          className="button button-main"
          isOff={count === 0}
          tip={count === 0 ? reason : undefined}
          onClick={files.accept}
        >
          {count === 0 ? words.acceptNothing : pluralOf(words.accept, count)(formatCount(count))}
        </FocusedButton>
      </div>
    </>
  );
}

type Groups = NonNullable<Opened['groups']>;

const delimiters = [',', ';', '\t', '|', ' ', ':', '^', '~'] as const;

/** How the text is read as a table, and what was understood of it. */
function TableLayout({ opened, size }: { opened: Opened; size: number }) {
  const { files } = useLab();
  const { layout, understood, groups, isLarge } = opened;
  const { hasNames, delimiter } = layout;
  const { encoding, linesBefore, written, units } = understood;
  const notes = [
    encoding !== 'utf-8' && words.encodings[encoding],
    linesBefore > 0 && pluralOf(words.linesBefore, linesBefore)(formatCount(linesBefore)),
    isLarge && words.large(formatCount(Math.ceil(size / 1e6))),
    written.length > 0 && words.written(written.map((text) => shorten(text)).join(', ')),
    units.length > 0 &&
      words.units(units.map(({ name, unit }) => words.unit(shorten(name), shorten(unit))).join(', ')),
  ];
  return (
    <>
      <div className="import-fields import-layout">
        <Select
          label={words.delimiter}
          help={words.help.delimiter}
          value={delimiter}
          options={delimiters.map((value) => ({ value, label: words.delimiters[value] }))}
          onChange={(value) => files.layOut({ delimiter: value })}
        />
        <Select
          label={words.rows}
          help={words.help.rows}
          value={groups ? 'group' : 'case'}
          options={(['case', 'group'] as const).map((value) => ({ value, label: words.rowKinds[value] }))}
          onChange={(value) => files.layOut({ ...layout, counts: value === 'group' ? 'guess' : null })}
        />
        {groups && <CountColumns opened={opened} groups={groups} />}
        <Switch
          label={words.hasNames}
          isOn={hasNames}
          onChange={(isOn) => files.layOut({ delimiter, hasNames: isOn })}
        />
      </div>
      {notes.map(
        (note) =>
          note && (
            <p key={note} className="note">
              {note}
            </p>
          ),
      )}
    </>
  );
}

/** Which columns hold the counts of groups. */
function CountColumns({ opened: { layout }, groups }: { opened: Opened; groups: Groups }) {
  const { files } = useLab();
  const { columns, successes, trials } = groups;
  const options = columns.map((label, index) => ({ value: String(index), label }));
  const choose = (change: Partial<Counts>) =>
    files.layOut({ ...layout, counts: { successes, trials, ...change } });
  return (
    <>
      <Select
        label={words.successes}
        value={String(successes)}
        options={options}
        onChange={(value) => choose({ successes: Number(value) })}
      />
      <Select
        label={words.trials}
        value={String(trials)}
        options={options}
        onChange={(value) => choose({ trials: Number(value) })}
      />
    </>
  );
}

interface FocusedButtonProps {
  className: string;
  isOff?: boolean;
  /** Why it does nothing now. */
  tip?: string | undefined;
  onClick: () => void;
  children: string;
}

/** The button that has the focus once its part of the dialog is there. */
function FocusedButton({ className, isOff = false, tip, onClick, children }: FocusedButtonProps) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus({ preventScroll: true }), []);
  return (
    <button
      ref={button}
      type="button"
      className={className}
      aria-disabled={isOff}
      aria-description={tip}
      title={tip}
      onClick={() => {
        if (!isOff) onClick();
      }}
    >
      {children}
    </button>
  );
}

/** True once something has been going on for longer than so many milliseconds. */
function useOutlasts(isOn: boolean, milliseconds: number): boolean {
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    if (!isOn) return;
    const timer = window.setTimeout(() => setLong(true), milliseconds);
    return () => {
      window.clearTimeout(timer);
      setLong(false);
    };
  }, [isOn, milliseconds]);
  return isLong;
}
