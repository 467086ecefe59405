import { expect, type Locator, type Page } from '@playwright/test';
import type { Guess } from '../../src/lessons/guess';
import type { Bet, Lesson } from '../../src/lessons/schema';
import type { Lab } from './lab';

export type Way = 'mouse' | 'keys' | 'touch';

type Side = 'right' | 'wrong';
/** Whether guesses are right or wrong, or that by turns. */
export type Sides = Side | 'right, wrong, …' | 'wrong, right, …';

function sideOf(sides: Sides, step: number): Side {
  const [first, second = first] = sides.split(', ') as Side[];
  return step % 2 === 0 ? first : second;
}

/** How one step is played. */
export interface Play {
  /** A guess that the step takes for right, and one that it takes for wrong; of one without right and wrong, two of any kind. */
  readonly right?: Guess;
  readonly wrong?: Guess;
  /** Does what the step wants done, up to its condition. */
  readonly solve?: (at: LessonPage) => Promise<void>;
}

/** A lesson as a person plays it, by mouse, keys or touch. */
export class LessonPage {
  readonly region: Locator;

  constructor(
    readonly lab: Lab,
    readonly page: Page,
    readonly way: Way,
    private readonly lesson: Pick<Lesson, 'title' | 'steps'>,
  ) {
    this.region = page.getByRole('region', { name: lesson.title, exact: true });
  }

  /** Presses a button or a tab, by the way of this person. */
  async press(target: Locator): Promise<void> {
    if (this.way === 'mouse') await target.click();
    else if (this.way === 'touch') await target.tap();
    else {
      await target.focus();
      await target.press('Enter');
    }
  }

  button(name: string): Locator {
    return this.region.getByRole('button', { name, exact: true });
  }

  async open(): Promise<void> {
    await this.press(this.page.getByRole('button', { name: 'Lessons', exact: true }));
    await this.press(
      this.page.getByRole('dialog').getByRole('button', { name: this.lesson.title, exact: true }),
    );
    await expect(this.region).toHaveAttribute('data-step', '1');
    await this.lab.settled();
  }

  async next(): Promise<void> {
    const step = Number(await this.region.getAttribute('data-step'));
    await this.press(this.button('Next step'));
    await expect(this.region).toHaveAttribute('data-step', String(step + 1));
    await this.lab.settled();
  }

  async isDone(isDone: boolean): Promise<void> {
    await expect(this.region).toHaveAttribute('data-done', String(isDone));
  }

  /** Trains to the last epoch, as fast as it goes. */
  async train(): Promise<void> {
    await this.press(this.lab.train);
    await this.lab.hasState(/finished|converged|diverged/);
    await this.lab.settled();
  }

  /** Sets a number by typing it, in the lesson's own field where it has one. */
  async set(name: string, value: number): Promise<void> {
    const own = this.region.getByRole('spinbutton', { name, exact: true });
    const field = (await own.count()) > 0 ? own : this.page.getByRole('spinbutton', { name, exact: true });
    await field.press('ControlOrMeta+a');
    await field.pressSequentially(String(value));
    await field.press('Enter');
    await this.lab.settled();
  }

  /** Chooses in a list that the lesson has in its own column. */
  async choose(name: string, option: string): Promise<void> {
    await this.region.getByRole('combobox', { name, exact: true }).selectOption({ label: option });
    await this.lab.settled();
  }

  /** Types the start of a run: the weights, then the bias. */
  async startFrom(...parameters: readonly number[]): Promise<void> {
    await this.lab.choose('Initial weights', 'Custom');
    const last = parameters.length - 1;
    for (const [k, value] of parameters.entries())
      await this.set(k === last ? 'Initial bias' : `Initial weight ${k + 1}`, value);
  }

  async guess(bet: Bet, guess: Guess): Promise<void> {
    await this.draft(bet, guess);
    await this.press(this.button('That is my guess'));
    await expect(this.button('That is my guess')).toHaveCount(0);
    // The focus has not gone with the button.
    await expect(this.region.locator('.lesson-outcome')).toBeFocused();
    await this.lab.settled();
  }

  private draft(bet: Bet, guess: Guess): Promise<void> {
    if (guess.kind === 'choice' && bet.kind === 'choice') {
      const option = this.region.getByRole('radio', { name: bet.options[guess.value].say, exact: true });
      return this.way === 'keys' ? option.press('Space') : this.press(option);
    }
    if (guess.kind === 'number' && bet.kind === 'number')
      return this.number(bet.label, Number((guess.value * (bet.isPercent ? 100 : 1)).toPrecision(8)));
    if (guess.kind === 'order' && bet.kind === 'order') return this.order(bet.items, guess.order);
    if (guess.kind === 'curve' && bet.kind === 'curve') return this.curve(bet, guess.losses);
    if (guess.kind === 'line') return this.line(guess.ends);
    if (guess.kind === 'place') return this.place(guess.at);
    if (guess.kind === 'band') return this.band(guess);
    throw new Error(`no ${guess.kind} for a question of kind ${bet.kind}`);
  }

  /** Types a number, and leaves the field by Tab. */
  private async number(label: string, value: number): Promise<void> {
    const field = this.region.getByRole('spinbutton', { name: label, exact: true });
    await field.press('ControlOrMeta+a');
    await field.pressSequentially(String(value));
    await field.press('Tab');
  }

  private async order(items: readonly string[], order: readonly number[]): Promise<void> {
    const now = items.map((_, k) => k);
    for (const [at, item] of order.entries()) {
      for (let from = now.indexOf(item); from > at; from--) {
        await this.press(this.region.getByRole('button', { name: `${items[item]}: move up`, exact: true }));
        [now[from - 1], now[from]] = [now[from], now[from - 1]];
      }
    }
    // The order as it stands is a guess, too, once something was moved.
    if (order.every((item, k) => item === k)) {
      await this.press(this.region.getByRole('button', { name: `${items[0]}: move down`, exact: true }));
      await this.press(this.region.getByRole('button', { name: `${items[0]}: move up`, exact: true }));
    }
  }

  private async line([from, to]: Extract<Guess, { kind: 'line' }>['ends']): Promise<void> {
    if (this.way !== 'keys')
      return this.drag(await this.lab.at(from.x1, from.x2), await this.lab.at(to.x1, to.x2));
    await this.press(this.button('A line in the middle'));
    for (const [k, end] of [from, to].entries())
      await this.moveTo(new RegExp(`^End ${k + 1} of your line`), end);
  }

  private async place(at: Extract<Guess, { kind: 'place' }>['at']): Promise<void> {
    const { x, y } = await this.lab.at(at.x1, at.x2);
    if (this.way === 'mouse') return this.page.mouse.click(x, y);
    if (this.way === 'touch') return this.page.touchscreen.tap(x, y);
    await this.press(this.button('A mark in the middle'));
    await this.moveTo(/^Your mark/, at);
  }

  private async band({ x1, low, high }: Extract<Guess, { kind: 'band' }>): Promise<void> {
    // Anywhere from left to right: only the heights count.
    if (this.way !== 'keys')
      return this.drag(await this.lab.at(x1 + 0.1, low), await this.lab.at(x1 + 0.1, high));
    await this.press(this.button('A band in the middle'));
    const limits = (await this.lab.plane.getAttribute('data-x2-domain'))?.split(',').map(Number) ?? [0, 1];
    for (const [name, height] of [
      ['Upper', high],
      ['Lower', low],
    ] as const) {
      const handle = this.lab.plane.getByRole('button', { name: new RegExp(`^${name} end of your band`) });
      const label = (await handle.getAttribute('aria-label')) ?? '';
      const now = Number(/x₂ ([−\d.]+)\. /.exec(label)?.[1].replace('−', '-'));
      const steps = Math.round((50 * (height - now)) / (limits[1] - limits[0]));
      for (let k = 0; k < Math.abs(steps); k++) await handle.press(steps > 0 ? 'ArrowUp' : 'ArrowDown');
    }
  }

  /** Moves a handle by arrow keys, each of which is a fiftieth of the plane. */
  private async moveTo(name: RegExp, at: { readonly x1: number; readonly x2: number }): Promise<void> {
    const handle = this.lab.plane.getByRole('button', { name });
    const numbers = async () => (await handle.getAttribute('aria-label'))?.match(/[−\d.]+(?=[,.])/g) ?? [];
    for (const [axis, keys] of [
      ['x1', ['ArrowLeft', 'ArrowRight']],
      ['x2', ['ArrowDown', 'ArrowUp']],
    ] as const) {
      const limits = (await this.lab.plane.getAttribute(`data-${axis}-domain`))?.split(',').map(Number) ?? [
        0, 1,
      ];
      const texts = await numbers();
      const now = Number(texts[texts.length - (axis === 'x1' ? 2 : 1)].replace('−', '-'));
      const steps = Math.round((50 * (at[axis] - now)) / (limits[1] - limits[0]));
      for (let k = 0; k < Math.abs(steps); k++) await handle.press(keys[steps > 0 ? 1 : 0]);
    }
  }

  private async curve(bet: Extract<Bet, { kind: 'curve' }>, losses: readonly number[]): Promise<void> {
    // With sliders, by whichever way.
    await this.press(this.region.getByText('Draw with sliders', { exact: true }));
    const last = losses.length - 1;
    for (const [k, loss] of losses.entries()) {
      const epoch = Math.round((k * bet.epochs) / last).toLocaleString('en-US');
      await this.region
        .getByRole('slider', { name: `Loss at epoch ${epoch}`, exact: true })
        .fill(String(loss));
    }
  }

  private async drag(from: { x: number; y: number }, to: { x: number; y: number }): Promise<void> {
    if (this.way === 'mouse') {
      await this.page.mouse.move(from.x, from.y);
      await this.page.mouse.down();
      await this.page.mouse.move(to.x, to.y, { steps: 4 });
      return this.page.mouse.up();
    }
    const touch = await this.page.context().newCDPSession(this.page);
    const send = (type: 'touchStart' | 'touchMove', { x, y }: { x: number; y: number }) =>
      touch.send('Input.dispatchTouchEvent', { type, touchPoints: [{ x, y }] });
    await send('touchStart', from);
    for (const share of [0.3, 0.7, 1])
      await send('touchMove', { x: from.x + share * (to.x - from.x), y: from.y + share * (to.y - from.y) });
    await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    await touch.detach();
  }

  /** Plays the lesson to its end: each step is open before what it wants is done, and done afterwards. */
  async play(plays: readonly Play[], sides: Sides): Promise<void> {
    await this.open();
    expect(plays).toHaveLength(this.lesson.steps.length);
    for (const [k, step] of this.lesson.steps.entries()) {
      const { solve, ...guesses } = plays[k];
      if (step.ask || step.until) await this.isDone(false);
      const side = sideOf(sides, k);
      const guess = guesses[side];
      if (step.ask && guess) await this.guess(step.ask, guess);
      if (solve) await solve(this);
      await this.isDone(true);
      const outcome = this.region.locator('.lesson-outcome');
      if (step.ask?.right !== undefined && step.then?.[side])
        await expect(outcome).toContainText(plainBeginning(step.then[side][0]));
      const why =
        step.ask?.kind === 'choice' && guess?.kind === 'choice' && step.ask.options[guess.value].why;
      if (why) await expect(outcome).toContainText(plainBeginning(why));
      if (k < this.lesson.steps.length - 1) await this.next();
    }
    await this.press(this.button('Finish'));
    if (this.lesson.steps.length > 1) {
      await expect(this.region).toHaveAttribute('data-ended', 'true');
      await expect(this.region).toContainText(`You have done all ${this.lesson.steps.length} steps.`);
      await this.press(this.button('Exit lesson'));
    }
    await expect(this.region).toHaveCount(0);
  }
}

/** The words of a text up to its first mark. */
const plainBeginning = (text: string) => text.split(/[*[{$]/)[0].trim();
