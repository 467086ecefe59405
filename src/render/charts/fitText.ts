/** Narrows a text to `room` pixels where it is wider and there is room; measured only when text or room have changed. */
export function fitText(text: SVGTextElement, room: number): void {
  const fitted = `${Math.floor(room)} ${text.textContent}`;
  if (text.dataset.fitted === fitted) return;
  text.removeAttribute('textLength');
  const length = text.getComputedTextLength();
  // Nothing has a length that is not on the screen.
  if (length > 0) text.dataset.fitted = fitted;
  if (length <= room || room <= 0) return;
  text.setAttribute('textLength', String(room));
  text.setAttribute('lengthAdjust', 'spacingAndGlyphs');
}
