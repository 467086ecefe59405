/** As present.css has it, which a test compares: text of a figure, 11 px and more, is 18 px and more where the page is presented. */
const presentedUnit = 1.65;

/**
 * CSS pixels for each pixel that figures (the plane and all charts) are drawn with: all of a figure, its letters, marks and lines, is
 * so much larger where the page is presented. SVGs are stretched by the style sheet, canvases by `pixelRatio`.
 */
export function figureUnit(): number {
  return document.documentElement.dataset.present === undefined ? 1 : presentedUnit;
}

/** Pixels of a canvas for each pixel that a figure is drawn with; at least 1. */
export function pixelRatio(): number {
  return Math.max(1, window.devicePixelRatio) * figureUnit();
}

/** The size of a figure in the pixels that it is drawn with. */
export function figureSize(figure: Element): { width: number; height: number } {
  const { width, height } = figure.getBoundingClientRect();
  const unit = figureUnit();
  return { width: width / unit, height: height / unit };
}

/** Where on a figure a pointer is, in the pixels that it is drawn with. */
export function placeOn(
  figure: Element,
  { clientX, clientY }: Pick<MouseEvent, 'clientX' | 'clientY'>,
): { px: number; py: number } {
  const { left, top } = figure.getBoundingClientRect();
  const unit = figureUnit();
  return { px: (clientX - left) / unit, py: (clientY - top) / unit };
}
