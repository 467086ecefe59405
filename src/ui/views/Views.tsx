import { words } from '../../messages/words';
import { Optimum } from '../insight/Optimum';
import { Tabs } from '../kit/Tabs';
import { useLab, useLabState } from '../lab';
import { Meaning } from '../readouts/Meaning';
import { PointTable } from '../table/PointTable';

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
        { id: 'table', label: words.tabs.table, panel: () => <PointTable /> },
      ]}
    />
  );
}

function MeaningView() {
  return (
    <>
      <Optimum />
      <Meaning />
    </>
  );
}
