import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { checkLayers, wrongImports } from './layers.ts';

test('every room imports only from those that it may', () => {
  expect(checkLayers(fileURLToPath(new URL('../src', import.meta.url)))).toEqual([]);
});

test.each([
  ['core/data/dataset.ts', "import { words } from '../../messages/words';"],
  ['core/data/dataset.ts', "import { words } from '#words/metrics';"],
  ['ui/header/Header.tsx', "import { words } from '../../messages/en/page';"],
  ['store/store.ts', "import { useLab } from '../ui/lab';"],
  ['ui/header/Header.tsx', "const files = import('../../app/files');"],
  ['ui/kit/Select.tsx', "import { useLab } from '../lab';"],
  ['lab/pageState/record.ts', "import { useState } from 'react';"],
  ['trainer/loop.ts', "import { select } from 'd3-selection';"],
  ['ui/lab.ts', "import { startTrainer } from '../trainer/worker';"],
  ['app/spawn.ts', "import { startTrainer } from '../trainer/worker';"],
  ['lab/share/createSharing.ts', 'const address = window.location.href;'],
  ['lab/files/files.ts', "const file = await fetch('x.csv');"],
  ['ui/header/Header.tsx', "import { createFiles } from '../../lab/files/files';"],
  ['lessons/condition.ts', "import { pageFacts } from '../lab/lesson/pageFacts';"],
  ['newRoom/file.ts', "import { score } from '../core/model/score';"],
])('%s may not have %s', (file, text) => {
  expect(wrongImports(file, text)).toHaveLength(1);
});

test.each([
  ['core/data/dataset.ts', "import { score } from '../model/score';"],
  ['store/store.ts', "import { createStore } from 'zustand/vanilla';"],
  ['ui/header/Header.tsx', "import { Select } from '../kit/Select';"],
  ['ui/header/Header.tsx', "import { words } from '#words/settings';"],
  ['app/spawn.ts', "import url from '../trainer/worker?worker&url';"],
  ['lessons/claims/line.test.ts', "import { pageFacts } from '../../lab/lesson/pageFacts';"],
  ['main.tsx', "import { openPage } from './app/openPage';"],
])('%s may have %s', (file, text) => {
  expect(wrongImports(file, text)).toEqual([]);
});
