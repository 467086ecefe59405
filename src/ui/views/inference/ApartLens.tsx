import { useId } from 'react';
import { words as allWords } from '#words/inferenceLens';
import { formatNumber } from '../../../messages/format';
import { changedLook, type InferenceLook } from '../../../store/inferenceLook';
import { Help } from '../../kit/Help';
import { Switch } from '../../kit/Switch';
import { LiveText } from '../../readouts/LiveText';
import { useLab, useLabState } from '../../useLab';
import { AngleChart } from './AngleChart';
import { marginOf } from './angles';
import { FirthTable } from './FirthTable';
import { answerOf, useLiveText } from './useInference';
import './lens.css';

const { apart: words } = allWords;

/** The scene of points that a line parts. */
const separableScene = 'scene-separable';

/** Where the classes are apart: the widest margin, the way that the run turns, and Firth's fit; else Firth's fit on wish. */
export function ApartLens() {
  const { lessons } = useLab();
  const titleId = useId();
  const kind = useLiveText((lab) => answerOf(lab)?.kind ?? '');
  if (kind === '' || kind === 'none' || kind === 'too-many') return null;
  const isApart = kind === 'separable' || kind === 'quasi-separable';
  return (
    <section className="lens" aria-labelledby={titleId}>
      <div className="section-head">
        <h3 id={titleId}>{words.title}</h3>
        <Help about={words.title} text={words.help} />
        {kind === 'separable' && (
          <span className="section-tools">
            <LookSwitch part="hasMargin" />
          </span>
        )}
      </div>
      {kind === 'separable' && <Separable />}
      {kind === 'quasi-separable' && <p>{words.quasi}</p>}
      {!isApart && (
        <p>
          {words.not}{' '}
          <button type="button" className="button" onClick={() => lessons.open(separableScene)}>
            {words.scene}
          </button>
        </p>
      )}
      <Firth isApart={isApart} />
    </section>
  );
}

function Separable() {
  const { live } = useLab();
  const isStandardized = useLabState(({ settings }) => settings.isStandardized);
  const state = useLiveText(({ live: { inference } }) => {
    if (!inference?.apart) return '';
    return inference.apart.answer.margin ? 'known' : 'none';
  });
  return (
    <>
      {state === 'none' && <p>{words.noMargin}</p>}
      {state === 'known' && (
        <>
          <LiveText
            name="margin-half-width"
            read={() => {
              const value = marginOf(live)?.halfWidth ?? null;
              const say = isStandardized ? words.halfWidthStandardized : words.halfWidth;
              return { value, text: value === null ? '' : say(formatNumber(value)) };
            }}
          />
          <AngleChart />
        </>
      )}
    </>
  );
}

function Firth({ isApart }: { isApart: boolean }) {
  const titleId = useId();
  const isDrawn = useLabState(({ tabs }) => tabs.inference?.hasFirth === true);
  const isFound = useLiveText((lab) => answerOf(lab)?.kind ?? '') === 'found';
  return (
    <section className="firth" aria-labelledby={titleId}>
      <div className="section-head">
        <h3 id={titleId}>{words.firthTitle}</h3>
        <Help about={words.firthTitle} text={words.firthHelp} />
        <span className="section-tools">
          <LookSwitch part="hasFirth" />
        </span>
      </div>
      {(isApart || isDrawn) && <FirthTable />}
      {isFound && isDrawn && <p className="note">{words.firthOverlap}</p>}
    </section>
  );
}

const switches = {
  hasMargin: { label: words.margin, short: words.marginShort, tip: words.marginTip, line: 'margin-line' },
  hasFirth: { label: words.firth, short: words.firthShort, tip: words.firthTip, line: 'firth-boundary' },
} as const satisfies Partial<Record<keyof InferenceLook, object>>;

/** Draws something on the plane, or no more; with a piece of its line. */
function LookSwitch({ part }: { part: keyof typeof switches }) {
  const { actions, store } = useLab();
  const isOn = useLabState(({ tabs }) => tabs.inference?.[part] === true);
  const { label, short, tip, line } = switches[part];
  return (
    <>
      <svg className="line-sample" width="28" height="10" viewBox="0 0 28 10" aria-hidden="true">
        <path className={line} d="M1 5h26" />
      </svg>
      <Switch
        label={label}
        shortLabel={short}
        tip={tip}
        isOn={isOn}
        onChange={(on) => {
          const look = changedLook(store.getState().tabs.inference, { [part]: on || undefined });
          actions.setTabs({ inference: look });
        }}
      />
    </>
  );
}
