/** Characters that turn the direction of writing: a name with one could garble the words around it. */
const turning = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;

/** A text from a file as it may stand among others. */
export function directionless(text: string): string {
  return text.replace(turning, '');
}
