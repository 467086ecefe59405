/** Addresses of parts that could not be fetched. */
const failed = new Set<string>();
let tries = 0;

/**
 * Fetches a part of the page by `import()`, also where the browser remembers that it once could not: HTML said so before
 * whatwg/html#10327 (2026), and Chromium up to 150 and Firefox up to 154 do it until the page is loaded again. What failed before and
 * fails again is then asked for under another address, which the browser has not tried yet. Rejects like `load`. Example:
 *
 *     const { draw } = await fetchPart(() => import('./draw'));
 *
 * Not covered there: a part of a part that could not be fetched.
 */
export async function fetchPart<Part>(load: () => Promise<Part>): Promise<Part> {
  try {
    return await load();
  } catch (error) {
    const address = addressIn(error);
    if (address === null || !failed.has(address)) {
      if (address !== null) failed.add(address);
      throw error;
    }
    return import(/* @vite-ignore */ `${address}?again=${++tries}`);
  }
}

/** The address that Chromium and Firefox name at the end of what they say of a failed import; null where there is none. */
function addressIn(error: unknown): string | null {
  return /(?:https?|data):\S+$/.exec(String(error))?.[0] ?? null;
}
