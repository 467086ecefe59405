/** The loss over two parameters, as a map with contour lines. */
export const words = {
  name: 'Loss surface',
  picture: 'Contours of the loss',
  horizontal: 'Horizontal parameter',
  vertical: 'Vertical parameter',
  across: '→',
  up: '↑',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  fit: 'Fit',
  fitTip: 'Fit: show the whole path and the best place again',
  bias: 'b (bias)',
  withFeature: (symbol: string, feature: string) => `${symbol} (${feature})`,
  perUnit: (symbol: string, feature: string) => `${symbol} (per unit of ${feature})`,
  perDeviation: (symbol: string, feature: string) => `${symbol} (per standard deviation of ${feature})`,
  best: 'best',
  hint: 'Click: new start. Drag: dot or map. Wheel: zoom.',
  hintTouch: 'Tap: new start. Drag: dot. Two fingers: map.',
  startKeeps: 'A new start keeps the other parameters as they are at epoch 0.',
  reading: (x: string, xValue: string, y: string, yValue: string) => `${x} ${xValue}, ${y} ${yValue}: loss`,
  spoken: (x: string, xValue: string, y: string, yValue: string, loss: string) =>
    `${x} ${xValue}, ${y} ${yValue}: loss ${loss}.`,
  started: (x: string, xValue: string, y: string, yValue: string) =>
    `New start: ${x} ${xValue}, ${y} ${yValue}.`,
  fitted: 'The whole path is in sight.',
  sees: (x: string, y: string) =>
    `Each place is one pair of ${x} and ${y}. A thin line joins places of equal loss; the nearer to the color of the page, the lower. The dot is the model now, the thick line its way so far. The arrow points down (−gradient), and is longer where it is steeper.`,
  ownRun: 'this run',
  runs: 'The other lines are the ways of the runs compared, each to its own dot.',
  runsOther: 'Those with another loss or penalty go down a map of their own.',
  penalized: 'The loss here is J, with the penalty.',
  training: 'It is the loss of the points trained on.',
  holds: (symbol: string, value: string) => `Held at its present value: ${symbol} = ${value}.`,
  holdsMany: (count: string) =>
    `The other ${count} parameters are held at their present values: the map changes as they do.`,
  scales: 'The two axes have different scales, so the arrow need not cross the lines at a right angle.',
  bestNote: '“best” has the lowest loss of all.',
  bestHeld: '“best” has the lowest loss of all: there the other parameters have their best values too.',
  without: {
    separable:
      'There is no best place: the boundary can separate the classes, so the valley goes down for ever as the weights grow.',
    'quasi-separable':
      'There is no best place: the boundary can separate the classes but for points on it, so the valley goes down for ever as some weights grow.',
    none: 'There is no best place: it takes points of both classes.',
    computing: 'The best place is being computed …',
    squaredError:
      'With squared error there can be plateaus and several valleys, so no best place is marked. On a plateau the arrow is short: training hardly moves. Zoom out to see them.',
  },
  many: (some: string, all: string) => `Of the ${all} points, ${some} evenly chosen ones stand for all here.`,
  empty: 'No points, no loss. Click the plane to add some, or press New points.',
  summary: (x: string, y: string, low: string, high: string) =>
    `Map of the loss over ${x} (across) and ${y} (up). In sight it goes from ${low} to ${high}.`,
  span: (symbol: string, min: string, max: string) => `${symbol} from ${min} to ${max}`,
  stands: (epoch: string, x: string, xValue: string, y: string, yValue: string, loss: string) =>
    `At epoch ${epoch} the model stands at ${x} ${xValue}, ${y} ${yValue}, with loss ${loss}.`,
  runStands: (name: string, x: string, xValue: string, y: string, yValue: string) =>
    `${name}: at ${x} ${xValue}, ${y} ${yValue}.`,
  bestAt: (x: string, xValue: string, y: string, yValue: string) =>
    `The best place is at ${x} ${xValue}, ${y} ${yValue}.`,
  instructions:
    'Arrow keys move a cursor over the map and read out the loss there, with Shift in small steps; beyond an edge the map moves along. Enter starts training from the cursor. Plus and minus zoom, Home shows the whole path, Escape takes the cursor away.',
} as const;
