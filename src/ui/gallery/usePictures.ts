import { useEffect, useState } from 'react';
import { type DatasetKind, datasetCatalog } from '../../core/data/catalog';
import { type RealKind, realData } from '../../core/data/realData';
import { type Palette, readPalette } from '../../render/palette';
import { drawPicture, type Picture } from '../../render/picture';
import { settled } from '../../render/settled';
import { useLab, usePainter } from '../useLab';
import { pictureOfFile, pictureOfKind } from './pictures';
import { fetchFile } from './servedFiles';

export type CardKind = DatasetKind | RealKind;

/**
 * Draws the pictures of the gallery, one a frame so that none holds up the page; those of real data once their files
 * have come. Returns how a card hands over its canvas.
 */
export function usePictures(): (kind: CardKind, canvas: HTMLCanvasElement | null) => void {
  const { paintLoop } = useLab();
  const [cards] = useState(createCards);
  usePainter(() => {
    if (cards.paintNext(readPalette(document.documentElement))) paintLoop.invalidate();
  });
  const { invalidate } = paintLoop;
  useEffect(() => {
    const controller = new AbortController();
    loadReal(controller.signal, (kind, picture) => {
      cards.pictures.set(kind, picture);
      invalidate();
    });
    return () => controller.abort();
  }, [cards, invalidate]);
  return cards.setCanvas;
}

/** A file that does not come leaves its picture empty: the card says all in words. */
function loadReal(signal: AbortSignal, onPicture: (kind: RealKind, picture: Picture) => void): void {
  for (const entry of realData) {
    const fetched = fetchFile(entry.file, signal)
      .then((file) => file.text())
      .then((text) => onPicture(entry.kind, pictureOfFile(text, entry)))
      .catch(() => {});
    void settled.during(fetched);
  }
}

function createCards() {
  const canvases = new Map<CardKind, HTMLCanvasElement>();
  const pictures = new Map<CardKind, Picture>();
  const drawn = new Map<HTMLCanvasElement, string>();

  function pictureOf(kind: CardKind): Picture | undefined {
    const isRandom = datasetCatalog.some((entry) => entry.kind === kind);
    if (isRandom && !pictures.has(kind)) pictures.set(kind, pictureOfKind(kind as DatasetKind));
    return pictures.get(kind);
  }
  return {
    pictures,
    setCanvas(kind: CardKind, canvas: HTMLCanvasElement | null): void {
      if (canvas) canvases.set(kind, canvas);
      else canvases.delete(kind);
    },
    /** Draws the first picture that is not as it should be, and says whether there was one. */
    paintNext(palette: Palette): boolean {
      for (const [kind, canvas] of canvases) {
        const { clientWidth, clientHeight } = canvas;
        const look = [
          palette.class0,
          palette.class1,
          clientWidth,
          clientHeight,
          window.devicePixelRatio,
        ].join();
        if (drawn.get(canvas) === look) continue;
        const picture = pictureOf(kind);
        if (!picture) continue;
        drawPicture(canvas, picture, palette);
        drawn.set(canvas, look);
        return true;
      }
      return false;
    },
  };
}
