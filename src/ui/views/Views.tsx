import { lazy, type ReactNode } from 'react';
import { words } from '../../messages/words';
import { Optimum } from '../insight/Optimum';
import { Later } from '../kit/Later';
import { Tabs } from '../kit/Tabs';
import { useLab, useLabState } from '../lab';
import { Meaning } from '../readouts/Meaning';

const SurfaceView = lazy(() => import('./SurfaceView').then(({ SurfaceView }) => ({ default: SurfaceView })));
const SigmoidView = lazy(() => import('./SigmoidView').then(({ SigmoidView }) => ({ default: SigmoidView })));
const MetricsView = lazy(() => import('./MetricsView').then(({ MetricsView }) => ({ default: MetricsView })));
const WeightsView = lazy(() => import('./WeightsView').then(({ WeightsView }) => ({ default: WeightsView })));
const UpdateView = lazy(() => import('./UpdateView').then(({ UpdateView }) => ({ default: UpdateView })));
const RunsView = lazy(() => import('./RunsView').then(({ RunsView }) => ({ default: RunsView })));
const PointTable = lazy(() =>
  import('../table/PointTable').then(({ PointTable }) => ({ default: PointTable })),
);

/** The views below the loss curve, one at a time. */
export function Views() {
  const { actions } = useLab();
  const tab = useLabState(({ view }) => view.tab);
  return (
    <Tabs
      label={words.tabs.name}
      chosen={tab}
      onChoose={(chosen) => actions.setView({ tab: chosen })}
      tabs={[
        { id: 'meaning', label: words.tabs.meaning, panel: () => <MeaningView /> },
        { id: 'surface', label: words.tabs.surface, panel: () => later(<SurfaceView />) },
        { id: 'sigmoid', label: words.tabs.sigmoid, panel: () => later(<SigmoidView />) },
        { id: 'metrics', label: words.tabs.metrics, panel: () => later(<MetricsView />) },
        { id: 'weights', label: words.tabs.weights, panel: () => later(<WeightsView />) },
        { id: 'update', label: words.tabs.update, panel: () => later(<UpdateView />) },
        { id: 'runs', label: words.tabs.runs, panel: () => later(<RunsView />) },
        { id: 'table', label: words.tabs.table, panel: () => later(<PointTable />) },
      ]}
    />
  );
}

const later = (view: ReactNode) => <Later>{view}</Later>;

function MeaningView() {
  return (
    <>
      <Meaning />
      <Optimum />
    </>
  );
}
