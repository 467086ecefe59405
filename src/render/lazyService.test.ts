import { beforeEach, describe, expect, it, vi } from 'vitest';
import { lazyService } from './lazyService';
import { settled } from './settled';

interface Shop {
  sell(what: string): void;
  close(): void;
}

/** A shop that writes down what was asked of it. */
function shopOf(asked: string[]): Shop {
  return { sell: (what) => void asked.push(what), close: () => void asked.push('close') };
}

/** Fetches these one after the other, where an error is a fetch that fails. */
function fetchesOf<Part>(...results: readonly (Part | Error)[]) {
  const left = [...results];
  return vi.fn(() => {
    const next = left.shift();
    return next instanceof Error || next === undefined ? Promise.reject(next) : Promise.resolve(next);
  });
}

const offline = new Error('offline');
const ignore = () => {};

/** Lets what is in flight end. */
const end = () => vi.advanceTimersByTimeAsync(0);

let network: EventTarget;

beforeEach(() => {
  vi.useFakeTimers();
  network = new EventTarget();
  vi.stubGlobal('window', network);
});

const comeBack = () => network.dispatchEvent(new Event('online'));

describe('a service fetched when it is asked for', () => {
  it('is fetched once, and does in order what was asked meanwhile, then what is asked at once', async () => {
    const asked: string[] = [];
    const fetchShop = fetchesOf(shopOf(asked));
    const shop = lazyService(fetchShop);
    expect(fetchShop).not.toHaveBeenCalled();
    shop.ask(({ sell }) => sell('bread'));
    shop.ask(({ close }) => close());
    shop.ask(({ sell }) => sell('milk'));
    expect(asked).toEqual([]);
    await end();
    expect(asked).toEqual(['bread', 'close', 'milk']);
    shop.ask(({ sell }) => sell('salt'));
    expect(asked).toEqual(['bread', 'close', 'milk', 'salt']);
    expect(fetchShop).toHaveBeenCalledOnce();
  });

  it('hands out its methods, each with what it is asked with', async () => {
    const asked: string[] = [];
    const { sell, close } = lazyService(fetchesOf(shopOf(asked))).methods({ sell: ignore, close: ignore });
    sell('bread');
    close();
    await end();
    expect(asked).toEqual(['bread', 'close']);
  });

  it('tells each that asked of a failure, drops what was asked, and is fetched again when asked again', async () => {
    const asked: string[] = [];
    const fetchShop = fetchesOf(offline, shopOf(asked));
    const told = vi.fn();
    const shop = lazyService(fetchShop);
    const { sell, close } = shop.methods({
      sell: (error) => told('sell', error),
      close: (error) => told('close', error),
    });
    sell('bread');
    close();
    await end();
    expect(told.mock.calls).toEqual([
      ['sell', offline],
      ['close', offline],
    ]);
    expect(shop.hasFailed()).toBe(true);
    sell('milk');
    expect(shop.hasFailed()).toBe(false);
    await end();
    expect(asked).toEqual(['milk']);
    expect(told).toHaveBeenCalledTimes(2);
    expect(fetchShop).toHaveBeenCalledTimes(2);
  });

  it('is fetched again when the network is back, as often as it takes, and then no more', async () => {
    const asked: string[] = [];
    const fetchShop = fetchesOf(offline, offline, shopOf(asked));
    const shop = lazyService(fetchShop);
    shop.ask(({ close }) => close());
    await end();
    comeBack();
    await end();
    expect(fetchShop).toHaveBeenCalledTimes(2);
    comeBack();
    await end();
    comeBack();
    await end();
    expect(fetchShop).toHaveBeenCalledTimes(3);
    // A call that was said to have failed is not done later.
    expect(asked).toEqual([]);
    shop.ask(({ close }) => close());
    expect(asked).toEqual(['close']);
  });
});

describe('a part that is drawn with', () => {
  it('is null until it is there, and then calls back once', async () => {
    const fetchPart = fetchesOf('part');
    const part = lazyService(fetchPart);
    const onNews = vi.fn();
    expect(part.get(onNews)).toBeNull();
    expect(part.get(onNews)).toBeNull();
    await end();
    expect(onNews).toHaveBeenCalledOnce();
    expect(part.get(onNews)).toBe('part');
    await end();
    expect(onNews).toHaveBeenCalledOnce();
    expect(fetchPart).toHaveBeenCalledOnce();
  });

  it('is not fetched anew on each frame after a failure, but after a while, ever longer', async () => {
    const fetchPart = fetchesOf<string>(offline, offline, 'part');
    const part = lazyService(fetchPart);
    const draw = vi.fn(() => void part.get(draw));
    draw();
    await vi.advanceTimersByTimeAsync(2900);
    part.get(draw);
    expect(fetchPart).toHaveBeenCalledTimes(1);
    expect(part.hasFailed()).toBe(true);
    await vi.advanceTimersByTimeAsync(200);
    expect(fetchPart).toHaveBeenCalledTimes(2);
    await vi.advanceTimersByTimeAsync(5800);
    expect(fetchPart).toHaveBeenCalledTimes(2);
    await vi.advanceTimersByTimeAsync(200);
    expect(fetchPart).toHaveBeenCalledTimes(3);
    expect(part.get(draw)).toBe('part');
    expect(part.hasFailed()).toBe(false);
  });

  it('is fetched again at once when the network is back', async () => {
    const fetchPart = fetchesOf<string>(offline, 'part');
    const part = lazyService(fetchPart);
    const draw = vi.fn(() => void part.get(draw));
    draw();
    await end();
    expect(part.get(draw)).toBeNull();
    comeBack();
    await end();
    expect(part.get(draw)).toBe('part');
    const drawn = draw.mock.calls.length;
    await vi.advanceTimersByTimeAsync(60_000);
    expect(draw.mock.calls.length).toBe(drawn);
  });

  it('is not fetched again for nobody', async () => {
    const fetchPart = fetchesOf<string>(offline, 'part');
    const part = lazyService(fetchPart);
    part.get(ignore);
    await vi.advanceTimersByTimeAsync(600_000);
    expect(fetchPart).toHaveBeenCalledOnce();
  });
});

it('keeps the page from being settled for as long as each fetch takes, whether it succeeds or fails', async () => {
  const flags: boolean[] = [];
  // Not by what the page shows: other tests of this process may have left flags up.
  vi.spyOn(settled, 'during').mockImplementation((work) => {
    const at = flags.push(true) - 1;
    const lower = () => {
      flags[at] = false;
    };
    work.then(lower, lower);
    return work;
  });
  let succeed = (_: string) => {};
  const fetches = [
    () => Promise.reject(offline),
    () =>
      new Promise<string>((resolve) => {
        succeed = resolve;
      }),
  ];
  const part = lazyService(() => fetches.shift()?.() ?? Promise.reject(offline));
  part.ask(ignore);
  expect(flags).toEqual([true]);
  await end();
  expect(flags).toEqual([false]);
  comeBack();
  await end();
  expect(flags).toEqual([false, true]);
  succeed('part');
  await end();
  expect(flags).toEqual([false, false]);
  vi.restoreAllMocks();
});
