/** What a first visit has of lessons. */
export const words = {
  lessons: 'Lessons',
  lessonsTip: 'Lessons: one question each, five to eight minutes',
  invitation: 'New here?',
  first: 'Where would you draw the line?',
  decline: 'No lesson now',
} as const;
