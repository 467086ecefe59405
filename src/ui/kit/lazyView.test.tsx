import { renderToStaticMarkup } from 'react-dom/server';
import { beforeEach, expect, it, vi } from 'vitest';
import { lazyView } from './lazyView';

const View = ({ name }: { name: string }) => <b>{name}</b>;

let network: EventTarget;

beforeEach(() => {
  network = new EventTarget();
  vi.stubGlobal('window', network);
  vi.stubGlobal('document', { head: new EventTarget() });
});

/** Lets what is in flight end. */
const end = () => new Promise((resolve) => setTimeout(resolve));

it('draws nothing until the view is there, which is fetched once for all that draw it', async () => {
  const fetchView = vi.fn(() => Promise.resolve(View));
  const Lazy = lazyView(fetchView);
  expect(fetchView).not.toHaveBeenCalled();
  expect(renderToStaticMarkup([<Lazy key="1" name="one" />, <Lazy key="2" name="two" />])).toBe('');
  await end();
  expect(renderToStaticMarkup([<Lazy key="1" name="one" />, <Lazy key="2" name="two" />])).toBe(
    '<b>one</b><b>two</b>',
  );
  expect(fetchView).toHaveBeenCalledOnce();
});

it('is fetched again each time that it comes on the page after a failure, and when the network is back', async () => {
  const fetchView = vi.fn(() => Promise.resolve(View));
  fetchView.mockRejectedValueOnce(new Error('offline')).mockRejectedValueOnce(new Error('offline'));
  const Lazy = lazyView(fetchView);
  const drawn = () => renderToStaticMarkup(<Lazy name="one" />);
  drawn();
  await end();
  expect(fetchView).toHaveBeenCalledTimes(1);
  drawn();
  await end();
  expect(fetchView).toHaveBeenCalledTimes(2);
  network.dispatchEvent(new Event('online'));
  await end();
  expect(fetchView).toHaveBeenCalledTimes(3);
  expect(drawn()).toBe('<b>one</b>');
});
