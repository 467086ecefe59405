import { writeNumPy, writeNumPyPredictor } from './numpy';
import type { Predictor, Program } from './program';
import { writeR, writeRPredictor } from './r';
import { writeRust, writeRustPredictor } from './rust';
import { writeScikitLearn, writeScikitLearnPredictor } from './scikitLearn';
import { writeTypeScript, writeTypeScriptPredictor } from './typeScript';

export type Language = 'rust' | 'numpy' | 'scikitLearn' | 'r' | 'typeScript';

interface Writer {
  /** The file that a program is saved as. */
  readonly file: string;
  /** How it is run in the folder where it is. */
  readonly command: string;
  /** Trains to the page's weights within 1e−9; scikit-learn's to the optimum within 1e−4. */
  readonly writeProgram: (program: Program) => string;
  readonly writePredictor: (predictor: Predictor) => string;
}

/** The languages that the page writes programs in. */
export const writers: Readonly<Record<Language, Writer>> = {
  rust: {
    file: 'model.rs',
    command: 'rustc -O model.rs && ./model',
    writeProgram: writeRust,
    writePredictor: writeRustPredictor,
  },
  numpy: {
    file: 'model.py',
    command: 'python3 model.py',
    writeProgram: writeNumPy,
    writePredictor: writeNumPyPredictor,
  },
  scikitLearn: {
    file: 'model.py',
    command: 'python3 model.py',
    writeProgram: writeScikitLearn,
    writePredictor: writeScikitLearnPredictor,
  },
  r: { file: 'model.R', command: 'Rscript model.R', writeProgram: writeR, writePredictor: writeRPredictor },
  typeScript: {
    file: 'model.ts',
    command: 'node model.ts',
    writeProgram: writeTypeScript,
    writePredictor: writeTypeScriptPredictor,
  },
};
