// The visit in WebKit, on the plane: by mouse, by finger and by pen.
import { ok as check, equal } from 'node:assert/strict';

/** @typedef {import('./webKitVisitor.mjs').WebKitVisitor} Visitor */

/** How long a finger rests for a long press, in milliseconds; the page asks for 600. */
const longPress = 900;

/** @type {import('./webKitVisitor.mjs').Place[]} */
const places = [
  [-0.9, -0.9],
  [0.9, 0.9],
  [0.9, -0.9],
];
const [lowerLeft, upperRight, lowerRight] = places;

/** The number of a read-out. @param {Visitor} visitor @param {string} name */
async function number(visitor, name) {
  return Number((await visitor.readouts())[name]);
}

/** @type {import('./tour.mjs').Leg[]} */
export const editing = [
  {
    name: 'adds points by a click, a finger’s tap and a pen',
    async walk(visitor) {
      await visitor.press('Clear');
      await visitor.reads('points', 0);
      await visitor.click('radio', 'Class 0');
      await visitor.stroke([lowerLeft]);
      await visitor.reads('class0', 1);
      await visitor.click('radio', 'Class 1');
      await visitor.touch([upperRight]);
      await visitor.reads('class1', 1);
      await visitor.stroke([lowerRight], { pointerType: 'pen' });
      await visitor.reads('class1', 2);
    },
  },
  {
    name: 'drags a point, relabels it by the menu of a long press, deletes it by the same',
    async walk(visitor) {
      await visitor.stroke([lowerRight, [0.7, -0.5], [0.5, -0.5]]);
      await visitor.touch([[0.5, -0.5]], { rest: longPress });
      await visitor.click('menuitem', 'Change to class 0');
      await visitor.reads('class0', 2);
      await visitor.touch([[0.5, -0.5]], { rest: longPress });
      await visitor.click('menuitem', 'Delete point');
      await visitor.reads('points', 2);
      await visitor.press('Undo');
      await visitor.reads('points', 3);
      await visitor.press('Redo');
      await visitor.reads('points', 2);
    },
  },
  {
    name: 'drags the line, which changes the bias as far as it was dragged, and trains on from there',
    async walk(visitor) {
      await visitor.set('Probe x₁', -1);
      await visitor.set('Probe x₂', 1);
      await visitor.set('Learning rate', 1);
      await visitor.press('Reset');
      await visitor.reads('epoch', 0);
      await visitor.press('Train');
      await visitor.sees('[role=status]:is([data-state=finished], [data-state=converged])');
      await visitor.reads('epoch', 1000);
      const before = await visitor.readouts();
      const [w1, w2, b] = [before.w1, before.w2, before.bias].map(Number);
      // A place on the line, off its middle, where the arrow stands.
      const x1 = -b / (w1 + w2) - 0.3;
      const x2 = -(b + w1 * x1) / w2;
      await visitor.stroke([
        [x1, x2],
        [x1 + 0.1, x2 + 0.1],
        [x1 + 0.3, x2 + 0.2],
      ]);
      await visitor.reads('epoch', 0);
      const dragged = b - 0.3 * w1 - 0.2 * w2;
      const { bias } = await visitor.readouts();
      // The pointer goes in whole pixels.
      check(
        Math.abs(Number(bias) - dragged) < 0.01 * (Math.abs(w1) + Math.abs(w2)),
        `${bias} is not ${dragged}`,
      );
      await visitor.press('Step');
      await visitor.reads('epoch', 1);
    },
  },
  {
    name: 'sprays points with a pen, erases them, and takes both back',
    async walk(visitor) {
      await visitor.click('radio', 'Spray');
      await visitor.sees('[role=application][data-tools=all]');
      await visitor.stroke([lowerLeft, [0, -0.9], lowerRight], { pointerType: 'pen' });
      await visitor.sees('[data-readout=points]:not([data-value="2"])');
      const sprayed = await number(visitor, 'points');
      check(sprayed > 12, `${sprayed} points`);
      await visitor.click('radio', 'Eraser');
      await visitor.stroke([lowerRight, [0, -0.9], lowerLeft]);
      // The last that the eraser passes over.
      await visitor.reads('class0', 0);
      check((await number(visitor, 'points')) < sprayed / 2);
      await visitor.press('Undo');
      await visitor.reads('points', sprayed);
      await visitor.press('Undo');
      await visitor.reads('points', 2);
    },
  },
  {
    name: 'draws a lasso round points, moves them together, and deletes them',
    async walk(visitor) {
      await visitor.click('radio', 'Select');
      await visitor.touch([
        [0.6, 0.6],
        [1.05, 0.6],
        [1.05, 1.05],
        [0.6, 1.05],
      ]);
      await visitor.sees('fieldset[aria-label="Selected points"]');
      const loss = (await visitor.readouts()).loss;
      await visitor.stroke([upperRight, [0.5, 0.5], [0.2, 0.3]]);
      await visitor.sees(`[data-readout=loss]:not([data-value="${loss}"])`);
      await visitor.press('Delete');
      await visitor.reads('points', 1);
      equal(await number(visitor, 'class1'), 0);
      await visitor.click('radio', 'Point');
    },
  },
];
