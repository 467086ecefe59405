import { useEffect, useRef, useState } from 'react';
import { useLab, usePainter } from '../useLab';
import { createEqualRest } from './equalRest';

/**
 * Keeps the answer to a question that changes all the time: asks again on a frame on which one of `basis` is another,
 * but never before the last answer has come, and while the model moves not before the worker has rested as long as it took: it must not
 * keep a processor from the training and the page. A question that fails leaves the last answer.
 */
export function useLatest<Answer>(
  basis: () => readonly unknown[],
  ask: () => Promise<Answer | null>,
): { readonly current: Answer | null } {
  const { live, paintLoop } = useLab();
  const answer = useRef<Answer | null>(null);
  const asked = useRef<readonly unknown[] | null>(null);
  const isAsking = useRef(false);
  const isGone = useRef(false);
  const [rest] = useState(createEqualRest);
  useEffect(() => {
    isGone.current = false;
    return () => {
      isGone.current = true;
    };
  }, []);
  usePainter(() => {
    const now = basis();
    if (isAsking.current || asked.current?.every((part, i) => Object.is(part, now[i]))) return;
    if (live.isMoving && rest.isResting()) {
      paintLoop.invalidate();
      return;
    }
    rest.begin();
    asked.current = now;
    isAsking.current = true;
    ask()
      .then((next) => {
        answer.current = next;
      })
      .catch(() => {})
      .finally(() => {
        isAsking.current = false;
        rest.end();
        if (!isGone.current) paintLoop.invalidate();
      });
  });
  return answer;
}
