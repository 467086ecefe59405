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

test('labels keep clear of the probe, and do not mind one that is left out', async ({ lab, page }) => {
  await lab.trainToEnd();
  const labels = lab.plane.locator('.contour-label, .weight-label');
  const plane = await lab.plane.boundingBox();
  if (!plane) throw new Error('no plane');
  const placesOf = async () => {
    await lab.settled();
    return labels.evaluateAll((texts) =>
      texts.map((text) => `${text.textContent} ${text.getAttribute('x')} ${text.getAttribute('y')}`),
    );
  };
  const moveTo = async (share: { x: number; y: number }) => {
    await lab.set('Probe x₁', -1 + 2 * share.x);
    await lab.set('Probe x₂', 1 - 2 * share.y);
  };
  await moveTo({ x: 0.02, y: 0.02 });
  const before = await placesOf();
  const [norm] = await lab.plane.locator('.weight-label').evaluateAll(boxesOf);
  const onNorm = {
    x: ((norm.left + norm.right) / 2 - plane.x) / plane.width,
    y: ((norm.top + norm.bottom) / 2 - plane.y) / plane.height,
  };
  await moveTo(onNorm);
  expect(await placesOf()).not.toEqual(before);
  await moveTo({ x: 0.02, y: 0.02 });
  await lab.button('Settings').click();
  await page.getByRole('switch', { name: 'probe' }).click();
  await page.keyboard.press('Escape');
  const hidden = await placesOf();
  await moveTo(onNorm);
  expect(await placesOf()).toEqual(hidden);
});
