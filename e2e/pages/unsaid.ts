import type { Page } from '@playwright/test';

/** Patterns that no attribute and no text may hold: numbers that are none, and names of the language the page is written in. */
const unsaid = String.raw`NaN|Infinity|∞|\bundefined\b|\bnull\b|\[object `;

/**
 * Gathers from now on, and as the page stands now, every attribute and text that ever holds such a word, however short it
 * stands there, and every `failed` of the status. Links are left out: packed bytes may spell anything.
 */
export async function watchWords(page: Page): Promise<() => Promise<string[]>> {
  await page.evaluate((pattern) => {
    const words = new RegExp(pattern);
    const found = new Set<string>();
    Object.defineProperty(document, 'unsaid', { value: found });

    const nameOf = (element: Element | null) => {
      const names = [element, element?.closest('[class]'), element?.closest('[aria-label]')].map((each) =>
        each ? `${each.tagName}.${each.getAttribute('class')}#${each.getAttribute('data-readout')}` : '',
      );
      return [...new Set(names)].join(' in ');
    };
    function report(element: Element | null, what: string, text: string) {
      if (words.test(text)) found.add(`${what}=“${text.slice(0, 80)}” of ${nameOf(element)}`);
    }
    function checkAttribute(element: Element, name: string) {
      const value = element.getAttribute(name) ?? '';
      if (name !== 'href' && !element.matches('textarea')) report(element, name, value);
      if (name === 'data-state' && value === 'failed') found.add(`status failed: ${element.textContent}`);
    }
    function checkTree(node: Node) {
      if (node instanceof Text) report(node.parentElement, 'text', node.data);
      if (!(node instanceof Element)) return;
      for (const name of node.getAttributeNames()) checkAttribute(node, name);
      if (!node.matches('textarea, script')) for (const child of node.childNodes) checkTree(child);
    }
    checkTree(document.documentElement);
    new MutationObserver((records) => {
      for (const { type, target, attributeName, addedNodes } of records) {
        if (type === 'attributes' && target instanceof Element) checkAttribute(target, attributeName ?? '');
        else if (type === 'characterData') checkTree(target);
        else for (const node of addedNodes) checkTree(node);
      }
    }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  }, unsaid);
  return () =>
    page.evaluate((pattern) => {
      const found = (document as Document & { readonly unsaid: Set<string> }).unsaid;
      // The value of a field is no attribute.
      for (const field of document.querySelectorAll('input')) {
        if (new RegExp(pattern).test(field.value)) found.add(`${field.ariaLabel} holds ${field.value}`);
      }
      return [...found];
    }, unsaid);
}
