import type { Page } from '@playwright/test';

/** A word of the pseudo-locale. */
export const twice = (word: string): string => `⟦${word} ${word}⟧`;

/** Boxes that may be shorter than their text, and why. */
const longer = [
  // Scrolls, and fades where there is more.
  '.tab-strip',
  // Formulas, programs, tables and links scroll in boxes of their own.
  'pre, .term-formula, .update-scroller, .update-weights, .table-scroller, .preview, textarea',
  // A browser cuts what is chosen; the open list has it whole.
  'select',
  // The heading of a narrow column, whole in its tooltip.
  '.table-head',
  // Seen by screen readers only.
  '.visually-hidden, .tool-text, .app-name',
  // Seen once it has the focus.
  '.skip:not(:focus)',
].join();

/** Elements without words: formulas, programs, texts from a person's own file, and what lessons say, which are files too. */
const notWords =
  'math, pre, code, script, noscript, .preview, .import-fields option, .column-box label, textarea, .lesson-take, .lesson-question';

/** The faults of the words that are on the page now. */
function foreignWords(page: Page): Promise<string[]> {
  return page.evaluate((notWords) => {
    const problems = new Set<string>();
    const report = (what: string, element: Element, text: string) =>
      problems.add(
        `${what}: “${text.trim().slice(0, 60)}” in ${element.tagName}.${element.getAttribute('class')}`,
      );

    function isForeign(text: string): boolean {
      let rest = text;
      for (let before = ''; before !== rest; ) {
        before = rest;
        rest = rest.replace(/⟦[^⟦⟧]*⟧/g, '');
      }
      // Symbols such as w₁ and x₁²x₂ are no words.
      rest = rest.replace(/(?<!\p{L})(\p{L}[₀-₉]*[⁰-⁹]*)+(?!\p{L})/gu, (symbols) =>
        /\p{L}{2}/u.test(symbols) ? symbols : '',
      );
      return /[\p{Script=Latin}0-9]/u.test(rest) || text.includes('⚠');
    }
    const isWhole = (text: string) => text.split('⟦').length === text.split('⟧').length;
    const siblings = (parent: Element) =>
      Array.from(parent.childNodes, (node) => (node instanceof Text ? node.data : ''));
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const { parentElement: parent, data } = texts.currentNode as Text;
      if (!parent || parent.closest(notWords)) continue;
      // A sentence with elements in it is several texts.
      const isPart =
        parent.childElementCount > 0 && isWhole(parent.textContent) && !siblings(parent).every(isWhole);
      if (isForeign(isPart ? parent.textContent : data)) report('not from the catalogue', parent, data);
    }
    const spoken = ['aria-label', 'aria-valuetext', 'aria-roledescription', 'title', 'alt', 'placeholder'];
    for (const element of document.querySelectorAll('body *')) {
      if (element.closest(notWords)) continue;
      const shown = spoken.map((name) => element.getAttribute(name) ?? '');
      if (element instanceof HTMLInputElement && element.type === 'text') shown.push(element.value);
      for (const text of shown) if (isForeign(text)) report('not from the catalogue', element, text);
    }
    return [...problems];
  }, notWords);
}

/** The elements without the room that their words need: cut, out of its picture, out of the window. */
export function roomProblems(page: Page): Promise<string[]> {
  return page.evaluate((longer) => {
    const problems = new Set<string>();
    const report = (what: string, element: Element, text: string) =>
      problems.add(
        `${what}: “${text.trim().slice(0, 60)}” in ${element.tagName}.${element.getAttribute('class')}`,
      );
    const { scrollWidth } = document.documentElement;
    if (scrollWidth > window.innerWidth) report('the page scrolls sideways', document.body, `${scrollWidth}`);
    for (const element of document.querySelectorAll<HTMLElement>('body *')) {
      const isText = element instanceof SVGTextElement;
      const box = element.getBoundingClientRect();
      const style = getComputedStyle(element);
      if (box.width === 0 || style.visibility === 'hidden' || element.closest(longer)) continue;
      if (isText) {
        const picture = element.ownerSVGElement?.getBoundingClientRect() ?? box;
        if (box.left < picture.left - 1 || box.right > picture.right + 1)
          report('out of its picture', element, element.textContent);
      } else if (style.overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1) {
        report('cut', element, element.textContent);
      } else if (element instanceof HTMLElement && (box.left < -1 || box.right > window.innerWidth + 1)) {
        report('out of the window', element, element.textContent);
      }
    }
    return [...problems];
  }, longer);
}

/** The faults of the words that are on the page now, and of the room they have. */
export async function wordProblems(page: Page): Promise<string[]> {
  return [...(await foreignWords(page)), ...(await roomProblems(page))];
}
