import { words } from '#words/code';
import { writeHistoryFile } from '../../codec/historyFile';
import { writeModelFile } from '../../codec/modelFile';
import { writeTableFile } from '../../codec/tableFile';
import { writeLesson } from '../../lessons/lessonFile';
import { presentHistory, presentModel } from '../../store/exports';
import type { Exports, LabParts } from '../ports';
import { fileName } from './fileName';
import type { Outside } from './files';

/** The files of the run under way. Nothing is saved before its first frame. */
export function createExports(
  { store, live }: Pick<LabParts, 'store' | 'live'>,
  outside: Pick<Outside, 'save'>,
): Exports {
  const saveText = (text: string, name: string, type: string) =>
    outside.save(new TextEncoder().encode(text), name, `${type};charset=utf-8`);
  return {
    saveModel() {
      const model = presentModel(store.getState(), live);
      if (model) saveText(writeModelFile(model), words.modelFile, 'application/json');
    },
    saveHistory() {
      const history = presentHistory(store.getState(), live);
      if (history) saveText(writeHistoryFile(history), words.historyFile, 'text/csv');
    },
    saveTable: (rows, title) => saveText(writeTableFile(rows), fileName(title, live, 'csv'), 'text/csv'),
    saveLesson: (lesson) => saveText(writeLesson(lesson), `${lesson.id}.lesson.json`, 'application/json'),
    saveProgram: (text, name) => saveText(text, name, 'text/plain'),
  };
}
