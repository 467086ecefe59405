import { afterEach, expect, it, vi } from 'vitest';
import { createLate } from './late';

afterEach(() => vi.useRealTimers());

it('fetches a part once, and calls back once when it is there', async () => {
  const fetchPart = vi.fn(() => Promise.resolve('part'));
  const late = createLate(fetchPart);
  expect(fetchPart).not.toHaveBeenCalled();
  const onArrival = vi.fn();
  expect(late(onArrival)).toBeNull();
  expect(late(onArrival)).toBeNull();
  await vi.waitFor(() => expect(onArrival).toHaveBeenCalledOnce());
  expect(late(onArrival)).toBe('part');
  expect(fetchPart).toHaveBeenCalledOnce();
  expect(onArrival).toHaveBeenCalledOnce();
});

it('lets a part be asked for again a while after it could not be fetched', async () => {
  vi.useFakeTimers();
  const fetchPart = vi.fn(() => Promise.resolve('part')).mockRejectedValueOnce(new Error('offline'));
  const late = createLate(fetchPart);
  const onArrival = vi.fn(() => void late(onArrival));
  late(onArrival);
  await vi.advanceTimersByTimeAsync(100);
  late(onArrival);
  expect(fetchPart).toHaveBeenCalledOnce();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(fetchPart).toHaveBeenCalledTimes(2);
  expect(late(onArrival)).toBe('part');
});
