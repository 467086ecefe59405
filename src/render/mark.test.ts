import { selectAll } from 'd3';
import { describe, expect, it } from 'vitest';
import { sparing } from './mark';

/** An element that notes what is written to it. */
class NotingElement {
  readonly written: string[] = [];
  private readonly attributes = new Map<string, string>();
  private content = '';

  constructor(readonly __data__: number) {}

  getAttribute(name: string): string | null {
    return this.attributes.get(name) ?? null;
  }
  setAttribute(name: string, value: string): void {
    this.written.push(`${name}=${value}`);
    this.attributes.set(name, value);
  }
  removeAttribute(name: string): void {
    this.attributes.delete(name);
  }
  get textContent(): string {
    return this.content;
  }
  set textContent(text: string | null) {
    this.written.push(`text=${text ?? ''}`);
    this.content = text ?? '';
  }
}

const marksOf = (...elements: NotingElement[]) =>
  sparing(selectAll<Element, number>(elements as unknown as Element[]));

describe('marks', () => {
  it('have every attribute and text that differs written, for each by its own datum and place', () => {
    const elements = [new NotingElement(7), new NotingElement(8)];
    const draw = (shift: number) =>
      marksOf(...elements)
        .attr('x', (value, i) => 10 * value + i + shift)
        .attr('r', 4)
        .text((value) => `no. ${value}`);
    draw(0);
    expect(elements.map(({ written }) => written)).toEqual([
      ['x=70', 'r=4', 'text=no. 7'],
      ['x=81', 'r=4', 'text=no. 8'],
    ]);
    draw(0);
    expect(elements.map(({ written }) => written.length)).toEqual([3, 3]);
    draw(0.5);
    expect(elements.map(({ written }) => written.slice(3))).toEqual([['x=70.5'], ['x=81.5']]);
  });

  it('lose an attribute that is null, and have it again after', () => {
    const element = new NotingElement(1);
    for (const value of ['a', null, 'a']) {
      marksOf(element).attr('transform', value);
      expect(element.getAttribute('transform')).toBe(value);
    }
    marksOf(element).text('here').text(null);
    expect(element.textContent).toBe('');
  });
});
