import type { Page } from '@playwright/test';

/** Hands the page a file of this content by its Import CSV input. */
export async function importFile(page: Page, name: string, content: string | Buffer): Promise<void> {
  const buffer = typeof content === 'string' ? Buffer.from(content) : content;
  await page.getByLabel('Import CSV').setInputFiles({ name, mimeType: 'text/csv', buffer });
}

/** Drags a file over the page as a browser would tell of it, and drops it there or takes it out again. */
export async function dragFile(
  page: Page,
  name: string,
  content: string | Buffer,
  end: 'drop' | 'dragleave',
): Promise<void> {
  await page.evaluate(
    ({ name, bytes, end }) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([Uint8Array.from(bytes)], name));
      const target = document.querySelector('[role=application]') ?? document.body;
      for (const type of ['dragenter', 'dragover', end]) {
        target.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
      }
    },
    { name, bytes: [...Buffer.from(content)], end },
  );
}

/** Pastes text where the focus is, and tells whether the page took it. */
export function paste(page: Page, text: string): Promise<boolean> {
  return page.evaluate((content) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', content);
    const target = document.activeElement ?? document.body;
    return !target.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  }, text);
}

/** Takes back that a table came in standardised. */
export async function keepRawValues(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Use the values as they are' }).click();
}
