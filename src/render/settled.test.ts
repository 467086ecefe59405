import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSettled, type SettlingPage } from './settled';

/** A page that renders and paints when it is told to. */
function openPage() {
  const settled = createSettled();
  const waiting: { readonly what: 'rendered' | 'painted'; readonly resolve: () => void }[] = [];
  const shown: boolean[] = [];
  const wait = (what: 'rendered' | 'painted') =>
    new Promise<void>((resolve) => {
      waiting.push({ what, resolve });
    });
  const page: SettlingPage = {
    rendered: () => wait('rendered'),
    painted: () => wait('painted'),
    show: (isSettled) => shown.push(isSettled),
  };
  return {
    settled,
    waiting,
    page,
    isSettled: () => shown.at(-1) ?? false,
    /** Does one thing that the page was asked for; returns which. */
    async goOn(): Promise<string | null> {
      const next = waiting.shift();
      next?.resolve();
      await Promise.resolve();
      await Promise.resolve();
      return next?.what ?? null;
    },
  };
}

/** Lets a page render and paint for as long as it is asked to. */
async function rest({ goOn }: ReturnType<typeof openPage>): Promise<string[]> {
  const done: string[] = [];
  for (let what = await goOn(); what !== null; what = await goOn()) done.push(what);
  return done;
}

type Event =
  | { readonly kind: 'raise' | 'lower'; readonly owner: number }
  | { readonly kind: 'touch' | 'goOn' };
const owner = fc.nat(3);
const event: fc.Arbitrary<Event> = fc.oneof(
  fc.record({ kind: fc.constant('raise' as const), owner }),
  fc.record({ kind: fc.constant('lower' as const), owner }),
  fc.record({ kind: fc.constant('touch' as const) }),
  fc.record({ kind: fc.constant('goOn' as const) }),
  fc.record({ kind: fc.constant('goOn' as const) }),
);

describe('the page', () => {
  it('is settled once it has rendered, painted and rendered again, and not before', async () => {
    const parts = openPage();
    parts.settled.attach(parts.page);
    expect(parts.isSettled()).toBe(false);
    expect(await rest(parts)).toEqual(['rendered', 'painted', 'rendered']);
    expect(parts.isSettled()).toBe(true);
    parts.settled.touch();
    expect(parts.isSettled()).toBe(false);
    expect(await rest(parts)).toEqual(['rendered', 'painted', 'rendered']);
    expect(parts.isSettled()).toBe(true);
  });

  it('is never settled with a flag up or news not rendered and painted, and always is in the end', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(event, { maxLength: 60 }), async (events) => {
        const parts = openPage();
        const flags = Array.from({ length: 4 }, () => parts.settled.flag());
        const up = new Set<number>();
        let sinceNews: string[] = [];
        parts.settled.attach(parts.page);
        for (const each of events) {
          const wasUp = up.size;
          if (each.kind === 'raise') {
            up.add(each.owner);
            flags[each.owner](true);
          } else if (each.kind === 'lower') {
            up.delete(each.owner);
            flags[each.owner](false);
          } else if (each.kind === 'touch') parts.settled.touch();
          else sinceNews.push((await parts.goOn()) ?? '');
          if (each.kind === 'touch' || up.size !== wasUp) {
            sinceNews = [];
            expect(parts.isSettled()).toBe(false);
          }
          if (!parts.isSettled()) continue;
          expect(up.size).toBe(0);
          expect(sinceNews.join(' ')).toMatch(/rendered painted rendered/);
        }
        for (const lower of flags) lower(false);
        await rest(parts);
        expect(parts.isSettled()).toBe(true);
      }),
    );
  });

  it('waits for a promise, kept or broken, and hands it on', async () => {
    const parts = openPage();
    parts.settled.attach(parts.page);
    for (const work of [Promise.resolve(1), Promise.reject(new Error('no'))]) {
      const handed = parts.settled.during(work);
      expect(handed).toBe(work);
      expect(parts.isSettled()).toBe(false);
      await Promise.allSettled([handed]);
      await rest(parts);
      expect(parts.isSettled()).toBe(true);
    }
    parts.settled.during(new Promise(() => {}));
    await rest(parts);
    expect(parts.isSettled()).toBe(false);
  });

  it('may be another one, of which the fact is told anew', async () => {
    const [parts, other] = [openPage(), openPage()];
    const takeAway = parts.settled.attach(parts.page);
    const takeOther = parts.settled.attach(other.page);
    takeAway();
    await rest(parts);
    expect(parts.isSettled()).toBe(false);
    await rest(other);
    expect(other.isSettled()).toBe(true);
    takeOther();
    parts.settled.touch();
    expect(other.waiting).toEqual([]);
  });
});
