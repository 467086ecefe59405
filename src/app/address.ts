/** What the page's address says before its # under a name; null where it says nothing. */
export const parameterOf = (name: string): string | null =>
  new URLSearchParams(window.location.search).get(name);

/** Writes that, or takes it out. */
export function writeParameter(name: string, value: string | null): void {
  const address = new URL(window.location.href);
  if (value === null) address.searchParams.delete(name);
  else address.searchParams.set(name, value);
  try {
    window.history.replaceState(null, '', address);
  } catch {
    // A page opened as a file may not change its address: loaded again, it is as this one says.
  }
}
