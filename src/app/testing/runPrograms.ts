import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Language } from '../../codegen/languages';

/** The line printed between two programs. */
const border = '-----';

/** The output of a program: numbers by the word before the colon. */
export type Printed = Readonly<Record<string, readonly number[]>>;

/**
 * Runs programs in one language, all in one go (one compilation, one process), and returns what each has printed. `tool`
 * is the command of the language's tool; TypeScript needs none but those of the project. Throws where one fails.
 */
export function runPrograms(language: Language, tool: string, programs: readonly string[]): Printed[] {
  const folder = mkdtempSync(join(tmpdir(), 'logit-lab-programs-'));
  try {
    const output = runners[language]({
      tool,
      programs,
      put: (name, text) => writeFileSync(join(folder, name), text),
      run: (command, ...args) => execFileSync(command, args, { encoding: 'utf8', cwd: folder }),
    });
    return output.split(`${border}\n`).slice(1).map(readPrinted);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function readPrinted(output: string): Printed {
  const rows = output.trim().split('\n');
  return Object.fromEntries(
    rows.map((row) => {
      const [name, numbers] = row.split(': ');
      return [name, numbers.trim().split(/ +/).map(Number)];
    }),
  );
}

interface Bench {
  readonly tool: string;
  readonly programs: readonly string[];
  readonly put: (name: string, text: string) => void;
  readonly run: (command: string, ...args: string[]) => string;
}

const runners: Readonly<Record<Language, (bench: Bench) => string>> = {
  rust: runRust,
  numpy: runPython,
  scikitLearn: runPython,
  r: runR,
  typeScript: runTypeScript,
};

/** Every program is a module of one crate. A warning is a failure. */
function runRust({ tool, programs, put, run }: Bench): string {
  for (const [i, text] of programs.entries()) put(`p${i}.rs`, text);
  const modules = programs.map((_, i) => `mod p${i} { include!("p${i}.rs"); pub fn run() { main() } }`);
  const calls = programs.map((_, i) => `println!("${border}"); p${i}::run();`);
  put('all.rs', [...modules, 'fn main() {', ...calls, '}'].join('\n'));
  run(tool, '--edition', '2021', '-D', 'warnings', 'all.rs', '-o', 'all');
  return run('./all');
}

function runPython({ tool, programs, put, run }: Bench): string {
  for (const [i, text] of programs.entries()) put(`p${i}.py`, text);
  put(
    'all.py',
    `import runpy, warnings
warnings.simplefilter("error")
for i in range(${programs.length}):
    print("${border}")
    runpy.run_path(f"p{i}.py", run_name="__main__")
`,
  );
  return run(tool, 'all.py');
}

function runR({ tool, programs, put, run }: Bench): string {
  for (const [i, text] of programs.entries()) put(`p${i}.R`, text);
  put(
    'all.R',
    `options(warn = 2)
for (i in seq(0, ${programs.length - 1})) {
  cat("${border}\\n")
  source(paste0("p", i, ".R"), local = new.env(), encoding = "UTF-8")
}
`,
  );
  return run(tool, 'all.R');
}

/** Compiled by the project's compiler, in the strictest way that Node's own stripping of types bears. */
function runTypeScript({ programs, put, run }: Bench): string {
  for (const [i, text] of programs.entries()) put(`p${i}.ts`, text);
  const compilerOptions = {
    strict: true,
    noUnusedLocals: true,
    noUnusedParameters: true,
    noImplicitReturns: true,
    erasableSyntaxOnly: true,
    target: 'es2022',
    module: 'es2022',
    moduleResolution: 'bundler',
    moduleDetection: 'force',
    types: [],
    lib: ['es2022', 'dom'],
  };
  put('tsconfig.json', JSON.stringify({ compilerOptions, include: ['*.ts'] }));
  put('package.json', '{ "type": "module" }');
  run(join(process.cwd(), 'node_modules/.bin/tsc'), '-p', '.');
  const calls = programs.map((_, i) => `console.log('${border}');\nawait import('./p${i}.js');`);
  put('all.mjs', calls.join('\n'));
  return run(process.execPath, 'all.mjs');
}
