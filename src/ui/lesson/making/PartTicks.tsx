import { words } from '#words/making';
import { type ControlName, controlNames, type PartName } from '../../../lessons/partNames';
import { partOfView } from '../../../lessons/viewParts';
import { words as pageWords } from '../../../messages/words';
import { type ViewTab, viewTabs } from '../../../store/state';
import { Tick } from './Tick';
import './making.css';

/** Which controls are in a step, and which parts of the page it hides. */
export interface Ticked {
  readonly controls: readonly ControlName[];
  readonly hide: readonly PartName[];
}

/** The parts besides controls and tabs that can be left out here, in their order. */
const offered = [
  'best-possible-weights',
  'training-status',
  'loss-curve',
  'numbers',
  'equation',
  'plane-tools',
  'controls',
] as const;

/** The views that a step shows. */
export const shownViews = ({ hide }: Pick<Ticked, 'hide'>): readonly ViewTab[] =>
  viewTabs.filter((view) => !hide.includes(partOfView(view)));

/** The names of the parts that are seen, for a preview. */
export const shownParts = ({ hide }: Pick<Ticked, 'hide'>): readonly (typeof offered)[number][] =>
  offered.filter((part) => !hide.includes(part));

/** Ticks for all controls, tabs and parts that a step can have or leave out. */
export function PartTicks({ ticked, onChange }: { ticked: Ticked; onChange: (ticked: Ticked) => void }) {
  const { controls, hide } = ticked;
  const hides = (part: PartName, isShown: boolean) =>
    onChange({ ...ticked, hide: isShown ? hide.filter((name) => name !== part) : [...hide, part] });
  return (
    <>
      <fieldset className="ticks">
        <legend>{words.controls}</legend>
        {controlNames.map((name) => (
          <Tick
            key={name}
            label={words.controlNames[name]}
            isOn={controls.includes(name)}
            onChange={(isOn) =>
              onChange({
                ...ticked,
                controls: controlNames.filter((one) => (one === name ? isOn : controls.includes(one))),
              })
            }
          />
        ))}
      </fieldset>
      <fieldset className="ticks">
        <legend>{words.tabs}</legend>
        {viewTabs.map((view) => (
          <Tick
            key={view}
            label={pageWords.tabs[view]}
            isOn={!hide.includes(partOfView(view))}
            onChange={(isOn) => hides(partOfView(view), isOn)}
          />
        ))}
      </fieldset>
      <fieldset className="ticks">
        <legend>{words.parts}</legend>
        {offered.map((part) => (
          <Tick
            key={part}
            label={words.partNames[part]}
            isOn={!hide.includes(part)}
            onChange={(isOn) => hides(part, isOn)}
          />
        ))}
      </fieldset>
    </>
  );
}
