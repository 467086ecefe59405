import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Marks, markAll } from './mark';

/** An element that notes what is written to it. */
class NotingElement {
  readonly written: string[] = [];
  private readonly attributes = new Map<string, string>();
  private content = '';

  constructor(readonly value: number) {}

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
  new Marks(
    elements as unknown as SVGElement[],
    elements.map(({ value }) => value),
  );

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

/** An element of a picture, as far as marks are joined to data. */
class PictureElement {
  children: PictureElement[] = [];
  parentNode: PictureElement | null = null;
  className = '';

  setAttribute(_: 'class', value: string): void {
    this.className = value;
  }
  querySelectorAll(selector: string): PictureElement[] {
    return this.children.filter(({ className }) => `.${className}` === selector);
  }
  remove(): void {
    const siblings = this.parentNode?.children;
    siblings?.splice(siblings.indexOf(this), 1);
    this.parentNode = null;
  }
  append(added: PictureElement): void {
    added.remove();
    this.children.push(added);
    added.parentNode = this;
  }
  before(added: PictureElement): void {
    added.remove();
    this.parentNode?.children.splice(this.parentNode.children.indexOf(this), 0, added);
    added.parentNode = this.parentNode;
  }
  compareDocumentPosition(other: PictureElement): number {
    const siblings = this.parentNode?.children ?? [];
    return siblings.indexOf(other) > siblings.indexOf(this) ? 4 : 2;
  }
}

describe('marks of data', () => {
  beforeEach(() => {
    vi.stubGlobal('document', { createElementNS: () => new PictureElement() });
    vi.stubGlobal('Node', Object.assign(class {}, { DOCUMENT_POSITION_FOLLOWING: 4 }));
  });
  afterEach(() => {
    vi.unstubAllGlobals();
  });
  const nodesOf = (marks: ReturnType<typeof draw>) => {
    const nodes: unknown[] = [];
    marks.each(function take() {
      nodes.push(this);
    });
    return nodes;
  };
  const draw = (root: PictureElement, data: readonly string[], key?: (datum: string) => string) =>
    markAll(root as unknown as SVGElement, 'path', 'line', data, key);
  const letters = fc.uniqueArray(fc.constantFrom(...'abcdefgh'));

  it('are one for each datum, in their order, among other things; by key an element stays with its datum', () => {
    fc.assert(
      fc.property(letters, letters, (before, after) => {
        const root = new PictureElement();
        const other = new PictureElement();
        root.append(other);
        const first = nodesOf(draw(root, before, (letter) => letter));
        const second = nodesOf(draw(root, after, (letter) => letter));
        expect(root.children.filter((child) => child !== other)).toEqual(second);
        expect(root.children).toContain(other);
        expect(new Set(second).size).toBe(after.length);
        for (const [i, letter] of after.entries()) {
          const was = before.indexOf(letter);
          if (was < 0) expect(first).not.toContain(second[i]);
          else expect(second[i]).toBe(first[was]);
        }
      }),
    );
  });

  it('stay where they are without a key, whatever their data', () => {
    const root = new PictureElement();
    const [a, b, c] = nodesOf(draw(root, ['a', 'b', 'c']));
    expect(nodesOf(draw(root, ['x', 'a']))).toEqual([a, b]);
    expect(root.children).toEqual([a, b]);
    const three = nodesOf(draw(root, ['x', 'y', 'z']));
    expect(three.slice(0, 2)).toEqual([a, b]);
    expect(three[2]).not.toBe(c);
    expect(draw(root, []).node()).toBeNull();
    expect(root.children).toEqual([]);
  });
});
