import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';

const engine = ['core', 'messages', 'bridge', 'kernel', 'csv'] as const;
const services = ['trainer', 'analysis', 'loader', 'tracer', 'codec', 'codegen'] as const;

/** The rooms of src, each with those that it may import from. What is not named here may be imported by nobody. */
const rooms: Readonly<Record<string, readonly string[]>> = {
  core: [],
  messages: [],
  bridge: [],
  csv: ['core'],
  kernel: ['core', 'messages'],
  trainer: engine,
  analysis: engine,
  loader: engine,
  tracer: engine,
  codec: engine,
  codegen: engine,
  render: ['core', 'messages', 'kernel', 'tracer'],
  lessons: ['core'],
  // What lessons say is held against the engine.
  'lessons/claims': [...engine, ...services, 'render', 'lessons', 'store', 'lab'],
  store: [...engine, ...services, 'render', 'lessons'],
  lab: [...engine, ...services, 'render', 'lessons', 'store'],
  // Takes what it shows as props.
  'ui/kit': ['core', 'messages', 'render'],
  ui: [...engine, ...services, 'render', 'lessons', 'store', 'lab', 'ui/kit'],
  app: [...engine, ...services, 'render', 'lessons', 'store', 'lab', 'ui', 'ui/kit'],
  offline: [],
};

/** Packages that only some rooms use. */
const packages: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^(react|react-dom|lucide-react)(\/|$)/, ['ui', 'ui/kit', 'app']],
  [/^zustand(\/|$)/, ['store', 'ui', 'app']],
  [/^d3(-|$)/, ['tracer', 'render', 'ui']],
];

const importOf = /(?:from|import)\s*\(?\s*['"]([^'"]+)['"]/g;

/** Rooms within a room. */
const innerRooms = Object.keys(rooms).filter((room) => room.includes('/'));

const roomOf = (file: string) =>
  innerRooms.find((room) => file.startsWith(`${room}/`)) ??
  (file.includes('/') ? file.slice(0, file.indexOf('/')) : '');

/** Rooms that work without a page: they are given what they need of the browser. */
const pageless: readonly string[] = ['store', 'lab'];
const ofPage =
  /\b(window|document|navigator|location|localStorage|sessionStorage|indexedDB)\.|\b(fetch|matchMedia)\(/;

/** The faults of a file, by its path below src and its text: wrong imports, and use of the page. */
export function wrongImports(file: string, text: string): string[] {
  const room = roomOf(file);
  if (pageless.includes(room) && !file.includes('.test.') && ofPage.test(text))
    return [`${file} takes hold of the page: ${room} works without one.`];
  return Array.from(text.matchAll(importOf), ([, name]) => problemOf(room, file, name)).filter(
    (problem) => problem !== null,
  );
}

function problemOf(room: string, file: string, name: string): string | null {
  const isWorker = /(^|\/)worker(\.ts)?(\?.*)?$/.test(name);
  if (isWorker && file !== 'app/worker.ts' && !(room === 'app' && name.includes('?')))
    return `${file} imports ${name}: only app names a worker, by its address ('…/worker?worker&url').`;
  if (!/^(\.|#words\/)/.test(name)) {
    const users = packages.find(([pattern]) => pattern.test(name))?.[1];
    return users && room && !users.includes(room)
      ? `${file} imports ${name}, which only ${users.join(', ')} use.`
      : null;
  }
  const target = relative('/src', resolve('/src', dirname(file), name.replace(/^#words/, '/src/messages')))
    .split(sep)
    .join('/');
  if (room !== 'messages' && /^messages\/\w+\//.test(target))
    return `${file} imports ${target}: words are imported from #words, in whatever language the page is.`;
  const other = roomOf(target);
  if (!room || other === room || target.startsWith('..')) return null;
  if (room === 'ui' && other === 'lab' && target !== 'lab/ports')
    return `${file} imports ${target}: ui sees of lab its ports only.`;
  return (rooms[room] ?? []).includes(other)
    ? null
    : `${file} imports ${target}: ${room} may not import from ${other}.`;
}

/** The faults of all files below a folder. */
export function checkLayers(source: string): string[] {
  return readdirSync(source, { recursive: true, encoding: 'utf8' })
    .map((path) => path.split(sep).join('/'))
    .filter((path) => /\.tsx?$/.test(path) && !path.endsWith('.d.ts') && !path.startsWith('kernel/assembly/'))
    .flatMap((path) => wrongImports(path, readFileSync(join(source, path), 'utf8')));
}
