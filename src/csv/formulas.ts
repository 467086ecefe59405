/** Put before a text that a spreadsheet would run; spreadsheets know it as the sign of a text. */
const sign = "'";
/** The same as a byte. */
export const mark = 39;

/** How formulas begin (also in full width, and behind spaces and tabs, which some spreadsheets drop). A sign alone is none. */
const formula = /^\s*[=+\-−@＝＋－＠]\s*\S/u;
const number = /^\s*[+\-−]?(?:\d+(?:[.,]\d{3})*[.,]?\d*|[.,]\d+)(?:e[+-]?\d+)?\s*%?\s*$/i;

/** True if a spreadsheet may take the text of a cell for a formula. Numbers, with point or comma, their thousands grouped, or per cent, are none. */
export function isFormula(text: string): boolean {
  return formula.test(text) && !number.test(text);
}

/** A text as it stands in a file: one that would be run, and one that would be read as marked, with a mark before it. */
export function marked(text: string): string {
  return isFormula(withoutMarks(text)) ? sign + text : text;
}

/** The text that was marked so, without spaces before it. What is not marked stays as it is. */
export function unmarked(text: string): string {
  return text.startsWith(sign) && isFormula(withoutMarks(text)) ? text.slice(1).trimStart() : text;
}

function withoutMarks(text: string): string {
  return text.replace(/^'+/, '');
}
