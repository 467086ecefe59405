import { LossCurve } from '../ui/charts/LossCurve';
import { DataPanel } from '../ui/controls/DataPanel';
import { ProbePanel } from '../ui/controls/ProbePanel';
import { TrainingPanel } from '../ui/controls/TrainingPanel';
import { Header } from '../ui/header/Header';
import { NoticeBar } from '../ui/header/NoticeBar';
import { UpdateBar } from '../ui/header/UpdateBar';
import { Main } from '../ui/kit/Main';
import { type Lab, LabContext } from '../ui/lab';
import { Scene } from '../ui/scene/Scene';
import { TransportBar } from '../ui/transport/TransportBar';
import { Views } from '../ui/views/Views';
import './theme.css';
import './layout.css';

/** The whole page: what stands where is decided here and in layout.css. */
export function App({ lab }: { lab: Lab }) {
  return (
    <LabContext value={lab}>
      <Header />
      <NoticeBar />
      <UpdateBar />
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
      </Main>
      <TransportBar />
    </LabContext>
  );
}
