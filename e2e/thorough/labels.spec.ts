import { expect, test } from '../pages/test';

/** The boxes of texts as the browser has drawn them, and of lines that go straight across or up. */
const boxesOf = (texts: Element[]) =>
  texts.map((text) => {
    const { left, top, right, bottom } = text.getBoundingClientRect();
    return { text: text.textContent ?? '', left, top, right, bottom };
  });
type Drawn = ReturnType<typeof boxesOf>[number];

const doOverlap = (one: Drawn, other: Drawn) =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;

function overlaps(boxes: readonly Drawn[]): string[] {
  return boxes.flatMap((one, i) =>
    boxes
      .slice(i + 1)
      .filter((other) => doOverlap(one, other))
      .map((other) => `${one.text} / ${other.text}`),
  );
}

// Unit tests measure random states with letters of a wide font; these are the fonts of this browser.
test('labels of plane and loss curve are on nothing but their own line, at rest and trained', async ({
  lab,
  page,
}) => {
  for (const isTrained of [false, true]) {
    if (isTrained) await lab.trainToEnd();
    await lab.settled();
    const tags = await lab.plane
      .locator('.contour-label, .weight-label, .probe-box, .probe-circle')
      .evaluateAll(boxesOf);
    expect(tags.length).toBeGreaterThanOrEqual(isTrained ? 6 : 3);
    expect(overlaps(tags)).toEqual([]);
    const plane = await lab.plane.boundingBox();
    if (!plane) throw new Error('no plane');
    for (const { left, right, top, bottom } of tags) {
      expect(left).toBeGreaterThanOrEqual(plane.x);
      expect(right).toBeLessThanOrEqual(plane.x + plane.width);
      expect(top).toBeGreaterThanOrEqual(plane.y);
      expect(bottom).toBeLessThanOrEqual(plane.y + plane.height);
    }
    const chart = page.locator('.loss-chart');
    const names = await chart.locator('.guess-label, .best-label').evaluateAll(boxesOf);
    const lines = await chart.locator('.grid-y, .loss-now, .guess-line, .best-line').evaluateAll(boxesOf);
    expect(names.length).toBeGreaterThan(0);
    // A line of text is a little taller than its letters.
    const letters = names.map((name) => ({ ...name, top: name.top + 2, bottom: name.bottom - 3 }));
    const thick = lines.map((line) => ({ ...line, right: line.right + 0.5, bottom: line.bottom + 0.5 }));
    for (const name of letters) {
      expect(
        thick.filter((line) => doOverlap(name, line)),
        name.text,
      ).toEqual([]);
    }
    expect(overlaps(letters)).toEqual([]);
  }
});
