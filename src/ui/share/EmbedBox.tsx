import { useId, useState } from 'react';
import { words } from '#words/embed';
import { embedAddress, embedCode, embedParts, usualEmbed } from '../../codec/embed';
import { Help } from '../kit/Help';
import { NumberField } from '../kit/NumberField';
import { Segments } from '../kit/Segments';
import { Switch } from '../kit/Switch';
import { useLabState } from '../useLab';
import { CopyBox } from './CopyBox';

const range = { min: 320, max: 4000, whole: true };
const usualSize = { width: 720, height: 480 };

/** The code that puts this page into another one, with what is to be shown there. */
export function EmbedBox({ link }: { link: string }) {
  const [embed, setEmbed] = useState(usualEmbed);
  const [size, setSize] = useState(usualSize);
  const aboutId = useId();
  const { parts, theme } = embed;
  const isSlice = useLabState(({ dataset }) => dataset.held.length > 0);
  const address = embedAddress(link, embed);
  if (!/^https?:/.test(link)) return <p className="note">{words.fromFile}</p>;
  return (
    <section className="share-embed" aria-labelledby={aboutId}>
      <h3 id={aboutId}>{words.title}</h3>
      <p className="note">{words.about}</p>
      <fieldset className="share-parts">
        <legend>{words.shows}</legend>
        {embedParts
          .filter((part) => part !== 'held' || isSlice)
          .map((part) => (
            <Switch
              key={part}
              label={words.parts[part]}
              isOn={parts.includes(part)}
              onChange={(isOn) =>
                setEmbed({
                  theme,
                  parts: embedParts.filter((other) => (other === part ? isOn : parts.includes(other))),
                })
              }
            />
          ))}
      </fieldset>
      <div className="share-looks">
        <div>
          <div className="field-head">
            <span className="field-label" aria-hidden="true">
              {words.theme}
            </span>
            <Help about={words.theme} text={words.themeHelp} />
          </div>
          <Segments
            label={words.theme}
            chosen={theme}
            names={words.themes}
            onChoose={(chosen) => setEmbed({ parts, theme: chosen })}
          />
        </div>
        {(['width', 'height'] as const).map((side) => (
          <div key={side}>
            <div className="field-head">
              <span className="field-label" aria-hidden="true">
                {words[side]}
              </span>
              <Help about={words[side]} text={words.sizeHelp} />
            </div>
            <NumberField
              label={words[side]}
              value={size[side]}
              range={range}
              next={(from, direction) =>
                Math.min(range.max, Math.max(range.min, Math.round(from / 10 + direction) * 10))
              }
              onChange={(to) => setSize({ ...size, [side]: to })}
            />
          </div>
        ))}
      </div>
      <CopyBox
        label={words.code}
        text={embedCode({ address, title: words.frameTitle, ...size })}
        rows={4}
        copy={words.copy}
        notCopied={words.notCopied}
      >
        <a className="share-look" href={address} target="_blank" rel="noopener">
          {words.look}
        </a>
      </CopyBox>
    </section>
  );
}
