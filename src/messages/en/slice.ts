/** The plane as a slice through a model of more features than two; fetched with the first such points. */
export const words = {
  title: 'Hold at',
  help: 'The plane has two axes, and the model has more features. The plane is a slice: it shows the model where the other features have these values. Move one, and the line shifts. The model itself stays the same.',
  hold: (name: string) => `Hold ${name}`,
  middle: 'Middle values',
  middleTip: 'Middle values: the mean of each number, and the most frequent level of each text',
  mixture: 'several',
  fade: 'Fade points off the slice',
  faint: 'fainter: further from the slice',
  fadeTip: 'Draws a point fainter the further its other values are from those held here',
  /** The value of a number, and the level of a text. */
  number: (name: string, value: string) => `${name} ${value}`,
  level: (name: string, level: string) => `${name} = ${level}`,
  list: (some: string, next: string) => `${some}, ${next}`,
  chip: (values: string) => `slice at ${values}`,
  description: (values: string) =>
    `The plane is a slice of the model, where the other features are held at ${values}. Points count by their own values.`,
  asPoint: 'Hold as this point',
  heldAsPoint: (values: string) => `Held as this point: ${values}.`,
  values: 'Change its other values',
  valuesTitle: 'Other values of the point',
  moreValues: (count: string) => `and ${count} more`,
  probe: (name: string) => `Probe ${name}`,
  asHeld: 'As held',
  asHeldTip: 'As held: the probe takes the values at which the plane is held',
} as const;
