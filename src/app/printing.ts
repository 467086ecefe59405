import type { PaintLoop } from '../render/paintLoop';
import { looksName } from '../render/palette';
import { drawnAtOnce } from '../render/plane/painter';
import { selectLargePart } from '../store/presented';
import type { LabStore } from '../store/store';
import { showTheme } from './theme';

/** The pictures drawn for their size on the screen, the room that they get on paper, and the properties that the style sheet needs. */
const pictures = [
  { frame: '.plane', drawn: '.plane-frame', side: '.plane-box', width: 400, height: 400 },
  { frame: '.loss-chart', drawn: '.loss-chart > svg', side: null, width: 262, height: 240 },
] as const;

/**
 * Readies the page for paper, which a browser asks for in one go: no frame comes before the sheet is made. Colours are light
 * whatever the theme, and pictures keep the size they were drawn in and are scaled to their room there.
 */
export function followPrinting(store: LabStore, paintLoop: PaintLoop): void {
  window.addEventListener('beforeprint', () => {
    document.documentElement.dataset.printing = '';
    // A curve that is hidden beside an enlarged view was not drawn.
    if (selectLargePart(store.getState()) === 'view') paintLoop.paintNow();
    for (const picture of pictures) fitOnPaper(picture);
    // Later than the sheet is made: so many keep the colours of the screen.
    const areLate = store.getState().dataset.points.y.length > drawnAtOnce;
    showOnPaper(paintLoop, areLate ? '.plane canvas:not(.plane-points)' : '.plane canvas');
  });
  window.addEventListener('afterprint', () => {
    delete document.documentElement.dataset.printing;
    showTheme(store.getState().preferences.theme);
    paintLoop.invalidate();
  });
}

/** Puts the looks of paper in force, and paints with them the canvases that can be at once. */
function showOnPaper(paintLoop: PaintLoop, canvases: string): void {
  const { dataset } = document.documentElement;
  const before = looksName();
  dataset.theme = 'light';
  dataset.contrast = 'usual';
  if (looksName() === before) return;
  // Chromium prints the very strokes of a canvas that is painted now, and clearing as white over all that lies below: these are
  // painted from nothing, so that there is nothing to clear.
  for (const canvas of document.querySelectorAll<HTMLCanvasElement>(canvases)) canvas.width = 0;
  paintLoop.paintNow();
}

function fitOnPaper({ frame, drawn, side, width, height }: (typeof pictures)[number]): void {
  const box = document.querySelector(drawn)?.getBoundingClientRect();
  const style = document.querySelector<HTMLElement>(frame)?.style;
  if (!box || !style || box.width === 0) return;
  const scale = Math.min(width / box.width, height / box.height);
  style.setProperty('--printed-scale', String(scale));
  style.setProperty('--printed-width', `${box.width}px`);
  style.setProperty('--printed-height', `${box.height * scale}px`);
  const sideBox = side && document.querySelector(side)?.getBoundingClientRect();
  if (sideBox) style.setProperty('--printed-side', `${sideBox.width}px`);
}
