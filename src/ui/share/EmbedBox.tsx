import { useId, useState } from 'react';
import { embedAddress, embedCode, embedParts, usualEmbed } from '../../codec/embed';
import { words } from '../../messages/words/sharing';
import { Help } from '../kit/Help';
import { NumberField } from '../kit/NumberField';
import { Segments } from '../kit/Segments';
import { Switch } from '../kit/Switch';
import { CopyBox } from './CopyBox';

const range = { min: 320, max: 4000, whole: true };
const usualSize = { width: 720, height: 480 };

/** The code that puts this page into another one, with what is to be shown there. */
export function EmbedBox({ link }: { link: string }) {
  const [embed, setEmbed] = useState(usualEmbed);
  const [size, setSize] = useState(usualSize);
  const aboutId = useId();
  const { parts, theme } = embed;
  const address = embedAddress(link, embed);
  if (!/^https?:/.test(link)) return <p className="note">{words.embed.fromFile}</p>;
  return (
    <section className="share-embed" aria-labelledby={aboutId}>
      <h3 id={aboutId}>{words.embed.title}</h3>
      <p className="note">{words.embed.about}</p>
      <fieldset className="share-parts">
        <legend>{words.embed.shows}</legend>
        {embedParts.map((part) => (
          <Switch
            key={part}
            label={words.embed.parts[part]}
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
              {words.embed.theme}
            </span>
            <Help about={words.embed.theme} text={words.embed.themeHelp} />
          </div>
          <Segments
            label={words.embed.theme}
            chosen={theme}
            names={words.embed.themes}
            onChoose={(chosen) => setEmbed({ parts, theme: chosen })}
          />
        </div>
        {(['width', 'height'] as const).map((side) => (
          <div key={side}>
            <div className="field-head">
              <span className="field-label" aria-hidden="true">
                {words.embed[side]}
              </span>
              <Help about={words.embed[side]} text={words.embed.sizeHelp} />
            </div>
            <NumberField
              label={words.embed[side]}
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
        label={words.embed.code}
        text={embedCode({ address, title: words.embed.frameTitle, ...size })}
        rows={4}
        copy={words.embed.copy}
        notCopied={words.embed.notCopied}
      >
        <a className="share-look" href={address} target="_blank" rel="noopener">
          {words.embed.look}
        </a>
      </CopyBox>
    </section>
  );
}
