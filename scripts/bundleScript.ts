import { build } from 'vite';
import { target } from './target.ts';

/** One classic script of `file` and all that it imports, compiled files too, with these constants put in. */
export async function bundleScript(file: string, define: Record<string, string> = {}): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    define: { 'import.meta.url': 'location.href', ...define },
    build: {
      write: false,
      target,
      assetsInlineLimit: Number.POSITIVE_INFINITY,
      modulePreload: false,
      rolldownOptions: { input: file, output: { format: 'iife', codeSplitting: false } },
    },
  });
  const outputs = [built].flat().flatMap((one) => ('output' in one ? one.output : []));
  const [script, ...others] = outputs;
  if (script?.type !== 'chunk' || others.length > 0) throw new Error(`${file} is not one script`);
  return script.code;
}
