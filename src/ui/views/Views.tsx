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
const UpdateView = lazy(() => import('./UpdateView').then(({ UpdateView }) => ({ default: UpdateView })));

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
        { id: 'update', label: words.update.tab, panel: () => later(<UpdateView />) },
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
