import {
  BookOpen,
  ChartCandlestick,
  ChartSpline,
  Footprints,
  Layers,
  Mountain,
  Scale,
  Table2,
  Target,
  Waves,
} from 'lucide-react';
import type { ReactNode } from 'react';
import { partOfView } from '../../lessons/viewParts';
import { words } from '../../messages/words';
import { fetchPart } from '../../render/fetchPart';
import type { ViewTab } from '../../store/state';
import { EnlargeButton } from '../enlarging';
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
const ComplexityView = lazyView(() =>
  fetchPart(() => import('./complexity/ComplexityView')).then(({ ComplexityView }) => ComplexityView),
);
const InferenceView = lazyView(() =>
  fetchPart(() => import('./inference/InferenceView')).then(({ InferenceView }) => InferenceView),
);
const PointTable = lazyView(() =>
  fetchPart(() => import('./table/PointTable')).then(({ PointTable }) => PointTable),
);

const icon = { size: 18, 'aria-hidden': true } as const;

const all: readonly { id: ViewTab; label: string; icon: ReactNode; panel: () => ReactNode }[] = [
  {
    id: 'meaning',
    label: words.tabs.meaning,
    icon: <BookOpen {...icon} />,
    panel: () => <MeaningView />,
  },
  {
    id: 'surface',
    label: words.tabs.surface,
    icon: <Mountain {...icon} />,
    panel: () => <SurfaceView />,
  },
  {
    id: 'sigmoid',
    label: words.tabs.sigmoid,
    icon: <ChartSpline {...icon} />,
    panel: () => <SigmoidView />,
  },
  {
    id: 'metrics',
    label: words.tabs.metrics,
    icon: <Target {...icon} />,
    panel: () => <MetricsView />,
  },
  { id: 'weights', label: words.tabs.weights, icon: <Scale {...icon} />, panel: () => <WeightsView /> },
  {
    id: 'update',
    label: words.tabs.update,
    icon: <Footprints {...icon} />,
    panel: () => <UpdateView />,
  },
  { id: 'runs', label: words.tabs.runs, icon: <Layers {...icon} />, panel: () => <RunsView /> },
  {
    id: 'complexity',
    label: words.tabs.complexity,
    icon: <Waves {...icon} />,
    panel: () => <ComplexityView />,
  },
  {
    id: 'inference',
    label: words.tabs.inference,
    icon: <ChartCandlestick {...icon} />,
    panel: () => <InferenceView />,
  },
  { id: 'table', label: words.tabs.table, icon: <Table2 {...icon} />, panel: () => <PointTable /> },
];

/** The views below the loss curve, one at a time. */
export function Views() {
  const { actions } = useLab();
  const wanted = useLabState(({ tabs }) => tabs.tab);
  const hidden = useLabState(({ shell }) => shell.hidden);
  const shown = all.filter(({ id }) => !hidden.includes(partOfView(id)));
  const tab = (shown.find(({ id }) => id === wanted) ?? shown[0])?.id;
  if (!tab) return null;
  return (
    <Tabs
      label={words.tabs.name}
      chosen={tab}
      onChoose={(chosen) => actions.setTabs({ tab: chosen })}
      action={<EnlargeButton part="view" about={words.tabs[tab]} />}
      tabs={shown}
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
