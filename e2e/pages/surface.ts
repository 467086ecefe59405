import { expect, type Locator } from '@playwright/test';
import type { Lab } from './lab';

/** The loss surface as a person meets it. */
export class Surface {
  readonly box: Locator;

  constructor(private readonly lab: Lab) {
    this.box = lab.page.getByRole('application', { name: 'Loss surface' });
  }

  /** Opens the tab and waits for the map. */
  async open(): Promise<void> {
    await this.lab.page.getByRole('tab', { name: 'Loss surface' }).click();
    await expect(this.bands.first()).toBeAttached();
    await this.box.scrollIntoViewIfNeeded();
  }

  get bands(): Locator {
    return this.box.locator('.surface-band');
  }

  get dot(): Locator {
    return this.box.locator('.surface-dot');
  }

  async domain(axis: 'x' | 'y'): Promise<[number, number]> {
    await this.lab.settled();
    const [min, max] = ((await this.box.getAttribute(`data-${axis}-domain`)) ?? '').split(',').map(Number);
    return [min, max];
  }

  /** The place of two parameters on the screen. */
  async at(x: number, y: number): Promise<{ x: number; y: number }> {
    await this.lab.settled();
    const area = await this.box.locator('.surface-edge').boundingBox();
    if (!area) throw new Error('the map is not on the screen');
    const [left, right] = await this.domain('x');
    const [bottom, top] = await this.domain('y');
    return {
      x: area.x + ((x - left) / (right - left)) * area.width,
      y: area.y + ((top - y) / (top - bottom)) * area.height,
    };
  }

  /** The two parameters of a place given as shares of the map from its lower left corner. */
  async place(across: number, up: number): Promise<[number, number]> {
    const [left, right] = await this.domain('x');
    const [bottom, top] = await this.domain('y');
    return [left + across * (right - left), bottom + up * (top - bottom)];
  }

  /** How much a pixel is of either parameter. */
  async pixel(): Promise<[number, number]> {
    await this.lab.settled();
    const area = await this.box.locator('.surface-edge').boundingBox();
    const [left, right] = await this.domain('x');
    const [bottom, top] = await this.domain('y');
    return [(right - left) / (area?.width ?? 1), (top - bottom) / (area?.height ?? 1)];
  }

  /** How far the middle of a mark is from where two parameters lie, in pixels. */
  async distance(mark: Locator, x: number, y: number): Promise<number> {
    const at = await this.at(x, y);
    const box = await mark.boundingBox();
    if (!box) return Number.POSITIVE_INFINITY;
    return Math.hypot(box.x + box.width / 2 - at.x, box.y + box.height / 2 - at.y);
  }
}
