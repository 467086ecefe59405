import { formatCount, formatLoss, pluralOf } from '../../messages/format';
import { words } from '../../messages/words/planeFile';
import { readPalette } from '../../render/palette';
import { modelTraced } from '../../render/plane/painter';
import { ringLimit } from '../../render/plane/points';
import { type PlaneOnPage, planeStill } from '../../render/still/planeStill';
import { rasterScale, type Still } from '../../render/still/still';
import type { Lab } from '../lab';
import { pictureOf } from './planePicture';
import type { PlaneFrame } from './planeView';
import { arePullsShown, paintPulls, pullsOn } from './pullsPicture';

/** The plane as a picture for a file. */
export function stillOf(
  lab: Lab,
  frame: PlaneFrame,
  layers: Pick<PlaneOnPage, 'axes' | 'lines' | 'ghosts' | 'marks'>,
): Still {
  const { points, hasVertical } = lab.store.getState().dataset;
  const { planeFile } = words;
  const { epoch, loss } = lab.live.frame ?? { epoch: 0, loss: 0 };
  const count = points.y.length;
  const state = pictureOf(lab, frame, { foot: null });
  const view = frame.view();
  return planeStill({
    ...layers,
    pulls: pullsOf(lab, frame),
    view,
    palette: readPalette(document.documentElement),
    state,
    traced: modelTraced(lab.tracer, view, state, lab.frames.invalidate),
    room: frame.axes().room,
    caption: [
      pluralOf(planeFile.caption, count)(formatCount(count), formatCount(epoch), formatLoss(loss)),
      ...(count <= ringLimit ? [words.plane.misclassified] : []),
      ...(state.isTest ? [words.held.legend] : []),
    ],
    legend: {
      class0: planeFile.class0,
      class1: planeFile.class1,
      shading: hasVertical ? planeFile.shading : planeFile.curve,
    },
  });
}

function pullsOf(lab: Lab, frame: PlaneFrame): HTMLCanvasElement | null {
  if (!arePullsShown(lab.store.getState())) return null;
  const canvas = document.createElement('canvas');
  paintPulls(canvas, frame.view(), rasterScale, pullsOn(lab, frame));
  return canvas;
}
