import type { Locator } from '@playwright/test';

/** Writes a text by keys in the place of what stands in a field. What `fill` puts there is not heard by the page in Firefox. */
export async function writeIn(field: Locator, text: string): Promise<void> {
  await field.selectText();
  await field.press('Delete');
  await field.pressSequentially(text);
}
