import { formatCount, formatLoss, pluralForm } from '../../messages/format';
import { words } from '../../messages/words';
import { readPalette } from '../../render/palette';
import type { PlaneState } from '../../render/plane/painter';
import { isDense, ringLimit } from '../../render/plane/points';
import { planeStill } from '../../render/still/planeStill';
import type { Still } from '../../render/still/still';
import { selectSplit } from '../../store/course';
import type { Lab } from '../lab';
import type { PlaneFrame } from './planeView';
import type { Sketch } from './tools/tool';

/** What the plane shows now. */
export function pictureOf(
  { store, live }: Lab,
  frame: PlaneFrame,
  { foot }: Pick<Sketch, 'foot'>,
): PlaneState {
  const state = store.getState();
  return {
    ...state.view,
    probe: frame.probe(),
    foot,
    points: frame.drawn(),
    isTest: isDense(state.dataset.points) ? null : selectSplit(state).isTest,
    isOneFeature: !state.dataset.hasVertical,
    parameters: live.model?.parameters ?? null,
    ghost: state.view.hasGhost ? (live.optimum?.parameters ?? null) : null,
  };
}

/** The plane as a picture for a file. */
export function stillOf(
  lab: Lab,
  frame: PlaneFrame,
  layers: { readonly axes: SVGSVGElement; readonly lines: SVGSVGElement; readonly marks: SVGSVGElement },
): Still {
  const { points, hasVertical } = lab.store.getState().dataset;
  const { stills } = words;
  const { epoch, loss } = lab.live.frame ?? { epoch: 0, loss: 0 };
  const count = points.y.length;
  const state = pictureOf(lab, frame, { foot: null });
  return planeStill({
    ...layers,
    view: frame.view(),
    palette: readPalette(document.documentElement),
    state,
    room: frame.axes().room,
    caption: [
      stills.caption(formatCount(count), pluralForm(count), formatCount(epoch), formatLoss(loss)),
      ...(count <= ringLimit ? [words.plane.misclassified] : []),
      ...(state.isTest ? [words.held.legend] : []),
    ],
    legend: {
      class0: stills.class0,
      class1: stills.class1,
      shading: hasVertical ? stills.shading : stills.curve,
    },
  });
}
