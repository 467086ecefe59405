import type { CDPSession, Page } from '@playwright/test';

interface Spot {
  readonly x: number;
  readonly y: number;
}

/** A finger on the screen, by Chromium's own touch: whether it scrolls the page is the browser's to say. */
export interface Finger {
  down(at: Spot): Promise<void>;
  /** Goes straight to a place, in steps. */
  move(to: Spot): Promise<void>;
  up(): Promise<void>;
  // By the clock of the events, however slow the machine is:
  /** Down, straight to a place and up, all within a tenth of a second. */
  swipe(from: Spot, to: Spot): Promise<void>;
  /** Down, three tenths of a second at rest, and straight to a place. */
  drag(from: Spot, to: Spot): Promise<void>;
}

export async function createFinger(page: Page): Promise<Finger> {
  const touch: CDPSession = await page.context().newCDPSession(page);
  let place: Spot = { x: 0, y: 0 };
  const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', at: Spot | null, timestamp?: number) =>
    touch.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: at ? [at] : [],
      ...(timestamp !== undefined && { timestamp }),
    });
  const between = (to: Spot, share: number): Spot => ({
    x: place.x + (to.x - place.x) * share,
    y: place.y + (to.y - place.y) * share,
  });
  return {
    async down(at) {
      place = at;
      await send('touchStart', at);
    },
    async move(to) {
      for (let i = 1; i <= 6; i++) await send('touchMove', between(to, i / 6));
      place = to;
    },
    async up() {
      await send('touchEnd', null);
    },
    async swipe(from, to) {
      const start = Date.now() / 1000;
      place = from;
      await send('touchStart', from, start);
      for (let i = 1; i <= 8; i++) await send('touchMove', between(to, i / 8), start + i / 100);
      await send('touchEnd', null, start + 0.1);
    },
    async drag(from, to) {
      const start = Date.now() / 1000;
      place = from;
      const sent = [send('touchStart', from, start)];
      for (let i = 1; i <= 8; i++) sent.push(send('touchMove', between(to, i / 8), start + 0.3 + i / 100));
      await Promise.all(sent);
      place = to;
    },
  };
}
