import { expect, type Locator, type Page } from '@playwright/test';

type State = 'idle' | 'training' | 'paused' | 'finished' | 'converged' | 'diverged' | 'failed';

/**
 * The page as a person meets it: by role and name. Whatever reads numbers waits until all that is shown belongs to what was
 * done; what is read while training is read by `lab.now`, which does not wait.
 */
export class Lab {
  readonly main: Locator;
  readonly plane: Locator;
  readonly status: Locator;
  readonly curve: Locator;
  readonly epoch: Locator;
  readonly train: Locator;
  readonly pause: Locator;

  /** `root`: the frame that it stands in, where that is another page. */
  constructor(
    readonly page: Page,
    private readonly root: Pick<Page, 'getByRole' | 'locator'> = page,
    private readonly isWaiting = true,
  ) {
    this.main = root.locator('main');
    this.plane = root.getByRole('application', { name: 'Data plane' });
    this.status = root.getByRole('status', { name: 'Training status' });
    this.curve = root.getByRole('img', { name: 'Loss curve' });
    this.epoch = root.getByRole('slider', { name: 'Epoch', exact: true });
    this.train = this.button('Train');
    this.pause = this.button('Pause');
  }

  /** The same page, read as it stands at the moment. */
  get now(): Lab {
    return new Lab(this.page, this.root, false);
  }

  /** Waits until everything shown belongs to the state asked for, which is never so while training. */
  async settled(): Promise<void> {
    const isSettled = await this.main.evaluate(
      (main, milliseconds) =>
        new Promise<boolean>((resolve) => {
          const look = () => main.dataset.settled === 'true' && resolve(true);
          new MutationObserver(look).observe(main, { attributes: true, attributeFilter: ['data-settled'] });
          // A change of the window, such as another size, comes with the next frame.
          requestAnimationFrame(look);
          // A page behind another one has no frames.
          setTimeout(look, 500);
          setTimeout(() => resolve(false), milliseconds);
        }),
      // A million points take their time on a busy machine; what never settles is ended by its test.
      60_000,
    );
    expect(isSettled, 'everything shown belongs to the state asked for').toBe(true);
  }

  private async ready(): Promise<void> {
    if (this.isWaiting) await this.settled();
  }

  /** Opens the page and waits until it is on the screen: what is pressed sooner may miss it. */
  async open(address = './'): Promise<void> {
    await this.page.goto(address);
    await this.atEpoch(0);
  }

  /** Opens all that is folded up. */
  async openAll(): Promise<void> {
    const closed = this.root.locator('details:not([open]) > summary');
    while ((await closed.count()) > 0) await closed.first().click();
  }

  button(name: string): Locator {
    return this.root.getByRole('button', { name, exact: true });
  }

  slider(name: string): Locator {
    return this.root.getByRole('slider', { name, exact: true });
  }

  field(name: string): Locator {
    return this.root.getByRole('spinbutton', { name, exact: true });
  }

  /** Types over what a field holds, key by key: in Firefox, React does not hear of a text that is filled in at once. */
  async type(name: string, text: string): Promise<void> {
    await this.field(name).press('ControlOrMeta+a');
    await this.field(name).pressSequentially(text);
  }

  async set(name: string, value: number | string): Promise<void> {
    await this.type(name, String(value));
    await this.field(name).press('Enter');
  }

  async choose(name: string, option: string): Promise<void> {
    await this.root.getByRole('combobox', { name, exact: true }).selectOption({ label: option });
  }

  readout(name: string): Locator {
    return this.root.locator(`[data-readout="${name}"]`);
  }

  /** The exact value of a read-out, once it has one. */
  async value(name: string): Promise<number> {
    await this.ready();
    const readout = this.readout(name);
    await expect(readout).toHaveAttribute('data-value', /./);
    return Number(await readout.getAttribute('data-value'));
  }

  async parameters(): Promise<[number, number, number]> {
    await this.ready();
    // All three in one look, so that they belong together.
    const texts = await this.root
      .locator('[data-readout=w1], [data-readout=w2], [data-readout=bias]')
      .evaluateAll((elements) => elements.map((element) => element.getAttribute('data-value')));
    const [w1, w2, bias] = texts.map(Number);
    return [w1, w2, bias];
  }

  /** Waits for an epoch to be shown, and all else with it. */
  async atEpoch(epoch: number): Promise<void> {
    await expect(this.readout('epoch')).toHaveAttribute('data-value', String(epoch));
    await this.ready();
  }

  async hasState(state: State | RegExp): Promise<void> {
    await expect(this.status).toHaveAttribute('data-state', state);
  }

  /** Waits until whatever the page knows by now is on the screen. */
  async painted(): Promise<void> {
    await this.page.evaluate(async () => {
      for (let i = 0; i < 2; i++) await new Promise((resolve) => requestAnimationFrame(resolve));
    });
  }

  /** Trains to the last epoch, at full speed, and waits until that is painted: the status may tell of it first. */
  async trainToEnd(): Promise<void> {
    // Points that are still to come would begin a run of their own.
    await this.ready();
    await this.slider('Speed').press('End');
    await this.train.click();
    await this.hasState(/finished|converged/);
    await this.atEpoch(Number(await this.field('Epochs').inputValue()));
  }

  /** A place on the screen for a point of the plane. */
  async at(x1: number, x2: number): Promise<{ x: number; y: number }> {
    await this.ready();
    const box = await this.plane.boundingBox();
    if (!box) throw new Error('the plane is not on the screen');
    const [left, right] = await this.now.domain('x1');
    const [bottom, top] = await this.now.domain('x2');
    return {
      x: box.x + ((x1 - left) / (right - left)) * box.width,
      y: box.y + ((top - x2) / (top - bottom)) * box.height,
    };
  }

  async domain(axis: 'x1' | 'x2'): Promise<[number, number]> {
    await this.ready();
    const text = (await this.plane.getAttribute(`data-${axis}-domain`)) ?? '';
    const [min, max] = text.split(',').map(Number);
    return [min, max];
  }

  async click(x1: number, x2: number): Promise<void> {
    const { x, y } = await this.at(x1, x2);
    await this.page.mouse.click(x, y);
  }

  async drag(from: readonly [number, number], to: readonly [number, number]): Promise<void> {
    const start = await this.at(...from);
    const end = await this.at(...to);
    await this.page.mouse.move(start.x, start.y);
    await this.page.mouse.down();
    await this.page.mouse.move((start.x + end.x) / 2, (start.y + end.y) / 2, { steps: 4 });
    await this.page.mouse.move(end.x, end.y, { steps: 4 });
    await this.page.mouse.up();
  }

  /** Removes every point but for the last `keep`, by keyboard. */
  async emptyPlane(keep = 0): Promise<void> {
    await this.set('Number of points', 2);
    await this.plane.focus();
    for (let left = 2; left > keep; left--) {
      await this.plane.press('PageDown');
      await this.plane.press('Delete');
      await expect(this.readout('points')).toHaveAttribute('data-value', String(left - 1));
    }
  }
}
