/** The scene in which z falls while the evidence grows: its id, the point of it that moves, and the values of x₁ it goes through. */
export const zFalls = {
  scene: 'scene-z-falls',
  point: 19,
  places: [-0.7, -0.5, -0.3, -0.15, 0, 0.04],
} as const;
