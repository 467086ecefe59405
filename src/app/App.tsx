import type { Lab } from '../lab/ports';
import { LossCurve } from '../ui/charts/LossCurve';
import { DataPanel } from '../ui/controls/DataPanel';
import { ProbePanel } from '../ui/controls/ProbePanel';
import { TrainingPanel } from '../ui/controls/TrainingPanel';
import { Header } from '../ui/header/Header';
import { NewVersionBar } from '../ui/header/NewVersionBar';
import { NoticeBar } from '../ui/header/NoticeBar';
import { Main } from '../ui/kit/Main';
import { Printed } from '../ui/print/Printed';
import { Scene } from '../ui/scene/Scene';
import { SkipToTrain } from '../ui/transport/SkipToTrain';
import { TransportBar } from '../ui/transport/TransportBar';
import { LabContext } from '../ui/useLab';
import { Views } from '../ui/views/Views';
import './theme.css';
import './contrast.css';
import './layout.css';
import './print.css';

/** The whole page: what stands where is decided here and in layout.css. */
export function App({ lab }: { lab: Lab }) {
  return (
    <LabContext value={lab}>
      <SkipToTrain />
      <div className="page">
        <Header />
        <NoticeBar />
        <NewVersionBar />
        <Main className="lab">
          <Scene />
          <div className="insight">
            <LossCurve />
            <Views />
          </div>
          <div className="controls">
            <DataPanel />
            <TrainingPanel />
            <ProbePanel />
          </div>
          <Printed />
        </Main>
      </div>
      <TransportBar />
    </LabContext>
  );
}
