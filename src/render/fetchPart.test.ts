import { describe, expect, it } from 'vitest';
import { fetchPart } from './fetchPart';

/** What Chromium says. */
const failing = (address: string) => () =>
  Promise.reject(new TypeError(`Failed to fetch dynamically imported module: ${address}`));

describe('a part of the page', () => {
  it('comes as it is', async () => {
    expect(await fetchPart(() => Promise.resolve(7))).toBe(7);
  });

  it('is asked for under another address once it has failed before', async () => {
    const load = failing('data:text/javascript,export%20const%20value=5;//');
    await expect(fetchPart(load)).rejects.toThrow('Failed to fetch');
    expect(await fetchPart<unknown>(load)).toMatchObject({ value: 5 });
  });

  it('fails as it did where no address is named', async () => {
    const load = () => Promise.reject(new Error('Importing a module script failed.'));
    await expect(fetchPart(load)).rejects.toThrow('Importing');
    await expect(fetchPart(load)).rejects.toThrow('Importing');
  });
});
