import { words as apartWords } from '#words/apartLines';
import { words as certaintyWords } from '#words/inferenceLines';
import { words as samplesWords } from '#words/inferenceSamples';
import { words as influenceWords } from '#words/influence';
import { words as planeFileWords } from '#words/planeFile';
import { words as sliceWords } from '#words/slice';
import { words as truthWords } from '#words/trueModel';
import type { Lab } from '../../lab/ports';
import {
  formatCount,
  formatLoss,
  formatNumber,
  formatShare,
  formatThreshold,
  pluralOf,
} from '../../messages/format';
import { words } from '../../messages/words';
import { looksName, readPalette } from '../../render/palette';
import { tracedModel } from '../../render/plane/painter';
import { ringLimit } from '../../render/plane/points';
import { drawSwarm } from '../../render/plane/swarm';
import { isCurved } from '../../render/plane/traced';
import { thinLevels } from '../../render/plane/truth';
import { type PlaneOnPage, planeStill } from '../../render/still/planeStill';
import type { Still } from '../../render/still/still';
import { selectHeldColumns } from '../../store/heldValues';
import { largestMeasure } from '../../store/influence';
import { selectClassWords } from '../../store/selectors';
import type { PlanePart } from '../../store/state';
import { bandNow, coloursOnce, createSwarmDrawing } from './certaintyDrawing';
import type { PlaneScene } from './planeScene';
import { planeStateOf } from './planeState';
import { arePullsShown, drawPullsOn, pullsOn } from './pullsDrawing';
import { samplingForFile } from './samplingDrawing';
import { sliceTexts } from './sliceText';

const nothingHeld = { foot: null, handle: null, truth: null };

/** The plane as a picture for a file. */
export async function stillOf(
  lab: Lab,
  scene: PlaneScene,
  layers: Pick<PlaneOnPage, 'axes' | 'band' | 'lines' | 'boundaries' | 'without' | 'marks'>,
): Promise<Still> {
  await drawnAsItIs(lab, scene);
  const { dataset, plane } = lab.store.getState();
  const { points, hasVertical, held } = dataset;
  const classes = selectClassWords({ dataset });
  const { epoch, loss } = lab.live.frame ?? { epoch: 0, loss: 0 };
  const count = points.y.length;
  const state = planeStateOf(lab, scene, nothingHeld);
  const view = scene.view();
  const isHidden = (part: PlanePart) => plane.hiddenParts?.includes(part) ?? false;
  const [hasShading, hasRings] = [!isHidden('shading'), !isHidden('rings')];
  const swarm = createSwarmDrawing(lab, scene).forFile();
  const ringWords = held.length > 0 ? words.plane.wrong : words.plane.misclassified;
  return planeStill({
    ...layers,
    hasShading,
    hasRings,
    swarm: swarmPen([swarm, samplingForFile(lab, scene)]),
    pulls: pullsOf(lab, scene),
    view,
    palette: readPalette(document.documentElement),
    state,
    traced: tracedModel(lab.tracer, view, state, lab.paintLoop.invalidate),
    room: scene.axes().room,
    caption: [
      ...(hasVertical || isHidden('boundary') ? [] : [words.picture.curve(classes[1])]),
      pluralOf(planeFileWords.caption, count)(formatCount(count), formatCount(epoch), formatLoss(loss)),
      ...(held.length > 0 ? sliceLines(lab) : []),
      ...(state.fades ? [sliceWords.faint] : []),
    ],
    legend: {
      class0: classes[0],
      class1: classes[1],
      shading: hasVertical && hasShading ? words.plane.shading(classes[1]) : null,
      ring: hasRings && count <= ringLimit ? ringWords : null,
      hollow: state.isTest ? words.held.legend : null,
      ...influenceLegend(lab, layers.without, state.sizes !== null),
      ...certaintyLegend(lab, scene, swarm),
      truth: layers.lines.querySelector('.truth-boundary')
        ? truthWords.picture(formatShare(thinLevels[0]), formatShare(thinLevels[1]))
        : null,
      best: layers.lines.querySelector('.optimum-boundary') ? planeFileWords.best : null,
      lines: [
        { text: apartWords.margin, of: '.margin-line' },
        { text: apartWords.firth, of: '.firth-boundary' },
      ].filter(({ of }) => layers.lines.querySelector(of)),
    },
  });
}

/** What the line without a point and the sizes of marks mean, where these are drawn. */
function influenceLegend({ store, live }: Lab, layer: SVGSVGElement | null, hasSizes: boolean) {
  const { markSize = 'cook' } = store.getState().tabs.inference ?? {};
  const { without, sized } = influenceWords.legend;
  const largest = hasSizes ? largestMeasure(live, markSize) : null;
  const hasLine = layer?.querySelector('.without-line');
  return {
    without: hasLine ? without(influenceWords.point(live.without?.number ?? '')) : null,
    sizes: largest === null ? null : sized(influenceWords.measures[markSize], formatNumber(largest)),
  };
}

type SwarmForFile = ReturnType<ReturnType<typeof createSwarmDrawing>['forFile']>;

/** Draws all lines there are; null without any. */
function swarmPen(all: readonly (SwarmForFile | ReturnType<typeof samplingForFile>)[]): PlaneOnPage['swarm'] {
  const shown = all.filter((each) => each !== null);
  if (shown.length === 0) return null;
  const look = { colour: coloursOnce(looksName()), come: Number.POSITIVE_INFINITY };
  return (pen) => {
    for (const { lines, count } of shown) drawSwarm(pen, lines, { ...look, count });
  };
}

/** What band and lines mean, where they are drawn. */
function certaintyLegend(lab: Lab, scene: PlaneScene, swarm: SwarmForFile) {
  const { dataset, tabs } = lab.store.getState();
  const { legendBand, legendCurveBand, legendLines, legendCurves, legendApart } = certaintyWords;
  const isApart = swarm?.lines.some((line) => line?.isApart);
  const count = formatCount(swarm?.count ?? 0);
  const lines = dataset.hasVertical ? legendLines(count) : legendCurves(count);
  const band = dataset.hasVertical ? legendBand(formatThreshold(tabs.threshold)) : legendCurveBand;
  const said = [
    ...(swarm ? [isApart ? `${lines} (${legendApart})` : lines] : []),
    ...(samplingForFile(lab, scene) ? [samplesWords.lines] : []),
  ];
  return {
    band: bandNow(lab, scene) ? band : null,
    swarm: said.length > 0 ? said.join('; ') : null,
  };
}

/** Where the slice lies, in pieces that can be wrapped. */
function sliceLines({ store }: Lab): string[] {
  const state = store.getState();
  const [first, ...more] = sliceTexts(
    selectHeldColumns(state),
    state.dataset.held,
    state.dataset.points.others,
  );
  return [sliceWords.chip(first), ...more];
}

/** Milliseconds between two looks, and looks after which the picture is of what there is. */
const pause = 20;
const maxLooks = 100;

/** Waits until a curved model that stands still is traced as it is now, and painted. */
async function drawnAsItIs(lab: Lab, scene: PlaneScene): Promise<void> {
  const isDrawn = () => {
    const state = planeStateOf(lab, scene, nothingHeld);
    const { parameters, isOneFeature } = state;
    if (!parameters || !isCurved(parameters, isOneFeature)) return true;
    const traced = tracedModel(lab.tracer, scene.view(), state, lab.paintLoop.invalidate);
    return traced !== null && (lab.live.isMoving || traced.question.parameters === parameters);
  };
  for (let looks = 0; looks < maxLooks && !isDrawn(); looks++) {
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
  await new Promise<void>((resolve) => {
    const leave = lab.paintLoop.subscribe('after', () => {
      leave();
      resolve();
    });
  });
}

function pullsOf(lab: Lab, scene: PlaneScene): PlaneOnPage['pulls'] {
  const drawing = arePullsShown(lab.store.getState()) ? pullsOn(lab, scene) : null;
  return drawing && ((pen) => drawPullsOn(pen, scene.view(), drawing));
}
