import { type CSSProperties, useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Lab } from '../../lab/ports';
import { words } from '../../messages/words';
import { fetchPart } from '../../render/fetchPart';
import { figureUnit } from '../../render/figureUnit';
import { looksName, type Palette, readPalette } from '../../render/palette';
import { drawPlaneAxes } from '../../render/plane/axes';
import { createPlanePainter } from '../../render/plane/painter';
import { hasCertaintyLayer, selectHasApart } from '../../store/certaintyWish';
import { isInfluenceWanted } from '../../store/influenceWish';
import { lazyView } from '../kit/lazyView';
import { useSpoken } from '../kit/useSpoken';
import { useLab, useLabState, usePainter } from '../useLab';
import { PointValues, SliceChip } from './lateSlice';
import { PlaneOverlay } from './PlaneOverlay';
import { attachPlaneInput } from './planeInput';
import { createPlaneScene, type PlaneScene } from './planeScene';
import { speakOfChanges } from './planeSpeech';
import { planeStateOf } from './planeState';
import type { Sketch } from './tools/tool';
import './plane.css';
import './planeMarks.css';

interface MenuState {
  readonly index: number;
  readonly clientX: number;
  readonly clientY: number;
}

const PointCard = lazyView(() => fetchPart(() => import('./PointCard')).then(({ PointCard }) => PointCard));
const RunBoundaries = lazyView(() =>
  fetchPart(() => import('./RunBoundaries')).then(({ RunBoundaries }) => RunBoundaries),
);
const ApartLines = lazyView(() =>
  fetchPart(() => import('./ApartLines')).then(({ ApartLines }) => ApartLines),
);
const WithoutLine = lazyView(() =>
  fetchPart(() => import('./WithoutLine')).then(({ WithoutLine }) => WithoutLine),
);
const CertaintyLayer = lazyView(() =>
  fetchPart(() => import('./CertaintyLayer')).then(({ CertaintyLayer }) => CertaintyLayer),
);
const PointMenu = lazyView(() => fetchPart(() => import('./PointMenu')).then(({ PointMenu }) => PointMenu));
const PlaneGuess = lazyView(() =>
  fetchPart(() => import('../lesson/PlaneGuess')).then(({ PlaneGuess }) => PlaneGuess),
);
const PullsLayer = lazyView(() =>
  fetchPart(() => import('./PullsLayer')).then(({ PullsLayer }) => PullsLayer),
);

/** The plane itself: points, probability, boundary and probe; everything on it by mouse, touch and keyboard. */
export function DataPlane() {
  const lab = useLab();
  const scene = useMemo(() => createPlaneScene(lab), [lab]);
  const sketch = useRef<Sketch>({
    pointer: null,
    lasso: null,
    foot: null,
    handle: null,
    truth: null,
    held: null,
  }).current;
  const points = useLabState(({ dataset }) => dataset.points);
  // Either may change the limits and what stands at the axes.
  useLabState(({ dataset }) => dataset.hasVertical);
  useLabState(({ dataset }) => dataset.source);
  const isSlice = useLabState(({ dataset }) => dataset.held.length > 0);
  const hidden = useLabState(({ plane }) => plane.hiddenParts);
  const tab = useLabState(({ tabs }) => tabs.tab);
  const hasCertainty = useLabState(hasCertaintyLayer);
  const isInfluenceShown = useLabState(isInfluenceWanted);
  const hasLesson = useLabState(({ lesson }) => lesson.open !== undefined);
  const hasApart = useLabState(selectHasApart);
  const [menu, setMenu] = useState<MenuState | null>(null);
  const [changed, setChanged] = useState<MenuState | null>(null);
  const { spoken, speak } = useSpoken();
  const isMenuOpen = useRef(false);
  isMenuOpen.current = menu !== null;
  const instructionsId = useId();
  const sliceId = useId();

  const box = useRef<HTMLDivElement>(null);
  const axes = useRef<SVGSVGElement>(null);
  const layers = usePlaneLayers();
  usePlanePainting(box, axes, layers, scene, sketch);
  usePlaneFile(axes, layers, scene);

  useEffect(() => {
    const element = box.current;
    if (!element) return;
    return attachPlaneInput(
      element,
      { lab, scene, sketch, announce: speak },
      {
        openMenu: (index, clientX, clientY) => setMenu({ index, clientX, clientY }),
        leaveMenu: () => {
          setMenu(null);
          return isMenuOpen.current;
        },
      },
    );
  }, [scene, lab, sketch, speak]);

  useEffect(() => speakOfChanges(lab, speak), [lab, speak]);

  /** Back to the plane, unless the menu was closed by going elsewhere. */
  function closeMenu(): void {
    const { activeElement } = document;
    setMenu(null);
    setChanged(null);
    if (activeElement === document.body || activeElement?.closest('[role=menu], [role=dialog]')) {
      box.current?.focus({ preventScroll: true });
    }
  }
  function choose(act: (lab: Lab, index: number) => string): void {
    if (menu && menu.index < points.y.length) speak(act(lab, menu.index));
  }

  const { x1, x2 } = scene.view();
  return (
    <div className="plane">
      <div className="plane-frame" style={{ '--axis-room': `${scene.axes().room}px` } as CSSProperties}>
        <svg ref={axes} className="plane-axes" aria-hidden="true" />
        <div
          ref={box}
          className="plane-box"
          role="application"
          aria-label={words.plane.name}
          aria-describedby={isSlice ? `${instructionsId} ${sliceId}` : instructionsId}
          tabIndex={0}
          data-hides={hidden?.join(' ')}
          data-x1-domain={`${x1.min},${x1.max}`}
          data-x2-domain={`${x2.min},${x2.max}`}
        >
          <canvas ref={layers.heat} className="plane-heat" aria-hidden="true" />
          {hasCertainty && <CertaintyLayer scene={scene} svg={layers.band} />}
          <svg ref={layers.lines} aria-hidden="true" />
          {hasApart && <ApartLines scene={scene} svg={layers.lines} />}
          {tab === 'update' && <PullsLayer scene={scene} />}
          {isSlice && <SliceChip id={sliceId} />}
          <canvas ref={layers.rings} className="plane-rings" aria-hidden="true" />
          <canvas ref={layers.points} className="plane-points" aria-hidden="true" />
          {tab === 'runs' && <RunBoundaries scene={scene} svg={layers.boundaries} />}
          {isInfluenceShown && <WithoutLine scene={scene} svg={layers.without} />}
          <svg ref={layers.marks} aria-hidden="true" />
          <PlaneOverlay scene={scene} sketch={sketch} />
          {hasLesson && <PlaneGuess scene={scene} />}
          <CardOnceWanted scene={scene} isHidden={menu !== null || changed !== null} />
        </div>
        {points.y.length === 0 && <EmptyNote scene={scene} />}
      </div>
      <p id={instructionsId} hidden>
        {words.plane.instructions}
      </p>
      <p className="visually-hidden" aria-live="polite">
        {spoken}
      </p>
      {menu && menu.index < points.y.length && (
        <PointMenu
          index={menu.index}
          x={menu.clientX}
          y={menu.clientY}
          onChoose={choose}
          onValues={() => setChanged(menu)}
          onClose={closeMenu}
        />
      )}
      {changed && changed.index < points.y.length && isSlice && (
        <PointValues index={changed.index} x={changed.clientX} y={changed.clientY} onClose={closeMenu} />
      )}
    </div>
  );
}

/** What an empty plane says, in the half that the probe is not in. */
function EmptyNote({ scene }: { scene: PlaneScene }) {
  const isProbeLow = useLabState(({ plane }) => {
    const { x2 } = scene.view();
    return plane.probe.x2 < (x2.min + x2.max) / 2;
  });
  return <p className={isProbeLow ? 'plane-empty' : 'plane-empty is-low'}>{words.plane.empty}</p>;
}

/** The card of a point, from the first time that one is pointed at. */
function CardOnceWanted(props: { scene: PlaneScene; isHidden: boolean }) {
  const isPointed = useLabState(({ marks }) => marks.hovered !== null || marks.cursor !== null);
  const [isWanted, setWanted] = useState(isPointed);
  if (isPointed && !isWanted) setWanted(true);
  if (!isWanted) return null;
  return <PointCard {...props} />;
}

function usePlaneLayers() {
  return {
    heat: useRef<HTMLCanvasElement>(null),
    band: useRef<SVGSVGElement>(null),
    lines: useRef<SVGSVGElement>(null),
    rings: useRef<HTMLCanvasElement>(null),
    points: useRef<HTMLCanvasElement>(null),
    boundaries: useRef<SVGSVGElement>(null),
    without: useRef<SVGSVGElement>(null),
    marks: useRef<SVGSVGElement>(null),
  };
}

/** Lets the plane be saved as a picture while it is here. */
function usePlaneFile(
  axes: { readonly current: SVGSVGElement | null },
  { band, lines, boundaries, without, marks }: ReturnType<typeof usePlaneLayers>,
  scene: PlaneScene,
): void {
  const lab = useLab();
  useEffect(
    () =>
      lab.pictures.offerPlane(async () => {
        const { stillOf } = await fetchPart(() => import('./planeFile'));
        if (!axes.current || !lines.current || !marks.current) throw new Error('the plane is not drawn');
        const drawn = { axes: axes.current, lines: lines.current, marks: marks.current };
        return stillOf(lab, scene, {
          ...drawn,
          band: band.current,
          boundaries: boundaries.current,
          without: without.current,
        });
      }),
    [lab, scene, axes, band, lines, boundaries, without, marks],
  );
}

/** Keeps the layers at the box's size and paints them from the newest frame, outside React's rendering. */
function usePlanePainting(
  box: { readonly current: HTMLDivElement | null },
  axes: { readonly current: SVGSVGElement | null },
  layers: ReturnType<typeof usePlaneLayers>,
  scene: PlaneScene,
  sketch: Sketch,
): void {
  const lab = useLab();
  const { paintLoop } = lab;
  const theme = useRef<{ name: string | undefined; palette: Palette } | null>(null);
  const painter = useRef<ReturnType<typeof createPlanePainter> | null>(null);
  const drawnAxes = useRef<{ view: unknown; names: unknown } | null>(null);

  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const observer = new ResizeObserver(() => {
      const unit = figureUnit();
      scene.resize(element.clientWidth / unit, element.clientHeight / unit);
      paintLoop.invalidate();
    });
    observer.observe(element);
    // Of another size where the plane is drawn at another scale, too.
    if (layers.lines.current) observer.observe(layers.lines.current);
    return () => observer.disconnect();
  }, [box, layers.lines, scene, paintLoop]);

  usePainter(() => {
    const { heat, lines, rings, points, marks } = layers;
    if (!heat.current || !lines.current || !rings.current || !points.current || !marks.current) return;
    const elements = {
      heat: heat.current,
      lines: lines.current,
      rings: rings.current,
      points: points.current,
      marks: marks.current,
    };
    painter.current ??= createPlanePainter(elements, lab.tracer, paintLoop.invalidate);
    const view = scene.view();
    const name = looksName();
    if (!theme.current || theme.current.name !== name) {
      theme.current = { name, palette: readPalette(document.documentElement) };
    }
    painter.current(view, theme.current.palette, planeStateOf(lab, scene, sketch));
    const names = scene.axes();
    if (axes.current && (drawnAxes.current?.view !== view || drawnAxes.current.names !== names)) {
      drawnAxes.current = { view, names };
      drawPlaneAxes(axes.current, view, names.room, names);
    }
  });
}
