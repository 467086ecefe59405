import type { ElementHandle, Page } from '@playwright/test';
import { chanceOf } from './chance';
import { importFile } from './fileIn';
import { files, numbersFor, planeKeys, sizes, sliderKeys } from './walkerChoices';

/** A place of the screen, and the name of what is there. */
interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly name: string;
}

/** Buttons that leave the page or open what belongs to the system. */
const away = /^(Load the page again|Start fresh|Import|Choose a file|New version.*|Open in Logit Lab)$/;

/**
 * Does one thing after another to the page that any person could do, by mouse and keyboard, chosen by the seed alone
 * among what is on the screen: the same seed chooses alike, as far as the page is as fast.
 */
export class Walker {
  private readonly chance;
  /** The steps taken, newest last. */
  readonly done: string[] = [];
  private readonly steps: readonly (readonly [number, () => Promise<string | null>])[];

  constructor(
    private readonly page: Page,
    seed: number,
  ) {
    this.chance = chanceOf(seed);
    this.steps = [
      [20, () => this.number()],
      [8, () => this.slider()],
      [9, () => this.choice()],
      [8, () => this.clicked('input:is([type=radio], [type=checkbox])')],
      [8, () => this.clicked('[role=tab]')],
      [9, () => this.clicked('button:not([role=tab], [aria-disabled=true]), summary, [role=menuitem]')],
      [14, () => this.plane()],
      [4, () => this.chart()],
      [14, () => this.transport()],
      [4, () => this.named(this.chance.of(['Undo', 'Redo', 'Undo', 'More settings']))],
      [4, () => this.wild()],
      [3, () => this.file()],
      [3, () => this.named('Gallery')],
      [2, () => this.resize()],
      [4, () => this.keys('Escape')],
    ];
  }

  /** One change, once what the page shows of the one before is painted. */
  async step(): Promise<void> {
    const total = this.steps.reduce((sum, [weight]) => sum + weight, 0);
    let rest = this.chance.next() * total;
    for (const [weight, act] of this.steps) {
      rest -= weight;
      if (rest >= 0) continue;
      const what = await act();
      if (what !== null) this.done.push(what);
      break;
    }
    await this.frames(this.chance.of([1, 1, 2, 3, 8]));
  }

  private frames(count: number): Promise<void> {
    return this.page.evaluate(async (left) => {
      for (let i = 0; i < left; i++) await new Promise((resolve) => requestAnimationFrame(resolve));
    }, count);
  }

  /** One of the elements in sight, in the dialog that is open if one is; brought to the middle of the window. */
  private async found(selector: string, only = ''): Promise<ElementHandle<Element> | null> {
    const handle = await this.page.evaluateHandle(
      ({ selector, only, chance, away }) => {
        const root = [...document.querySelectorAll('dialog[open]')].at(-1) ?? document.body;
        const seen = [...root.querySelectorAll<HTMLElement>(selector)].filter((element) => {
          const name = (element.getAttribute('aria-label') ?? element.innerText).trim();
          const isMeant = only ? name === only : !new RegExp(away).test(name);
          return isMeant && element.checkVisibility() && !element.matches(':disabled');
        });
        const element = seen[Math.floor(chance * seen.length)];
        element?.scrollIntoView({ block: 'center', inline: 'center' });
        return element ?? null;
      },
      { selector, only, chance: this.chance.next(), away: away.source },
    );
    return handle.asElement();
  }

  private async place(selector: string, only = ''): Promise<Place | null> {
    const element = await this.found(selector, only);
    return (
      element?.evaluate((it) => {
        const { left, top, width, height } = it.getBoundingClientRect();
        const label = it.getAttribute('aria-label') ?? it.closest('label')?.textContent ?? it.textContent;
        const name = `${it.tagName.toLowerCase()} ${label.slice(0, 40)}`;
        return { x: left + width / 2, y: top + height / 2, width, height, name };
      }) ?? null
    );
  }

  private async clicked(selector: string, only = ''): Promise<string | null> {
    const place = await this.place(selector, only);
    if (!place) return null;
    await this.page.mouse.click(place.x, place.y);
    return `click ${place.name}`;
  }

  private named(name: string): Promise<string | null> {
    return this.clicked('button, summary', name);
  }

  private async keys(...keys: string[]): Promise<string> {
    for (const key of keys) await this.page.keyboard.press(key);
    return keys.join(' ');
  }

  /** Types a number into the field in sight, most often one of its extremes or beyond. */
  private async number(only = '', text?: string): Promise<string | null> {
    const place = await this.place('[role=spinbutton]', only);
    if (!place) return null;
    await this.page.mouse.click(place.x, place.y);
    const value = text ?? this.chance.of(numbersFor(place.name));
    await this.page.keyboard.press('ControlOrMeta+a');
    await this.page.keyboard.type(value);
    await this.page.keyboard.press(this.chance.of(['Enter', 'Enter', 'Tab']));
    return `${place.name} := ${value}`;
  }

  private async slider(only = ''): Promise<string | null> {
    const place = await this.place('input[type=range]', only);
    if (!place) return null;
    const share = this.chance.next() - 0.5;
    await this.page.mouse.move(place.x + share * place.width, place.y);
    await this.page.mouse.down();
    await this.page.mouse.move(place.x + (this.chance.next() - 0.5) * place.width, place.y, { steps: 3 });
    await this.page.mouse.up();
    return `slide ${place.name}; ${await this.keys(this.chance.of(sliderKeys))}`;
  }

  private async choice(): Promise<string | null> {
    const element = await this.found('select');
    if (!element) return null;
    const index = await element.evaluate((select, chance) => {
      const { options } = select as HTMLSelectElement;
      const open = [...options].filter((option) => !option.disabled);
      return open[Math.floor(chance * open.length)]?.index ?? 0;
    }, this.chance.next());
    const label = await element.getAttribute('aria-label');
    // Nobody chooses what went away at that moment, as the page itself does of what it has replaced.
    const isChosen = await element.selectOption({ index }).then(
      () => true,
      (error) => {
        if (!/not attached/.test(String(error))) throw error;
        return false;
      },
    );
    return isChosen ? `${label} := option ${index}` : null;
  }

  /** A press, a stroke, a menu or keys on the plane. */
  private async plane(): Promise<string | null> {
    const place = await this.place('[role=application][aria-label="Data plane"]');
    if (!place) return null;
    const at = () => [
      place.x + (this.chance.next() - 0.5) * place.width * 1.02,
      place.y + (this.chance.next() - 0.5) * place.height * 1.02,
    ];
    const [x, y] = at();
    const kind = this.chance.below(5);
    if (kind === 0) await this.page.mouse.click(x, y);
    else if (kind === 1) await this.page.mouse.click(x, y, { button: 'right' });
    else if (kind === 4) {
      await this.page.mouse.click(x, y);
      return `plane ${await this.keys(...Array.from({ length: 3 }, () => this.chance.of(planeKeys)))}`;
    } else {
      await this.page.mouse.move(x, y);
      await this.page.mouse.down();
      for (let i = 0; i < kind; i++) {
        const [toX, toY] = at();
        await this.page.mouse.move(toX, toY, { steps: 4 });
      }
      if (this.chance.below(8) === 0) await this.page.keyboard.press('Escape');
      await this.page.mouse.up();
    }
    return `plane ${['click', 'menu', 'drag', 'stroke'][kind]}`;
  }

  /** Drags across one of the charts, or uses its keys. */
  private async chart(): Promise<string | null> {
    const place = await this.place('[role=application], [role=img]');
    if (!place) return null;
    const x = place.x + (this.chance.next() - 0.5) * place.width;
    await this.page.mouse.move(x, place.y + (this.chance.next() - 0.5) * place.height);
    await this.page.mouse.down();
    await this.page.mouse.move(place.x, place.y, { steps: 3 });
    await this.page.mouse.up();
    await this.page.mouse.wheel(0, this.chance.of([-120, 120]));
    return `drag on ${place.name}; ${await this.keys(this.chance.of(sliderKeys))}`;
  }

  private transport(): Promise<string | null> {
    const name = this.chance.of(['Train', 'Train', 'Train', 'Pause', 'Step', 'Reset', 'Epoch', 'Speed']);
    return name === 'Epoch' || name === 'Speed' ? this.slider(name) : this.named(name);
  }

  /** Settings that no run can bear, and training with them. */
  private async wild(): Promise<string> {
    const done = [await this.keys('Escape', 'Escape')];
    const and = (what: string | null) => done.push(what ?? '–');
    const set = async (name: string, ...values: string[]) =>
      and(await this.number(name, this.chance.of(values)));
    if (!(await this.found('[role=spinbutton]', 'L2 penalty'))) and(await this.named('More settings'));
    await this.frames(2);
    await set('Learning rate', '40', '100');
    await set('L2 penalty', '1', '10');
    await set('L1 penalty', '0', '10');
    await set('Epochs', '200', '10000');
    and(await this.slider('Speed'));
    await this.page.keyboard.press('End');
    and(await this.named('Train'));
    return `wild: ${done.join(', ')}`;
  }

  private async file(): Promise<string> {
    const [name, content] = this.chance.of(files);
    await importFile(this.page, name, content);
    return `import ${name}`;
  }

  private async resize(): Promise<string> {
    const size = this.chance.of(sizes);
    await this.page.setViewportSize(size);
    return `size ${size.width}×${size.height}`;
  }
}
