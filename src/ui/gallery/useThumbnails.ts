import { useEffect, useState } from 'react';
import { type DatasetKind, datasetCatalog } from '../../core/data/catalog';
import { type RealKind, realData } from '../../core/data/realData';
import { type Palette, readPalette } from '../../render/palette';
import { settled } from '../../render/settled';
import { drawThumbnail, type Thumbnail } from '../../render/thumbnail';
import { useLab, usePainter } from '../useLab';
import { fetchFile } from './servedFiles';
import { thumbnailOfFile, thumbnailOfKind } from './thumbnails';

export type CardKind = DatasetKind | RealKind;

/**
 * Draws the thumbnails of the gallery, one a frame so that none holds up the page; those of real data once their files
 * have come. Returns how a card hands over its canvas.
 */
export function useThumbnails(): (kind: CardKind, canvas: HTMLCanvasElement | null) => void {
  const { paintLoop } = useLab();
  const [cards] = useState(createCards);
  usePainter(() => {
    if (cards.paintNext(readPalette(document.documentElement))) paintLoop.invalidate();
  });
  const { invalidate } = paintLoop;
  useEffect(() => {
    const controller = new AbortController();
    loadReal(controller.signal, (kind, thumbnail) => {
      cards.thumbnails.set(kind, thumbnail);
      invalidate();
    });
    return () => controller.abort();
  }, [cards, invalidate]);
  return cards.setCanvas;
}

/** A file that does not come leaves its thumbnail empty: the card says all in words. */
function loadReal(signal: AbortSignal, onThumbnail: (kind: RealKind, thumbnail: Thumbnail) => void): void {
  for (const entry of realData) {
    const fetched = fetchFile(entry.file, signal)
      .then((file) => file.text())
      .then((text) => onThumbnail(entry.kind, thumbnailOfFile(text, entry)))
      .catch(() => {});
    void settled.during(fetched);
  }
}

function createCards() {
  const canvases = new Map<CardKind, HTMLCanvasElement>();
  const thumbnails = new Map<CardKind, Thumbnail>();
  const drawn = new Map<HTMLCanvasElement, string>();

  function thumbnailOf(kind: CardKind): Thumbnail | undefined {
    const isRandom = datasetCatalog.some((entry) => entry.kind === kind);
    if (isRandom && !thumbnails.has(kind)) thumbnails.set(kind, thumbnailOfKind(kind as DatasetKind));
    return thumbnails.get(kind);
  }
  return {
    thumbnails,
    setCanvas(kind: CardKind, canvas: HTMLCanvasElement | null): void {
      if (canvas) canvases.set(kind, canvas);
      else canvases.delete(kind);
    },
    /** Draws the first thumbnail that is not as it should be, and says whether there was one. */
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
        const thumbnail = thumbnailOf(kind);
        if (!thumbnail) continue;
        drawThumbnail(canvas, thumbnail, palette);
        drawn.set(canvas, look);
        return true;
      }
      return false;
    },
  };
}
