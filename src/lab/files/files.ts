import { words as exportingWords } from '#words/exporting';
import type { WorkerLike } from '../../bridge/port';
import { type RealData, realData } from '../../core/data/realData';
import { readingOf } from '../../core/data/realReading';
import type { Reading } from '../../core/data/table';
import { csvLimits } from '../../csv/csvLimits';
import type { Lesson } from '../../lessons/schema';
import { FileRefused, runJob } from '../../loader/client';
import type { Answers, Asked, Job, Opened, ReadPoints, WriteSource } from '../../loader/protocol';
import { words } from '../../messages/words';
import { settled } from '../../render/settled';
import type { TableSource } from '../../store/datasetSlice';
import { keptHeld } from '../../store/keptHeld';
import type { Importing } from '../../store/loadSlice';
import type { SettingsSlice } from '../../store/settings';
import type { Notice } from '../../store/state';
import { createAttempts } from '../attempts';
import type { PageStates } from '../pageState/pageState';
import type { Files, LabParts } from '../ports';
import { otherFile, startBytes } from './otherFile';
import { writeSession } from './sessionFile';
import { suitedAgain, suitedSettings } from './suitedSettings';
import { keptOf, readAs, savedName, sourceOf } from './tableSource';

/** The parts that are not in the page itself; tests put their own in their place. */
export interface Outside {
  spawn(): WorkerLike;
  /** A file that comes with the page, by its address below the page's own. */
  fetchFile(address: string): Promise<Blob>;
  /** Saves a file of this media type. */
  save(content: Blob | Uint8Array<ArrayBuffer>, name: string, type: string): void;
}

type Parts = Pick<LabParts, 'store' | 'actions' | 'live'> & {
  readonly pageStates: PageStates;
  /** Begins a lesson of somebody's own. */
  readonly openLesson: (own: Lesson) => void;
};

/**
 * Files on their way in and out. One is on its way in at a time: another file, another choice or Cancel ends the one
 * before. The points in use stay until there are others to take their place.
 */
export function createFiles(parts: Parts, outside: Outside): Files {
  const { store, actions, live, pageStates } = parts;
  const intake = createIntake(parts, outside);

  function openReal(real: RealData): void {
    const name = real.file.slice(real.file.lastIndexOf('/') + 1);
    intake.begin(name, 'notFetched', async (isCurrent) => {
      intake.show({ stage: 'opening', name, share: 0 });
      const file = await outside.fetchFile(real.file);
      if (!isCurrent()) return;
      const opened = await intake.openFile(file, name, isCurrent);
      if (opened) await intake.takeAtOnce(opened, readingOf(real, opened.table.header), real);
    });
  }

  return {
    open: intake.open,
    openText: (text) => intake.open(new Blob([text]), words.files.pasted),
    openReal(kind) {
      const real = realData.find((one) => one.kind === kind);
      if (real) openReal(real);
    },
    read(reading) {
      const { load, dataset } = store.getState();
      const { importing } = load;
      const { source } = dataset;
      if (importing?.stage === 'choosing') {
        intake.begin(importing.opened.table.name, 'notRead', () => intake.ask(importing, reading));
      } else if (source) {
        intake.begin(source.table.name, 'notRead', () => intake.readAgain(source, reading));
      }
    },
    layOut(asked) {
      const { importing } = store.getState().load;
      if (importing?.stage !== 'choosing') return;
      intake.begin(importing.opened.table.name, 'notRead', () => intake.layOut(importing, asked));
    },
    askAgain() {
      const { source } = store.getState().dataset;
      if (!source) return;
      const { name, bytes } = source.table;
      const file = new Blob([bytes as Uint8Array<ArrayBuffer>]);
      intake.begin(name, 'notRead', async (isCurrent) => {
        const opened = await intake.openFile(file, name, isCurrent);
        if (!opened) return;
        const isSame = opened.table.header.join() === source.table.header.join();
        const choosing = { file, opened, asked: {} };
        await intake.ask(choosing, isSame ? source.reading : opened.guess);
      });
    },
    accept() {
      const { importing } = store.getState().load;
      if (importing?.stage !== 'choosing') return;
      const { opened, reading, outcome } = importing;
      if (!outcome || 'problem' in outcome || outcome.points.y.length === 0) return;
      const { kept } = outcome;
      const source = kept
        ? sourceOf(keptOf(opened, kept), kept.reading, outcome, null)
        : sourceOf(opened, reading, outcome, null);
      intake.take(source, outcome);
    },
    cancel: intake.cancel,
    saveCsv() {
      const { source, points, hasVertical } = store.getState().dataset;
      const sourceToWrite: WriteSource = source
        ? { kind: 'table', table: source.table, reading: source.reading }
        : { kind: 'plain', hasVertical };
      const name = source ? savedName(source.table) : exportingWords.pointsFile;
      save(work({ kind: 'write', points, source: sourceToWrite }), name, 'text/csv;charset=utf-8');
    },
    saveSession() {
      const state = pageStates.read();
      const file = writeSession(state, (content) => work({ kind: 'pack', content }));
      save(file, exportingWords.sessionFile, 'application/octet-stream');
      if (state.epoch === 0 && (live.frame?.epoch ?? 0) > 0)
        actions.setRun({ notice: { kind: 'epochLost' } });
    },
  };

  // Saving neither ends what comes in nor is ended by it.
  function save(made: Promise<Blob | Uint8Array<ArrayBuffer>>, name: string, type: string): void {
    made.then(
      (content) => outside.save(content, name, type),
      (error) => actions.setRun({ notice: { kind: 'notSaved', detail: String(error) } }),
    );
  }
  function work<Kind extends Job['kind']>(job: Extract<Job, { kind: Kind }>): Promise<Answers[Kind]> {
    return runJob<Kind>(outside.spawn, job).done;
  }
}

type Choosing = Extract<Importing, { stage: 'choosing' }>;
/** A file that is asked about. */
type Asking = Pick<Choosing, 'file' | 'opened' | 'asked'>;

type FailureKind = Extract<Notice, { kind: 'notRead' | 'notFetched' | 'notSaved' }>['kind'];

/** How much of the bar the opening of a file takes where its reading follows at once. */
const openingShare = 0.7;

/** Whether points or an answer are still to come of what was asked for. */
function isUnderWay(importing: Importing | null): boolean {
  return importing?.stage === 'opening' || (importing?.stage === 'choosing' && importing.outcome === null);
}

/** The steps of a file's way in. */
function createIntake(parts: Parts, outside: Outside) {
  const { store, actions } = parts;
  const attempts = createAttempts();
  const run = <Kind extends Job['kind']>(
    job: Extract<Job, { kind: Kind }>,
    onProgress: (share: number) => void,
  ) => attempts.follow(runJob<Kind>(outside.spawn, job, onProgress));
  const show = (importing: Importing | null) => actions.setLoad({ importing });
  const isReading = settled.flag();
  store.subscribe(({ load }, before) => {
    if (load.importing !== before.load.importing) isReading(isUnderWay(load.importing));
    // Taken in by now, or taken back: by Cancel, or by undo.
    if (load.importing === null && before.load.importing !== null) attempts.stop();
  });

  /** Begins another attempt; `name` is what a refusal is about. */
  function begin(name: string, failure: FailureKind, work: Parameters<typeof attempts.begin>[0]): void {
    attempts.begin(work, (error) => {
      if (error instanceof FileRefused) return show({ stage: 'refused', name, problem: error.problem });
      show(null);
      actions.setRun({ notice: { kind: failure, detail: String(error) } });
    });
  }

  /** The file taken in, or null where the attempt is over by then. */
  async function openFile(file: Blob, name: string, isCurrent: () => boolean): Promise<Opened | null> {
    const opened = await run({ kind: 'open', name, file, asked: {} }, (share) =>
      show({ stage: 'opening', name, share: openingShare * share }),
    );
    return isCurrent() ? opened : null;
  }

  async function takeAtOnce(opened: Opened, reading: Reading, real: RealData | null): Promise<void> {
    const { table } = opened;
    const outcome = await run({ kind: 'read', table, reading }, (share) =>
      show({ stage: 'opening', name: table.name, share: openingShare + (1 - openingShare) * share }),
    );
    take(sourceOf(opened, reading, outcome, real), outcome);
  }

  /** Asks which columns are meant, and shows what the present choice gives. */
  async function ask({ file, opened, asked }: Asking, reading: Reading): Promise<void> {
    const asking = { stage: 'choosing', file, opened, asked, reading } as const;
    show({ ...asking, outcome: null, share: 0 });
    const onProgress = (share: number) => show({ ...asking, outcome: null, share });
    const { table, isLarge, groups } = opened;
    try {
      const outcome = isLarge
        ? await run({ kind: 'readLarge', name: table.name, file, asked, reading }, onProgress)
        : await run({ kind: 'read', table, reading, lines: groups?.lines }, onProgress);
      show({ ...asking, outcome, share: 1 });
    } catch (error) {
      if (!(error instanceof FileRefused)) throw error;
      show({ ...asking, outcome: { problem: error.problem }, share: 1 });
    }
  }

  /** Takes in the file being asked about once more; where that gives no table, the choice stays, with the reason. */
  async function layOut(choosing: Choosing, asked: Asked): Promise<void> {
    const { file, opened } = choosing;
    const { name } = opened.table;
    const waiting = { ...choosing, outcome: null, share: 0 };
    show(waiting);
    try {
      const job = { kind: 'open', name, file, asked } as const;
      const again = await run(job, (share) => show({ ...waiting, share }));
      await ask({ file, opened: again, asked }, again.guess);
    } catch (error) {
      if (!(error instanceof FileRefused)) throw error;
      const { delimiter = opened.layout.delimiter, hasNames = opened.layout.hasNames } = asked;
      const layout = { delimiter, hasNames };
      const outcome = { problem: error.problem };
      show({ ...choosing, opened: { ...opened, layout }, outcome, share: 1 });
    }
  }

  /** Reads the table in use in another way. */
  async function readAgain(source: TableSource, reading: Reading): Promise<void> {
    const { table } = source;
    const opening = { stage: 'opening', name: table.name, reading } as const;
    show({ ...opening, share: 0 });
    const outcome = await run({ kind: 'read', table, reading }, (share) => show({ ...opening, share }));
    // Undo may have brought other points by now.
    const { dataset, settings } = store.getState();
    if (dataset.source !== source) return show(null);
    const after = { source: readAs(source, reading, outcome), points: outcome.points };
    take(after.source, outcome, suitedAgain({ source, points: dataset.points }, after, settings));
  }

  /** The points of a table, with the settings that suit them unless others are given; columns that stay are held where they were. */
  function take(
    source: TableSource,
    outcome: ReadPoints,
    settings: Partial<SettingsSlice> = suitedSettings(source, outcome.points, store.getState().settings),
  ): void {
    const held = keptHeld(store.getState().dataset, { ...outcome, source });
    actions.takeTable(source, { ...outcome, held }, settings);
    show(null);
  }

  return {
    show,
    begin,
    openFile,
    takeAtOnce,
    ask,
    layOut,
    readAgain,
    take,
    open(file: Blob, name: string): void {
      begin(name, 'notRead', async (isCurrent) => {
        requireSize(file);
        show({ stage: 'opening', name, share: 0 });
        const start = await bytesOf(file.slice(0, startBytes));
        if (!isCurrent()) return;
        const openOther = otherFile(start, name);
        if (openOther) return openOther({ ...parts, file, name, show, run, isCurrent });
        const opened = await openFile(file, name, isCurrent);
        if (!opened) return;
        if (opened.isPlain) await takeAtOnce(opened, opened.guess, null);
        else await ask({ file, opened, asked: {} }, opened.guess);
      });
    },
    cancel: () => show(null),
  };
}

function requireSize({ size }: Blob): void {
  if (size <= csvLimits.bytes) return;
  throw new FileRefused({ kind: 'too-large', megabytes: size / 1e6, limit: csvLimits.bytes / 1e6 });
}

async function bytesOf(file: Blob): Promise<Uint8Array> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    // A folder, or a file that has gone or may not be read.
    throw new FileRefused({ kind: 'unreadable' });
  }
}
