import { createElement, type SVGAttributes } from 'react';

interface IconData {
  readonly name: string;
  readonly node: readonly (readonly [tag: string, attributes: Record<string, string>])[];
}

interface IconProps extends SVGAttributes<SVGSVGElement> {
  readonly size?: number;
}

/** Makes a component of an icon's shapes. The build takes it in the place of what `lucide-react` has for that (scripts/plainIcons.ts). */
export function createIcon({ name, node }: IconData) {
  const shapes = node.map(([tag, attributes]) => createElement(tag, attributes));
  return function Icon({ size = 24, ...props }: IconProps) {
    const look = { fill: 'none', stroke: 'currentColor', strokeWidth: 2 } as const;
    const ends = { strokeLinecap: 'round', strokeLinejoin: 'round' } as const;
    const box = { width: size, height: size, viewBox: '0 0 24 24', className: `lucide lucide-${name}` };
    return createElement('svg', { ...box, ...look, ...ends, ...props }, ...shapes);
  };
}
