// Runs before anything else is loaded, in a browser of any age and so in a language that all of them know: where the page
// could not work it stands still, with the sentence that index.html has for this.
function isTooOld() {
  try {
    // Chromium 108, Firefox 110, Safari 16.4.
    return !(
      'noModule' in HTMLScriptElement.prototype &&
      CSS.supports('width', '1cqw') &&
      CSS.supports('height', '1dvh') &&
      [].findLast &&
      // Made as it runs: as a literal it would keep older browsers from reading this file at all.
      RegExp(['(?<=a)', 'b'].join(''))
    );
  } catch (error) {
    return Boolean(error);
  }
}

function sayInstead(words, body, sentence, main) {
  if (window.stop) window.stop();
  sentence.textContent = words;
  sentence.style.cssText = 'margin: 48px auto; max-width: 32em; padding: 0 16px; font: 18px/1.5 sans-serif';
  main.appendChild(sentence);
  body.appendChild(main);
  document.documentElement.appendChild(body);
}

if (isTooOld()) {
  sayInstead(
    (document.currentScript || document.getElementsByTagName('script')[0]).getAttribute('data-words'),
    document.createElement('body'),
    document.createElement('h1'),
    document.createElement('main'),
  );
}
