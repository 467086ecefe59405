/**
 * The 23 launches of the Space Shuttle before Challenger's last: °F at the launch, and whether an O-ring showed
 * thermal distress (Dalal, Fowlkes & Hoadley 1989; UCI, CC BY 4.0).
 */
export const challenger = {
  temperature: new Float64Array([
    66, 70, 69, 68, 67, 72, 73, 70, 57, 63, 70, 78, 67, 53, 67, 75, 70, 81, 76, 79, 75, 76, 58,
  ]),
  distress: new Uint8Array([0, 1, 0, 0, 0, 0, 0, 0, 1, 1, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 1, 0, 1]),
};
