import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { assemblyScript } from './scripts/assemblyScript.ts';
import { compatibility } from './scripts/compatibility/check.ts';
import { contentSecurityPolicy } from './scripts/contentSecurityPolicy.ts';
import { documentWords } from './scripts/documentWords.ts';
import { offline } from './scripts/offline.ts';
import { plainIcons } from './scripts/plainIcons.ts';
import { pseudoLocale } from './scripts/pseudoLocale.ts';
import { target } from './scripts/target.ts';

export default defineConfig(({ mode }) => ({
  plugins: [
    react(),
    plainIcons(),
    assemblyScript(),
    contentSecurityPolicy(),
    documentWords(mode === 'pseudo'),
    ...(mode === 'pseudo' ? [pseudoLocale()] : []),
    // The benchmark's peers may be too new for old browsers.
    ...(mode === 'pseudo' || mode === 'bench' ? [] : [offline(), compatibility()]),
  ],
  // Relative addresses: dist/ works from any sub-path.
  base: './',
  worker: { format: 'es' },
  build: {
    target,
    // The content security policy has no room for data: scripts and fonts.
    assetsInlineLimit: 0,
    // Each part that is fetched late is one small file: there is nothing to fetch beside it.
    modulePreload: false,
    // What a first visit needs stands in one script: fewer requests, and it packs better than many small ones.
    rolldownOptions: {
      output: { codeSplitting: { groups: [{ name: 'first', test: /src[\\/]main\.tsx$/ }] } },
    },
  },
  test: {
    include: ['{src,scripts}/**/*.test.{ts,tsx}'],
    environment: 'node',
    globalSetup: ['scripts/propertySeed.ts'],
    setupFiles: ['scripts/unitSetup.ts'],
    // A process for each file takes longer than the tests.
    isolate: false,
    unstubGlobals: true,
    // Only to end what hangs: a loaded machine takes ten times as long.
    testTimeout: 120_000,
    coverage: {
      provider: 'v8',
      include: [
        'src/{core,csv,bridge,kernel,trainer,analysis,loader,tracer,codec,codegen,messages,render,store,lab,app,ui}/**/*.{ts,tsx}',
      ],
      // worker.ts binds to a real worker: the end-to-end tests run it.
      exclude: ['**/*.test.{ts,tsx}', '**/testing/**', '**/assembly/**', '**/worker.ts'],
      reporter: [['text', { skipFull: true }]],
      // Floors that must not be sunk below; what is seen on the screen (app, ui, render) is for the end-to-end tests, too.
      thresholds: {
        'src/{core,csv,bridge,kernel,trainer,analysis,loader,tracer,codec,codegen}/**': {
          lines: 95,
          branches: 90,
        },
        'src/store/**': { lines: 85, branches: 80 },
        'src/lab/**': { lines: 79, branches: 76 },
        'src/app/**': { lines: 55, branches: 66 },
        'src/render/**': { lines: 43, branches: 41 },
        'src/ui/**': { lines: 17, branches: 18 },
      },
    },
  },
}));
