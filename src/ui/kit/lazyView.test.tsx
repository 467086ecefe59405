import { act, type ReactNode } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { beforeEach, expect, it, vi } from 'vitest';
import { words } from '../../messages/words';
import { lazyView } from './lazyView';

const View = ({ name }: { name: string }) => <b>{name}</b>;

/** As much of a page's elements as React needs to put texts into them. */
class FakeNode extends EventTarget {
  nodeType = 1;
  namespaceURI = 'http://www.w3.org/1999/xhtml';
  style = {};
  parent: FakeNode | null = null;
  readonly nodes: FakeNode[] = [];
  #text = '';

  constructor(public nodeName = 'DIV') {
    super();
  }
  get tagName() {
    return this.nodeName;
  }
  get ownerDocument() {
    return document;
  }
  get textContent(): string {
    return this.#text + this.nodes.map((node) => node.textContent).join('');
  }
  set textContent(text: string) {
    this.#text = text;
  }
  setAttribute() {}
  removeAttribute() {}
  appendChild(node: FakeNode) {
    return this.insertBefore(node, null);
  }
  insertBefore(node: FakeNode, before: FakeNode | null) {
    this.nodes.splice(before ? this.nodes.indexOf(before) : this.nodes.length, 0, node);
    node.parent = this;
    return node;
  }
  removeChild(node: FakeNode) {
    this.nodes.splice(this.nodes.indexOf(node), 1);
    return node;
  }
  append(node: FakeNode) {
    this.appendChild(node);
  }
  remove() {
    this.parent?.removeChild(this);
  }
}

class FakeLink extends FakeNode {
  rel = 'stylesheet';
  href = '/pointCard.css';
  crossOrigin = null;
}

let head: FakeNode;
let network: EventTarget;
let root: Root;
let box: FakeNode;

beforeEach(() => {
  head = new FakeNode();
  network = new EventTarget();
  const page = Object.assign(new FakeNode(), {
    nodeType: 9,
    head,
    activeElement: null,
    createElement: (name: string) => (name === 'link' ? new FakeLink() : new FakeNode(name)),
  });
  vi.stubGlobal('window', Object.assign(network, { HTMLIFrameElement: class {} }));
  vi.stubGlobal('document', page);
  vi.stubGlobal('HTMLLinkElement', FakeLink);
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  box = new FakeNode();
  root = createRoot(box as unknown as HTMLElement);
});

/** Draws this, lets what is in flight end, and returns the texts that are seen then. */
async function draw(page: ReactNode): Promise<string> {
  await act(async () => root.render(page));
  return seen();
}
async function seen(): Promise<string> {
  await act(() => new Promise((resolve) => setTimeout(resolve)));
  return box.textContent;
}

const offline = () => Promise.reject(new Error('offline'));

it('is fetched once for all that draw it, and not before', async () => {
  const fetchView = vi.fn(() => Promise.resolve(View));
  const Lazy = lazyView(fetchView);
  await draw(<i />);
  expect(fetchView).not.toHaveBeenCalled();
  expect(await draw([<Lazy key="1" name="one" />, <Lazy key="2" name="two" />])).toBe('onetwo');
  expect(fetchView).toHaveBeenCalledOnce();
});

it('draws nothing until the view is there', async () => {
  let arrive = (_: typeof View) => {};
  const Lazy = lazyView(() => new Promise<typeof View>((resolve) => (arrive = resolve)));
  expect(await draw(<Lazy name="one" />)).toBe('');
  arrive(View);
  expect(await seen()).toBe('one');
});

it('is fetched again each time that it comes on the page after a failure, and when the network is back', async () => {
  const fetchView = vi.fn(() => Promise.resolve(View));
  fetchView.mockImplementationOnce(offline).mockImplementationOnce(offline);
  const Lazy = lazyView(fetchView);
  expect(await draw(<Lazy key="1" name="one" />)).toBe(words.notices.partMissing);
  expect(fetchView).toHaveBeenCalledTimes(1);
  await draw(<Lazy key="1" name="again" />);
  expect(fetchView).toHaveBeenCalledTimes(1);
  expect(await draw(<Lazy key="2" name="two" />)).toBe(words.notices.partMissing);
  expect(fetchView).toHaveBeenCalledTimes(2);
  network.dispatchEvent(new Event('online'));
  expect(await seen()).toBe('two');
  expect(fetchView).toHaveBeenCalledTimes(3);
});

/** Tells the page that the style sheet of a link has come, or that it could not be fetched. */
function tell(link: FakeLink, kind: 'load' | 'error'): void {
  link.dispatchEvent(new Event(kind));
  // The head hears of it as the event passes it on its way down.
  head.dispatchEvent(Object.defineProperty(new Event(kind), 'target', { value: link }));
}

it('fetches a style sheet that was missing again before the view, and is missing as long as that is', async () => {
  const first = new FakeLink();
  head.append(first);
  const fetchView = vi.fn(() => Promise.resolve(View));
  fetchView.mockImplementationOnce(() => {
    tell(first, 'error');
    return offline();
  });
  const Lazy = lazyView(fetchView);
  await draw(<Lazy key="1" name="one" />);

  await draw(<Lazy key="2" name="two" />);
  const [second] = head.nodes as FakeLink[];
  expect(head.nodes).toHaveLength(1);
  expect(second).not.toBe(first);
  expect(second).toMatchObject({ rel: first.rel, href: first.href, crossOrigin: first.crossOrigin });
  tell(second, 'error');
  expect(await seen()).toBe(words.notices.partMissing);
  expect(fetchView).toHaveBeenCalledTimes(1);

  await draw(<Lazy key="3" name="three" />);
  const [third] = head.nodes as FakeLink[];
  expect(third).not.toBe(second);
  tell(third, 'load');
  expect(await seen()).toBe('three');
  expect(fetchView).toHaveBeenCalledTimes(2);
});
