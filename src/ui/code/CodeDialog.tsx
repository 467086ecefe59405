import { useMemo, useState } from 'react';
import { words } from '#words/code';
import { type Language, writers } from '../../codegen/languages';
import { formatCount, pluralOf } from '../../messages/format';
import { presentPredictor, presentProgram } from '../../store/exports';
import type { LiveRun } from '../../store/live';
import type { LabState } from '../../store/state';
import { Dialog } from '../kit/Dialog';
import { Switch } from '../kit/Switch';
import { Tabs } from '../kit/Tabs';
import { useLab, useLabState, usePainter } from '../useLab';
import { CodeBox } from './CodeBox';
import { notesOn, refusalOf } from './codeNotes';
import './code.css';

const languages = ['rust', 'numpy', 'scikitLearn', 'r', 'typeScript'] as const satisfies readonly Language[];

/** The present model as a program: one that trains as the page did, or one that only predicts. */
export function CodeDialog({ onClose }: { onClose: () => void }) {
  const [language, setLanguage] = useState<Language>('rust');
  const [isPredicting, setPredicting] = useState(false);
  return (
    <Dialog title={words.title} onClose={onClose} width="wide">
      <Tabs
        label={words.tabs}
        chosen={language}
        onChoose={setLanguage}
        tabs={languages.map((id) => ({
          id,
          label: words.languages[id],
          panel: () => (
            <div className="code">
              <Switch
                label={words.onlyPredict}
                tip={words.onlyPredictTip}
                isOn={isPredicting}
                onChange={setPredicting}
              />
              <Taken language={id} isPredicting={isPredicting} />
            </div>
          ),
        }))}
      />
    </Dialog>
  );
}

interface TakenProps {
  language: Language;
  isPredicting: boolean;
}

function Taken({ language, isPredicting }: TakenProps) {
  const state = useLabState((whole) => whole);
  const { moment, isMoving } = useMoment();
  const code = useMemo(
    () => (isPredicting ? takePredictor(state, moment, language) : takeProgram(state, moment, language)),
    [state, moment, language, isPredicting],
  );
  if ('refusal' in code) return <p role="alert">{code.refusal}</p>;
  const differences = isPredicting ? [] : notesOn(state, moment, language);
  const notes = isMoving ? [words.notes.moving(formatCount(code.epoch)), ...differences] : differences;
  const isSame = !isPredicting && language !== 'scikitLearn' && differences.length === 0;
  return (
    <>
      <p>
        {code.sentence} {isSame && words.does.agrees}
      </p>
      {notes.map((note) => (
        <p key={note} className="code-note">
          {note}
        </p>
      ))}
      <CodeBox text={code.text} language={language} />
    </>
  );
}

type Code = { readonly text: string; readonly sentence: string; readonly epoch: number };
type Refusal = { readonly refusal: string };

function takeProgram(state: LabState, live: LiveRun, language: Language): Code | Refusal {
  const { does, refusals } = words;
  const program = presentProgram(state, live);
  if (!program) return { refusal: refusals.notYet };
  const { labels, epochs } = program;
  const refusal = refusalOf(labels, language);
  if (refusal !== null) return { refusal };
  const isPart = labels.length < state.dataset.points.y.length;
  const trains = isPart ? does.trainsOnPart : does.trains;
  const sentence =
    language === 'scikitLearn'
      ? does.finds
      : pluralOf(trains, labels.length)(formatCount(epochs), formatCount(labels.length));
  return { text: writers[language].writeProgram(program), sentence, epoch: epochs };
}

function takePredictor(state: LabState, live: LiveRun, language: Language): Code | Refusal {
  const predictor = presentPredictor(state, live);
  if (!predictor || !live.frame) return { refusal: words.refusals.notYet };
  const { epoch } = live.frame;
  const text = writers[language].writePredictor(predictor);
  return { text, sentence: words.does.predicts(formatCount(epoch)), epoch };
}

/** The page's state, or the last one before the training that is under way. */
function useMoment(): { moment: LiveRun; isMoving: boolean } {
  const { live } = useLab();
  const isMoving = useLabState(({ run }) => run.status === 'training');
  const [moment, setMoment] = useState<LiveRun>(() => ({ ...live }));
  usePainter(() => {
    if (!live.isMoving && live.frame !== moment.frame) setMoment({ ...live });
  });
  return { moment, isMoving };
}
