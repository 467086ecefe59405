import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { assemblyScript } from './scripts/assemblyScript.ts';
import { documentWords } from './scripts/documentWords.ts';
import { plainIcons } from './scripts/plainIcons.ts';
import { singleFile } from './scripts/singleFile.ts';
import { target } from './scripts/target.ts';

// The same page as one HTML file, which needs no server.
export default defineConfig({
  plugins: [react(), plainIcons(), assemblyScript(), documentWords(false), singleFile('logit-lab.html')],
  mode: 'single',
  base: './',
  resolve: {
    alias: [
      {
        find: /^.*\/servedFiles$/,
        replacement: fileURLToPath(new URL('src/ui/gallery/packedFiles.ts', import.meta.url)),
      },
    ],
  },
  build: {
    target,
    outDir: 'dist-single',
    copyPublicDir: false,
    assetsInlineLimit: Number.POSITIVE_INFINITY,
    cssCodeSplit: false,
    modulePreload: false,
    rolldownOptions: { output: { codeSplitting: false } },
  },
});
