import type { Sample } from '../core/data/dataset';
import type { Confusion } from '../core/metrics/confusion';
import { scoreOf } from '../core/model/score';
import { logit } from '../core/model/sigmoid';
import type { Model } from './live';

/** Numbers gone through in one go: a share of what a frame has, as the counts take theirs. */
const numbersAtOnce = 200_000;

/** One cell of the confusion matrix. */
export type Outcome = keyof Confusion;

/** Which points are looked for: of all points those of one part, with one outcome under a model at a threshold. */
export interface OutcomeQuestion {
  readonly points: Sample;
  /** 1 for a point held back; null where none is. */
  readonly isTest: Uint8Array | null;
  readonly part: 'training' | 'test';
  readonly model: Model;
  readonly threshold: number;
  readonly outcome: Outcome;
}

/** Finds the points of one cell of the confusion matrix, of many points a part at a time. */
export interface OutcomeFinder {
  /** True if the last answer was to the very question. */
  readonly isExact: boolean;
  /**
   * Indices among all points, rising. Where there are too many points for one go, each call looks through a part of them;
   * until all are gone through, the answer is that to the last question about these points and this cell, or null.
   */
  find(question: OutcomeQuestion): Uint32Array | null;
}

interface Search {
  readonly question: OutcomeQuestion;
  next: number;
  readonly room: Uint32Array;
  found: number;
}

/** The outcome of a point of class `label` with score `z`, where 1 is predicted from score `limit` on. */
export function outcomeOf(label: number, z: number, limit: number): Outcome {
  if (z >= limit) return label === 1 ? 'tp' : 'fp';
  return label === 1 ? 'fn' : 'tn';
}

export function createOutcomeFinder(atOnce = numbersAtOnce): OutcomeFinder {
  let search: Search | null = null;
  let known: { readonly question: OutcomeQuestion; readonly indices: Uint32Array } | null = null;
  let isExact = true;

  function goOn(present: Search): void {
    const { points, isTest, part, model, threshold, outcome } = present.question;
    const limit = logit(threshold);
    const wanted = part === 'test' ? 1 : 0;
    const to = Math.min(points.y.length, present.next + Math.max(1, Math.floor(atOnce / model.own.length)));
    for (let i = present.next; i < to; i++) {
      if ((isTest?.[i] ?? 0) !== wanted) continue;
      const z = scoreOf(model, points, i);
      if (outcomeOf(points.y[i], z, limit) === outcome) present.room[present.found++] = i;
    }
    present.next = to;
    if (to < points.y.length) return;
    known = { question: present.question, indices: present.room.slice(0, present.found) };
    search = null;
  }
  return {
    get isExact() {
      return isExact;
    },
    find(question) {
      if (known && !isAbout(known.question, question)) known = null;
      if (!known || !isSame(known.question, question)) {
        // A search that has begun comes to its end, lest a drag find nothing until it is over.
        if (!search || !isAbout(search.question, question)) {
          search = { question, next: 0, room: new Uint32Array(question.points.y.length), found: 0 };
        }
        goOn(search);
      }
      isExact = known !== null && isSame(known.question, question);
      return known?.indices ?? null;
    },
  };
}

function isAbout(one: OutcomeQuestion, other: OutcomeQuestion): boolean {
  return (
    one.points === other.points &&
    one.isTest === other.isTest &&
    one.part === other.part &&
    one.outcome === other.outcome
  );
}

function isSame(one: OutcomeQuestion, other: OutcomeQuestion): boolean {
  return isAbout(one, other) && one.model === other.model && one.threshold === other.threshold;
}
