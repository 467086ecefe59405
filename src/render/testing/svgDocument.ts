/** An element as `svgElement` makes it where there is no browser: attributes and children, read by tests. */
export class FakeElement {
  readonly children: FakeElement[] = [];
  private readonly attributes = new Map<string, string>();

  constructor(readonly tag: string) {}

  setAttribute(name: string, value: string): void {
    this.attributes.set(name, value);
  }

  append(...elements: FakeElement[]): void {
    this.children.push(...elements);
  }

  /** Its tag and attributes. */
  get look(): Readonly<Record<string, string>> {
    return { tag: this.tag, ...Object.fromEntries(this.attributes) };
  }
}

/** What `vi.stubGlobal` is given as `document`. */
export const svgDocument = {
  createElementNS: (_: string, tag: string) => new FakeElement(tag),
};

/** The looks of an SVG's children, in the order in which they lie on each other. */
export function looksIn(svg: unknown): FakeElement['look'][] {
  return (svg as FakeElement).children.map(({ look }) => look);
}
