import { useId, useRef } from 'react';
import type { ChartBox } from '../../render/charts/lossGeometry';
import type { PaintOver } from '../../render/still/chartStill';
import { usePainter } from '../useLab';
import { SavePicture } from './SavePicture';
import { useChartBox } from './useChartBox';
import './charts.css';

interface ChartProps {
  /** The accessible name of the picture. */
  label: string;
  className: string;
  /** The inputs of the drawing; it is drawn again only when one of these is another. */
  basis: () => readonly unknown[];
  /** Draws into the empty or earlier drawn picture and returns what it shows as a sentence with numbers. */
  draw: (svg: SVGSVGElement, box: ChartBox) => string;
  /** The element that takes pointer and keys of the picture. */
  bind?: (svg: SVGSVGElement | null) => void;
  /** The layers over the drawing on the page, for a saved picture. */
  paintOver?: PaintOver;
}

/** A picture that follows the numbers, with a text alternative that follows them as well. */
export function Chart({ label, className, basis, draw, bind, paintOver }: ChartProps) {
  const svg = useRef<SVGSVGElement>(null);
  const text = useRef<HTMLParagraphElement>(null);
  const box = useChartBox(svg);
  const drawn = useRef<readonly unknown[]>([]);
  const textId = useId();
  usePainter(() => {
    if (!svg.current || !text.current || !box.current) return;
    const now = [box.current, ...basis()];
    if (now.length === drawn.current.length && now.every((part, i) => Object.is(part, drawn.current[i])))
      return;
    drawn.current = now;
    const sentence = draw(svg.current, box.current);
    if (text.current.textContent !== sentence) text.current.textContent = sentence;
  });
  return (
    <div className={`chart ${className}`}>
      <svg
        ref={(element) => {
          svg.current = element;
          bind?.(element);
        }}
        role="img"
        aria-label={label}
        aria-describedby={textId}
      />
      <p id={textId} className="visually-hidden" ref={text} />
      <SavePicture title={label} svg={svg} paintOver={paintOver} />
    </div>
  );
}
