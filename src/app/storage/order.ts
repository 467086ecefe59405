const key = 'logit-lab/order';

/** The order of a save among all others: a counter, as a clock may be set back. Saves of before there was one have their time. */
export function orderOf({
  order,
  savedAt,
}: {
  readonly order?: unknown;
  readonly savedAt?: unknown;
}): number {
  return asOrder(order ?? savedAt);
}

/** A place behind the last that is known here, and behind those of all other tabs. */
export function nextOrder(last: number): number {
  const next = Math.max(last, lastOfAll()) + 1;
  try {
    window.localStorage.setItem(key, String(next));
  } catch {
    // Then it is known in this tab alone.
  }
  return next;
}

function lastOfAll(): number {
  try {
    return asOrder(Number(window.localStorage.getItem(key)));
  } catch {
    return 0;
  }
}

function asOrder(value: unknown): number {
  return Number.isSafeInteger(value) && (value as number) > 0 ? (value as number) : 0;
}
