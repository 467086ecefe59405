/** The name of the format, as it stands in each file of a lesson. */
export const lessonFormat = 'logit-lab/lesson';

/** So much of a file is looked at for the name; an address of the schema and a long title can come first. */
export const lessonStart = 4096;

/** True of a text that says in its beginning that it is a lesson. */
export const isLessonText = (text: string): boolean =>
  /^\s*\{/.test(text) && text.slice(0, lessonStart).includes(`"${lessonFormat}"`);
