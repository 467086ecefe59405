/** The boundary moved by hand, and the card of one point. */
export const words = {
  hand: {
    hint: 'Click to add a point. Drag points, the line or its arrow. Right-click a point for its menu.',
    hintTouch:
      'Tap: new point. Rest on a point, the line or its arrow, then drag it. Hold a point for its menu.',
    now: (loss: string, best: string | null) =>
      best === null ? `Loss ${loss}.` : `Loss ${loss}, best possible ${best}.`,
    begun:
      'You hold the line. Arrow keys shift it, with Shift they turn it, plus and minus make it steeper or flatter. Enter takes it, Escape gives it up.',
    givenUp: 'The line is back where it was.',
    noLine: 'There is no straight line here to move by hand.',
    outOfSight: 'The line is not in sight. Train some epochs first.',
  },
  card: {
    spoken: (loss: string, pull: string) => `Its loss: ${loss}, its error: ${pull}.`,
  },
} as const;
