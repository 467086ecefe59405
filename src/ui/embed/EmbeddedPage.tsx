import { ExternalLink } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { words as embedWords } from '#words/embed';
import type { EmbedPart } from '../../codec/embed';
import { words } from '../../messages/words';
import { fetchPart } from '../../render/fetchPart';
import { LossCurve } from '../charts/LossCurve';
import { LearningRate } from '../controls/LearningRate';
import { NoticeBar } from '../header/NoticeBar';
import { Stability } from '../insight/Stability';
import { lazyView } from '../kit/lazyView';
import { Main } from '../kit/Main';
import { Segments } from '../kit/Segments';
import { Equation } from '../readouts/Equation';
import { Numbers } from '../readouts/Numbers';
import { Probe } from '../readouts/Probe';
import { DataPlane } from '../scene/DataPlane';
import { Legend } from '../scene/Legend';
import { HeldPanel } from '../scene/lateSlice';
import { SceneTools } from '../scene/SceneTools';
import { ToolOptions } from '../scene/ToolOptions';
import { EpochSlider } from '../transport/EpochSlider';
import { Speed } from '../transport/Speed';
import { Status } from '../transport/Status';
import { TransportButtons } from '../transport/TransportButtons';
import { useLabState } from '../useLab';
import './embed.css';
import './embedFoot.css';

const LessonPanel = lazyView(() =>
  fetchPart(() => import('../lesson/LessonPanel')).then(({ LessonPanel }) => LessonPanel),
);

type Sheet = 'plane' | 'panel';

/**
 * The plane and what else was asked for, at any size: side by side, one below the other, or where there is no room for both,
 * one at a time.
 */
export function EmbeddedPage({ parts }: { parts: readonly EmbedPart[] }) {
  const [sheet, setSheet] = useState<Sheet>('plane');
  const has = (part: EmbedPart) => parts.includes(part);
  const isSlice = useLabState(({ dataset }) => dataset.held.length > 0);
  const hasLesson = useLabState(({ lesson }) => lesson.open !== undefined);
  const own = panelOf(isSlice ? parts : parts.filter((part) => part !== 'held'));
  const panel = [hasLesson && <LessonPanel key="lesson" />, ...own].filter(Boolean);
  const choice = panel.length > 0 && (
    <SheetChoice sheet={sheet} isCurve={has('curve') && panel.length === 1} onChoose={setSheet} />
  );
  return (
    <div className="embedded">
      <Notice />
      <Main className="embed-main" data-sheet={panel.length > 0 ? sheet : undefined}>
        <h1 className="visually-hidden">{words.appName}</h1>
        <section className="embed-scene" aria-labelledby="scene-title">
          <h2 id="scene-title" className="visually-hidden">
            {words.sections.plane}
          </h2>
          <DataPlane />
          {has('tools') && (
            <>
              <SceneTools />
              <ToolOptions />
            </>
          )}
          <Legend />
        </section>
        {panel.length > 0 && <div className="embed-panel">{panel}</div>}
      </Main>
      {has('train') ? (
        <section className="transport embed-foot" aria-label={words.sections.transport}>
          <TransportButtons />
          <EpochSlider />
          {choice}
          <Status />
          <OpenLink />
        </section>
      ) : (
        <footer className="embed-foot">
          {choice}
          <OpenLink />
        </footer>
      )}
    </div>
  );
}

/** The parts beside or below the plane. */
function panelOf(parts: readonly EmbedPart[]): ReactNode[] {
  const panels: Partial<Record<EmbedPart, ReactNode>> = {
    curve: <LossCurve key="curve" />,
    numbers: (
      <div className="embed-numbers" key="numbers">
        <Equation />
        <Numbers />
      </div>
    ),
    rate: (
      <div className="embed-rate" key="rate">
        <LearningRate />
        <Stability />
      </div>
    ),
    speed: <Speed key="speed" isCompact={false} />,
    held: <HeldPanel key="held" />,
    probe: <Probe key="probe" />,
  };
  return (Object.keys(panels) as EmbedPart[])
    .filter((part) => parts.includes(part))
    .map((part) => panels[part]);
}

interface SheetChoiceProps {
  sheet: Sheet;
  isCurve: boolean;
  onChoose: (sheet: Sheet) => void;
}

/** Which of the two is seen where there is no room for both; elsewhere the style hides it. */
function SheetChoice({ sheet, isCurve, onChoose }: SheetChoiceProps) {
  const names = { plane: embedWords.plane, panel: isCurve ? embedWords.curve : embedWords.more };
  return (
    <div className="sheet-choice">
      <Segments label={embedWords.sheets} chosen={sheet} names={names} onChoose={onChoose} />
    </div>
  );
}

/** Opens the whole page with the same link. */
function OpenLink() {
  const address = new URL(window.location.href);
  address.searchParams.delete('embed');
  return (
    <a className="embed-open" href={address.href} target="_blank" rel="noopener" title={embedWords.openTip}>
      <span>{embedWords.open}</span>
      <ExternalLink size={14} aria-hidden="true" />
    </a>
  );
}

/** The present problem; in a sandbox without an origin of its own, what it takes to train there. */
function Notice() {
  if (window.origin !== 'null') return <NoticeBar />;
  return (
    <p className="notice" role="alert">
      {embedWords.sandboxed}
    </p>
  );
}
