import { formatCount } from '../../messages/format';
import { words } from '../../messages/words';
import { selectClassCounts, selectClassLabels } from '../../store/selectors';
import { Readout } from '../readouts/Readout';
import { useLab, useLabState } from '../useLab';
import { ClassMark } from './ClassMark';

const classes = [0, 1] as const;
const { classesFirst } = words.columns;

/** Legend and tool in one: how many points there are of either class, and which class a click adds. */
export function ClassToggle() {
  const { store, actions } = useLab();
  const chosen = useLabState(({ plane }) => plane.classToAdd);
  const labels = useLabState(selectClassLabels);
  return (
    <div
      className="class-toggle"
      role="radiogroup"
      aria-label={words.fields.classToAdd}
      title={words.help.classToAdd}
    >
      {classes.map((label) => (
        <label key={label} className={chosen === label ? 'class-choice is-chosen' : 'class-choice'}>
          <input
            type="radio"
            name="class-to-add"
            aria-label={labels ? words.columns.both(classesFirst[label], labels[label]) : classesFirst[label]}
            title={labels?.[label]}
            checked={chosen === label}
            onChange={() => actions.setPlane({ classToAdd: label })}
          />
          <ClassMark label={label} />
          <span className="class-name">{(labels ?? classesFirst)[label]}</span>
          <Readout
            name={`class${label}`}
            className="class-count"
            read={() => selectClassCounts(store.getState())[`class${label}`]}
            format={formatCount}
          />
        </label>
      ))}
    </div>
  );
}
