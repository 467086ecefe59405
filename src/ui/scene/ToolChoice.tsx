import { CirclePlus, Eraser, Lasso, type LucideIcon, SprayCan } from 'lucide-react';
import { words } from '../../messages/words';
import type { Tool } from '../../store/state';
import { useLab, useLabState } from '../useLab';

const tools: readonly (readonly [Tool, LucideIcon])[] = [
  ['point', CirclePlus],
  ['spray', SprayCan],
  ['erase', Eraser],
  ['select', Lasso],
];

/** What a press on the plane does. */
export function ToolChoice() {
  const { actions } = useLab();
  const chosen = useLabState(({ plane }) => plane.tool);
  return (
    <div className="tool-choice" role="radiogroup" aria-label={words.tools.name}>
      {tools.map(([tool, Icon]) => (
        <label
          key={tool}
          className={chosen === tool ? 'tool is-chosen' : 'tool'}
          title={words.tools.tips[tool]}
        >
          <input
            type="radio"
            name="tool"
            aria-label={words.tools.names[tool]}
            checked={chosen === tool}
            onChange={() => actions.setPlane({ tool })}
          />
          <Icon size={18} aria-hidden="true" />
        </label>
      ))}
    </div>
  );
}
