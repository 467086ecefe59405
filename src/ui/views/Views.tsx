import { lazy, type ReactNode } from 'react';
import { words } from '../../messages/words';
import { Optimum } from '../insight/Optimum';
import { Later } from '../kit/Later';
import { Tabs } from '../kit/Tabs';
import { useLab, useLabState } from '../lab';
import { Meaning } from '../readouts/Meaning';

const PointTable = lazy(() =>
  import('../table/PointTable').then(({ PointTable }) => ({ default: PointTable })),
);
const RunsView = lazy(() => import('./RunsView').then(({ RunsView }) => ({ default: RunsView })));

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
        { id: 'runs', label: words.runs.tab, panel: () => later(<RunsView />) },
        { id: 'table', label: words.tabs.table, panel: () => later(<PointTable />) },
      ]}
    />
  );
}

const later = (view: ReactNode) => <Later>{view}</Later>;

function MeaningView() {
  return (
    <>
      <Optimum />
      <Meaning />
    </>
  );
}
