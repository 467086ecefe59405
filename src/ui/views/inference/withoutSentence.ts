import { words } from '#words/influence';
import { shorten } from '../../../csv/shorten';
import type { Lab } from '../../../lab/ports';
import { formatCount, formatNumber, formatPercent } from '../../../messages/format';
import { parameterText } from '../../../messages/mathText';
import { explainPlace } from '../../../store/derived';
import { modelWith } from '../../../store/live';
import { mostFollowed } from '../../../store/liveInfluence';
import { selectProbeOthers, selectTermTexts } from '../../../store/selectors';
import { selectTrainedRows } from '../../../store/update';
import { foundOf } from './useInference';

/** So many parameters are named in the sentence; of more, those that change most. */
const mostNamed = 3;

/** What the best weights without the point that is pointed at are, and p at the probe by them; null where there are none. */
export function withoutSentence(lab: Lab): { readonly value: number | null; readonly text: string } {
  const { store, live } = lab;
  const { without } = live;
  const state = store.getState();
  if (!without) {
    const isMany = selectTrainedRows(state).count > mostFollowed;
    return { value: null, text: isMany ? words.hintMany(formatCount(mostFollowed)) : words.hint };
  }
  const point = words.point(without.number);
  if (without.kind === 'held-back') return { value: null, text: words.heldBack(without.number) };
  if (without.kind === 'none') return { value: null, text: words.sentenceNone(point) };
  const { own, all } = without;
  const texts = selectTermTexts(state);
  const areNamed = state.dataset.points.others.length > 0 || state.settings.degree > 1;
  const nameOf = (j: number) => {
    if (j === own.length - 1) return words.bias;
    return areNamed ? words.weightOf(parameterText(j), shorten(texts[j] ?? '')) : parameterText(j);
  };
  const probe = (parameters: Float64Array) =>
    explainPlace(modelWith(parameters, state.dataset), state.plane.probe, selectProbeOthers(state))
      .probability;
  const named = namedFirst(own, all, foundOf(lab)?.parameters ?? []);
  const changes = [
    ...named.map((j) => words.change(nameOf(j), formatNumber(all[j]), formatNumber(own[j]))),
    words.change(words.probe, formatPercent(probe(all)), formatPercent(probe(own))),
  ].join(', ');
  const rest = own.length - named.length;
  return {
    value: probe(own),
    text: rest > 0 ? words.more(point, changes) : words.sentence(point, changes),
  };
}

/** The parameters to be named: all where they are few, else those that change most in standard errors, in their order. */
function namedFirst(
  own: Float64Array,
  all: Float64Array,
  errors: readonly { readonly standardError: number }[],
): number[] {
  const indices = [...own.keys()];
  if (own.length <= mostNamed) return indices;
  const change = (j: number) => Math.abs(own[j] - all[j]) / (errors[j]?.standardError ?? 1);
  return indices
    .sort((a, b) => change(b) - change(a))
    .slice(0, mostNamed)
    .sort((a, b) => a - b);
}
