/** The name of the format, as it stands in each file of a lesson. */
export const lessonFormat = 'logit-lab/lesson';
