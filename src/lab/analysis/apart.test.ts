import { expect, it, vi } from 'vitest';
import type { ApartAnswer, InferenceAnswer } from '../../analysis/inferenceAnswers';
import { createLiveRun } from '../../store/live';
import { createLabStore } from '../../store/store';
import { selectFittedData } from '../../store/trainingInputs';
import { createApart } from './apart';

const apart: ApartAnswer = { margin: null, limit: null, firth: null };

/** The page with an answer about its points, and a worker that answers when it is told to. */
function openPage(kind: 'separable' | 'found') {
  const store = createLabStore();
  const live = createLiveRun();
  const data = selectFittedData(store.getState());
  live.inference = { data, answer: { kind } as InferenceAnswer, swarm: null, apart: null };
  const asked: ((answer: ApartAnswer | null) => void)[] = [];
  const ask = vi.fn(() => new Promise<ApartAnswer | null>((resolve) => asked.push(resolve)));
  let onNews = () => {};
  const once = () =>
    new Promise<void>((resolve) => {
      onNews = resolve;
    });
  const service = createApart(
    { store, live, paintLoop: { invalidate: () => onNews() } as never },
    { ask: ask as never },
  );
  const show = (tabs: object) => store.setState((state) => ({ tabs: { ...state.tabs, ...tabs } }));
  const answer = async (given: ApartAnswer | null) => {
    const heard = once();
    asked.shift()?.(given);
    await heard;
  };
  return { store, live, data, service, ask, show, answer };
}

it('asks once where classes are apart and the tab is open, and forgets what nobody looks at', async () => {
  const { live, data, service, ask, show, answer } = openPage('separable');
  service.follow(data);
  expect(ask).not.toHaveBeenCalled();
  show({ tab: 'inference' });
  service.follow(data);
  service.follow(data);
  expect(ask).toHaveBeenCalledTimes(1);
  await answer(apart);
  expect(live.inference?.apart).toEqual({ about: data, answer: apart });
  service.follow(data);
  expect(ask).toHaveBeenCalledTimes(1);
  show({ tab: 'meaning' });
  service.follow(data);
  expect(live.inference?.apart).toBeNull();
  // A line on the plane is looked at from everywhere.
  show({ inference: { hasMargin: true } });
  service.follow(data);
  expect(ask).toHaveBeenCalledTimes(2);
});

it('asks for points that overlap only where Firth’s fit is wished for', () => {
  const { data, service, ask, show } = openPage('found');
  show({ tab: 'inference', inference: { hasMargin: true } });
  service.follow(data);
  expect(ask).not.toHaveBeenCalled();
  show({ inference: { hasFirth: true } });
  service.follow(data);
  expect(ask).toHaveBeenCalledTimes(1);
});

it('asks the same in vain but once, and nothing about points that the answer is not of', async () => {
  const { data, service, ask, show, answer } = openPage('separable');
  show({ tab: 'inference' });
  service.follow({ ...data });
  expect(ask).not.toHaveBeenCalled();
  service.follow(data);
  await answer(null);
  service.follow(data);
  expect(ask).toHaveBeenCalledTimes(1);
  service.forget();
  service.follow(data);
  expect(ask).toHaveBeenCalledTimes(2);
});
