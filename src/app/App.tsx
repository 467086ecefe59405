import type { Lab } from '../lab/ports';
import { fetchPart } from '../render/fetchPart';
import { openText } from '../store/lessonSlice';
import { selectLargePart } from '../store/presented';
import { LossCurve } from '../ui/charts/LossCurve';
import { Controls } from '../ui/controls/Controls';
import { Header } from '../ui/header/Header';
import { NewVersionBar } from '../ui/header/NewVersionBar';
import { NoticeBar } from '../ui/header/NoticeBar';
import { HelpWords } from '../ui/kit/helpContext';
import { lazyView } from '../ui/kit/lazyView';
import { Main } from '../ui/kit/Main';
import { Printed } from '../ui/print/Printed';
import { Scene } from '../ui/scene/Scene';
import { SkipToTrain } from '../ui/transport/SkipToTrain';
import { TransportBar } from '../ui/transport/TransportBar';
import { LabContext, useLabState } from '../ui/useLab';
import { Views } from '../ui/views/Views';
import './theme.css';
import './contrast.css';
import './layout.css';
import './compact.css';
import './present.css';
import './print.css';

const LessonPanel = lazyView(() =>
  fetchPart(() => import('../ui/lesson/LessonPanel')).then(({ LessonPanel }) => LessonPanel),
);

const HelpTerms = lazyView(() =>
  fetchPart(() => import('../ui/lesson/HelpTerms')).then(({ HelpTerms }) => HelpTerms),
);

/** The whole page: what stands where is decided here, in layout.css and in compact.css. */
export function App({ lab }: { lab: Lab }) {
  return (
    <LabContext value={lab}>
      <HelpWords value={HelpTerms}>
        <SkipToTrain />
        <Page />
        <TransportBar />
      </HelpWords>
    </LabContext>
  );
}

/** All above the bar. */
function Page() {
  const hasSheet = useLabState(({ shell }) => shell.isSheetOpen);
  return (
    <div className={hasSheet ? 'page has-sheet' : 'page'}>
      <Header />
      <NoticeBar />
      <NewVersionBar />
      <Stage />
    </div>
  );
}

function Stage() {
  const large = useLabState(selectLargePart);
  const lesson = useLabState(
    // Until its text is there, the settings stay.
    ({ lesson }) => (openText(lesson) ? (lesson.hasAllSettings ? 'all' : 'own') : undefined),
  );
  return (
    <Main className="lab" data-enlarged={large ?? undefined} data-lesson={lesson}>
      <Scene />
      <div className="insight">
        <LossCurve />
        <Views />
      </div>
      {lesson && <LessonPanel />}
      <Controls />
      <Printed />
    </Main>
  );
}
