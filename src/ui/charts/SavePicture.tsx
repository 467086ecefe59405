import { ImageDown } from 'lucide-react';
import type { PictureFormat } from '../../lab/ports';
import { words } from '../../messages/words';
import { fetchPart } from '../../render/fetchPart';
import type { PaintOver } from '../../render/still/chartStill';
import { LazyMenu, MenuButton } from '../kit/MenuButton';
import { useLab } from '../useLab';

/** Saves a chart as a picture: a small menu in the chart's upper right corner, where its margin leaves room. */
export function SavePicture({
  title,
  svg,
  paintOver,
}: {
  title: string;
  svg: { readonly current: SVGSVGElement | null };
  paintOver?: PaintOver | undefined;
}) {
  const { pictures } = useLab();
  function save(format: PictureFormat): void {
    const { current } = svg;
    if (!current) return;
    const make = async () => {
      const { chartStill } = await fetchPart(() => import('../../render/still/chartStill'));
      return chartStill(current, title, paintOver);
    };
    pictures.save(make, title, format);
  }
  return (
    <span className="chart-save">
      <MenuButton
        label={words.stills.save(title)}
        tip={words.stills.tip}
        icon={<ImageDown size={16} aria-hidden="true" />}
        isSmall
        menu={(place) => (
          <LazyMenu
            {...place}
            items={[
              { label: words.stills.png, onChoose: () => save('png') },
              { label: words.stills.svg, onChoose: () => save('svg') },
            ]}
          />
        )}
      />
    </span>
  );
}
