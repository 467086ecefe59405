import { describe, expect, it } from 'vitest';
import { css, heatColour, type Palette, parseColour } from './palette';

const palette: Palette = {
  paper: [250, 250, 250],
  ink: [0, 0, 0],
  class0: [0, 100, 170],
  class1: [200, 80, 0],
};

describe('the heat map’s colours', () => {
  it('are paper at one half', () => {
    expect(heatColour(palette, 0.5)).toEqual(palette.paper);
  });

  it('go half-way to a class’s colour where the model is sure', () => {
    expect(heatColour(palette, 0)).toEqual([125, 175, 210]);
    expect(heatColour(palette, 1)).toEqual([225, 165, 125]);
  });
});

describe('parseColour', () => {
  it('reads what a style sheet gives', () => {
    expect(parseColour(' #0067A5')).toEqual([0, 103, 165]);
    expect(parseColour('#0f8')).toEqual([0, 255, 136]);
    expect(parseColour('rgb(1, 2, 3)')).toEqual([1, 2, 3]);
    expect(css(parseColour('nonsense'))).toBe('rgb(128, 128, 128)');
  });
});
