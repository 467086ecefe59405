type Plain = string | number | null;
/** The same for all elements, or from what each stands for. */
type From<D> = Plain | ((datum: D, index: number) => Plain);

/** What each element stands for. */
const data = new WeakMap<Element, unknown>();

/** So much of d3-selection as the pictures of a first visit need, in a sixth of the bytes; what is drawn is the same. */
export function select(svg: SVGSVGElement) {
  return {
    /** The elements below that a CSS selector names. */
    selectAll: <E extends SVGElement = SVGElement>(css: string) => ({
      /** What these elements are to stand for, one each: matched by `key`, else in their order. */
      data: <D>(values: readonly D[], key: (datum: D, index: number) => unknown = (_, index) => index) => ({
        /**
         * Adds elements that are missing, as a tag's or as `create` makes them, takes those away that are too many, and puts
         * them in the order of what they stand for.
         */
        join(create: string | (() => E)): Selection<E, D> {
          const make = typeof create === 'string' ? () => createSvg<E>(create) : create;
          const left = new Map<unknown, E>();
          svg.querySelectorAll<E>(css).forEach((element, index) => {
            left.set(key(data.get(element) as D, index), element);
          });
          const elements = values.map((datum, index) => {
            const name = key(datum, index);
            const element = left.get(name) ?? svg.appendChild(make());
            left.delete(name);
            data.set(element, datum);
            return element;
          });
          for (const element of left.values()) element.remove();
          putInOrder(elements);
          return new Selection(elements);
        },
      }),
    }),
  };
}

export function createSvg<E extends SVGElement>(
  tag: string,
  attributes: Readonly<Record<string, string>> = {},
): E {
  const element = document.createElementNS('http://www.w3.org/2000/svg', tag) as E;
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
}

/** Moves an element only where it does not stand before the next one: each move makes the browser work. */
function putInOrder(elements: readonly Element[]): void {
  for (let i = elements.length - 2; i >= 0; i--) {
    const isBefore = elements[i].compareDocumentPosition(elements[i + 1]) & Node.DOCUMENT_POSITION_FOLLOWING;
    if (!isBefore) elements[i + 1].before(elements[i]);
  }
}

class Selection<E extends Element, D> {
  constructor(private readonly elements: readonly E[]) {}

  /** Calls `work` with each element as `this`. */
  each(work: (this: E, datum: D, index: number) => void): this {
    this.elements.forEach((element, index) => {
      work.call(element, data.get(element) as D, index);
    });
    return this;
  }

  /** Null takes the attribute away. */
  attr(name: string, value: From<D>): this {
    return this.each(function set(datum, index) {
      const plain = typeof value === 'function' ? value(datum, index) : value;
      if (plain === null) this.removeAttribute(name);
      else this.setAttribute(name, String(plain));
    });
  }

  text(value: From<D>): this {
    return this.each(function write(datum, index) {
      const plain = typeof value === 'function' ? value(datum, index) : value;
      this.textContent = plain === null ? '' : String(plain);
    });
  }

  /** In each element the first below it that a CSS selector names. */
  select(css: string): Selection<Element, D> {
    return new Selection(
      this.elements.flatMap((element) => {
        const found = element.querySelector(css);
        if (found) data.set(found, data.get(element));
        return found ? [found] : [];
      }),
    );
  }
}
