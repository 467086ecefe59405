import { words } from '../../messages/words';
import { fetchPart } from '../../render/fetchPart';
import { Optimum } from '../insight/Optimum';
import { lazyView } from '../kit/lazyView';
import { Tabs } from '../kit/Tabs';
import { Meaning } from '../readouts/Meaning';
import { useLab, useLabState } from '../useLab';

const SurfaceView = lazyView(() =>
  fetchPart(() => import('./surface/SurfaceView')).then(({ SurfaceView }) => SurfaceView),
);
const SigmoidView = lazyView(() =>
  fetchPart(() => import('./sigmoid/SigmoidView')).then(({ SigmoidView }) => SigmoidView),
);
const MetricsView = lazyView(() =>
  fetchPart(() => import('./metrics/MetricsView')).then(({ MetricsView }) => MetricsView),
);
const WeightsView = lazyView(() =>
  fetchPart(() => import('./weights/WeightsView')).then(({ WeightsView }) => WeightsView),
);
const UpdateView = lazyView(() =>
  fetchPart(() => import('./update/UpdateView')).then(({ UpdateView }) => UpdateView),
);
const RunsView = lazyView(() => fetchPart(() => import('./runs/RunsView')).then(({ RunsView }) => RunsView));
const PointTable = lazyView(() =>
  fetchPart(() => import('./table/PointTable')).then(({ PointTable }) => PointTable),
);

/** The views below the loss curve, one at a time. */
export function Views() {
  const { actions } = useLab();
  const tab = useLabState(({ tabs }) => tabs.tab);
  return (
    <Tabs
      label={words.tabs.name}
      chosen={tab}
      onChoose={(chosen) => actions.setTabs({ tab: chosen })}
      tabs={[
        { id: 'meaning', label: words.tabs.meaning, panel: () => <MeaningView /> },
        { id: 'surface', label: words.tabs.surface, panel: () => <SurfaceView /> },
        { id: 'sigmoid', label: words.tabs.sigmoid, panel: () => <SigmoidView /> },
        { id: 'metrics', label: words.tabs.metrics, panel: () => <MetricsView /> },
        { id: 'weights', label: words.tabs.weights, panel: () => <WeightsView /> },
        { id: 'update', label: words.tabs.update, panel: () => <UpdateView /> },
        { id: 'runs', label: words.tabs.runs, panel: () => <RunsView /> },
        { id: 'table', label: words.tabs.table, panel: () => <PointTable /> },
      ]}
    />
  );
}

function MeaningView() {
  return (
    <>
      <Meaning />
      <Optimum />
    </>
  );
}
