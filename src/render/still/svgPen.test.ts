import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { PlaneView } from '../../core/data/planeView';
import type { Palette } from '../palette';
import { drawHeatMap } from '../plane/heatMap';
import { drawSides } from '../plane/oneFeature';
import { drawPoints, drawRings } from '../plane/points';
import { drawPulls } from '../plane/pulls';
import { type FakeElement, looksIn, svgDocument } from '../testing/svgDocument';
import { createSvgPen, rounded } from './svgPen';

beforeEach(() => {
  vi.stubGlobal('document', svgDocument);
});

const view: PlaneView = { x1: { min: 0, max: 10 }, x2: { min: 0, max: 10 }, width: 100, height: 200 };
const palette: Palette = {
  paper: [255, 255, 255],
  ink: [0, 0, 0],
  class0: [0, 0, 255],
  class1: [255, 128, 0],
};
const [blue, orange, white, black] = [
  'rgb(0, 0, 255)',
  'rgb(255, 128, 0)',
  'rgb(255, 255, 255)',
  'rgb(0, 0, 0)',
];
const circle = (x: number, y: number, r: number) =>
  `M${rounded(x + r)},${y}a${rounded(r)},${rounded(r)} 0 1 1-${rounded(2 * r)},0a${rounded(r)},${rounded(r)} 0 1 1 ${rounded(2 * r)},0`;

describe('rounded', () => {
  it.each([
    [12, '12'],
    [0.5, '0.5'],
    [1 / 3, '0.33'],
    [-0.001, '0'],
    [1e-9, '0'],
  ])('writes %f as %s', (value, text) => {
    expect(rounded(value)).toBe(text);
  });
});

describe('a pen whose strokes become an SVG', () => {
  const drawn = (draw: (pen: ReturnType<typeof createSvgPen>['pen']) => void) => {
    const { pen, svg } = createSvgPen(view, 'test');
    draw(pen);
    return looksIn(svg);
  };
  const triangle = (pen: ReturnType<typeof createSvgPen>['pen']) => {
    pen.beginPath();
    pen.moveTo(0, 0);
    pen.lineTo(3, 0.123);
    pen.lineTo(0, 4);
    pen.closePath();
  };

  it('has the size it is given', () => {
    expect((createSvgPen(view, 'test').svg as unknown as FakeElement).look).toEqual({
      tag: 'svg',
      width: '100',
      height: '200',
    });
  });

  it('makes one element of a path that is filled, or stroked', () => {
    expect(
      drawn((pen) => {
        triangle(pen);
        pen.fillStyle = blue;
        pen.fill();
      }),
    ).toEqual([{ tag: 'path', d: 'M0,0L3,0.12L0,4z', fill: blue }]);
    expect(
      drawn((pen) => {
        triangle(pen);
        pen.strokeStyle = blue;
        pen.lineWidth = 1.5;
        pen.stroke();
      }),
    ).toEqual([{ tag: 'path', d: 'M0,0L3,0.12L0,4z', fill: 'none', stroke: blue, 'stroke-width': '1.5' }]);
  });

  it('makes one element of a rim with a fill on it, and of a fill with an outline on it', () => {
    const [rimmed, ...more] = drawn((pen) => {
      triangle(pen);
      pen.lineJoin = 'round';
      pen.stroke();
      pen.fill();
    });
    expect(more).toEqual([]);
    expect(rimmed).toMatchObject({ fill: '#000', stroke: '#000', 'stroke-linejoin': 'round' });
    expect(rimmed['paint-order']).toBe('stroke');
    const [outlined, ...others] = drawn((pen) => {
      triangle(pen);
      pen.fill();
      pen.stroke();
    });
    expect(others).toEqual([]);
    expect(outlined).toMatchObject({ fill: '#000', stroke: '#000' });
    expect(outlined['paint-order']).toBeUndefined();
  });

  it('makes two of them where what lies below is seen through, or where the path went on', () => {
    const faint = drawn((pen) => {
      triangle(pen);
      pen.globalAlpha = 0.13;
      pen.fill();
      pen.globalAlpha = 0.4;
      pen.stroke();
    });
    expect(faint.map(({ opacity }) => opacity)).toEqual(['0.13', '0.4']);
    const longer = drawn((pen) => {
      triangle(pen);
      pen.stroke();
      pen.lineTo(9, 9);
      pen.fill();
    });
    expect(longer.map(({ d }) => d)).toEqual(['M0,0L3,0.12L0,4z', 'M0,0L3,0.12L0,4zL9,9']);
  });

  it('draws nothing of a path without a place', () => {
    expect(
      drawn((pen) => {
        pen.beginPath();
        pen.fill();
        pen.stroke();
      }),
    ).toEqual([]);
  });

  it('draws arcs as whole circles, and where the path stands already without going there again', () => {
    const [{ d }] = drawn((pen) => {
      pen.beginPath();
      pen.arc(10, 20, 5, 0, 2 * Math.PI);
      pen.moveTo(37, 40);
      pen.arc(30, 40, 7, 0, 2 * Math.PI);
      pen.stroke();
    });
    expect(d).toBe(circle(10, 20, 5) + circle(30, 40, 7));
  });

  it('names its gradients, so that several drawings fit into one file', () => {
    const { pen, svg } = createSvgPen(view, 'shading');
    const gradient = pen.createLinearGradient(0, 1, 20, 30.125);
    gradient.addColorStop(1 / 3, blue);
    pen.fillStyle = gradient;
    pen.fillRect(1, 2, 3.333, 4);
    pen.createLinearGradient(0, 0, 1, 1);
    expect(looksIn(svg).map(({ tag, id, fill }) => id ?? `${tag} ${fill}`)).toEqual([
      'shading-1',
      'rect url("#shading-1")',
      'shading-2',
    ]);
    const [first, box] = (svg as unknown as FakeElement).children;
    expect(looksIn(first)).toEqual([{ tag: 'stop', offset: '0.3333', 'stop-color': blue }]);
    expect(first.look).toMatchObject({ gradientUnits: 'userSpaceOnUse', y1: '1', x2: '20', y2: '30.13' });
    expect(box.look).toMatchObject({ x: '1', y: '2', width: '3.33', height: '4' });
  });
});

describe('the plane drawn with such a pen', () => {
  const points = {
    x1: Float64Array.of(2, 5, 8),
    x2: Float64Array.of(5, 5, 5),
    y: Uint8Array.of(0, 1, 1),
    others: [],
  };
  const looks = { isTest: null, fades: null, sizes: null };
  const model = (...axes: number[]) => ({ axes: Float64Array.from(axes), others: new Float64Array(0) });

  it('has one shape a point, a circle with a rim for class 0 and a diamond for class 1', () => {
    const { pen, svg } = createSvgPen(view, 'points');
    drawPoints(pen, view, points, looks, palette);
    const [zero, one, other, ...more] = looksIn(svg);
    expect(more).toEqual([]);
    expect(zero).toMatchObject({ d: circle(20, 100, 5), fill: blue, stroke: white, 'stroke-width': '1.5' });
    expect(one).toMatchObject({ d: 'M50,93.75L56.25,100L50,106.25L43.75,100z', fill: orange });
    expect(other.d).toContain('M80,');
  });

  it('has hollow shapes for points held back, and faint ones below', () => {
    const { pen, svg } = createSvgPen(view, 'points');
    const [isTest, fades] = [Uint8Array.of(1, 0, 0), Uint8Array.of(0, 0, 3)];
    drawPoints(pen, view, points, { isTest, fades, sizes: null }, palette);
    const drawn = looksIn(svg);
    // A faint one is two shapes, rim and fill, as one would be seen through the other.
    expect(drawn.map(({ opacity }) => opacity)).toEqual(['0.28', '0.28', undefined, undefined]);
    expect(drawn[2]).toMatchObject({ fill: white, stroke: blue, 'stroke-width': '2' });
    expect(drawn[3]).toMatchObject({ fill: orange, stroke: white });
    expect(pen.globalAlpha).toBe(1);
  });

  it('rings what is predicted wrongly, the firmer the more certain the model is', () => {
    const ringsAt = (...axes: number[]) => {
      const { pen, svg } = createSvgPen(view, 'rings');
      drawRings(
        pen,
        view,
        points,
        { model: model(...axes), threshold: 0.5 },
        { fades: null, sizes: null },
        palette,
      );
      return looksIn(svg);
    };
    // Everything is of class 1, and surely so: only the circle is wrong.
    const [ring, ...more] = ringsAt(0, 0, 9);
    expect(more).toEqual([]);
    expect(ring).toMatchObject({
      d: circle(20, 100, 9),
      fill: 'none',
      stroke: black,
      'stroke-width': '1.25',
    });
    expect(ring.opacity).toBeUndefined();
    // Three fifths of the way from 0.01 to 0.05.
    expect(ringsAt(0, 0, Math.log(0.534 / 0.466)).map(({ opacity }) => opacity)).toEqual(['0.6']);
    expect(ringsAt(0, 0, Math.log(0.508 / 0.492))).toEqual([]);
    // Both diamonds are wrong: one path for those that are equally firm.
    expect(ringsAt(0, 0, -9).map(({ d }) => d)).toEqual([circle(50, 100, 9) + circle(80, 100, 9)]);
  });

  it('has its shading as one box with a gradient, and the sides of a curve as boxes', () => {
    const { pen, svg } = createSvgPen(view, 'shading');
    drawHeatMap(pen, view, [1, 0, -5], palette);
    expect(looksIn(svg).map(({ tag }) => tag)).toEqual(['linearGradient', 'rect']);
    const sides = createSvgPen(view, 'sides');
    drawSides(sides.pen, view, Float64Array.of(1, 0, -5), 0.5, palette);
    const boxes = looksIn(sides.svg);
    expect(boxes.map(({ x, width }) => [Number(x), Number(width)])).toEqual([
      [0, expect.closeTo(50, 1)],
      [expect.closeTo(50, 1), expect.closeTo(50, 1)],
    ]);
    expect(boxes[0].fill).not.toBe(boxes[1].fill);
  });

  it('has the pulls as circles and arrows, faint ones with their rims, and their mean on top', () => {
    const { pen, svg } = createSvgPen(view, 'pulls');
    const state = {
      points,
      isTest: null,
      model: model(0, 0, 0),
      loss: 'log-loss',
      weights: null,
      origin: [0, 0],
      isOneFeature: false,
    } as const;
    drawPulls(pen, view, state, {
      hasCircles: true,
      hasArrows: true,
      hasMean: true,
      ink: black,
      paper: white,
    });
    const drawn = looksIn(svg);
    // Disc and rim of three circles, three arrows, and dot and arrow of the mean.
    expect(drawn.map(({ opacity }) => opacity ?? '1')).toEqual([
      ...['0.13', '0.4', '0.13', '0.4', '0.13', '0.4'],
      ...['1', '1', '1', '1', '1'],
    ]);
    const arrows = drawn.filter(({ d }) => d.split('L').length === 7);
    expect(arrows.length).toBe(4);
    expect(arrows[0]).toMatchObject({ fill: black, stroke: white, 'paint-order': 'stroke' });
  });

  it('writes dashes until there are none again', () => {
    const { pen, svg } = createSvgPen(view, 'lines');
    for (const dashes of [[6, 5], []]) {
      pen.setLineDash(dashes);
      pen.beginPath();
      pen.moveTo(0, 0);
      pen.lineTo(1, 1);
      pen.stroke();
    }
    expect(looksIn(svg).map((look) => look['stroke-dasharray'])).toEqual(['6 5', undefined]);
  });
});
