import { recipeOfKind } from '../../src/core/data/catalog';
import { writeSession } from '../../src/lab/files/sessionFile';
import type { Lesson } from '../../src/lessons/schema';
import { pack } from '../../src/loader/columnFile';
import { sampleSlice } from '../../src/store/datasetSlice';
import { initialDisplay } from '../../src/store/display';
import { initialSettings } from '../../src/store/settings';

/** A session file of a page on which a lesson that is none of the page's own is open. */
export async function sessionOfLesson(lesson: Lesson): Promise<Buffer> {
  const session = {
    dataset: sampleSlice(recipeOfKind('hidden-line', { seed: 1, count: 100 })),
    settings: initialSettings,
    display: { ...initialDisplay, lesson: { id: lesson.id, step: 0, own: lesson } },
    epoch: 0,
  };
  return Buffer.from(await (await writeSession(session, pack)).arrayBuffer());
}

/** One step that asks for a loss curve. */
export const curveLesson: Lesson = JSON.parse(`{
  "format": "logit-lab/lesson", "version": 1, "id": "curve", "title": "How will it fall?", "question": "How?", "minutes": 5,
  "steps": [{
    "say": ["Draw how the loss will fall."],
    "ask": {
      "kind": "curve", "question": "How will it fall?", "epochs": 1000, "highest": 2,
      "right": { "all": [
        { "number": "guess-end", "atMost": { "of": "guess-start" } },
        { "number": "guess-turns", "atMost": 2 }
      ] }
    },
    "then": { "right": ["It falls."], "wrong": ["It does not fall."] }
  }]
}`);
