import analysisUrl from '../analysis/worker?worker&url';
import loaderUrl from '../loader/worker?worker&url';
import tracerUrl from '../tracer/worker?worker&url';
import workerUrl from './worker?worker&url';

interface ScriptUrlPolicy {
  createScriptURL(url: string): string;
}
interface TrustedTypes {
  createPolicy(name: string, rules: ScriptUrlPolicy): ScriptUrlPolicy;
}

const own: readonly string[] = [analysisUrl, loaderUrl, tracerUrl, workerUrl, './serviceWorker.js'];

/** Under Trusted Types a script's address must come from a policy; this one lets through the page's own workers only. */
const policy = createPolicy();

function createPolicy(): ScriptUrlPolicy {
  const rules: ScriptUrlPolicy = {
    createScriptURL(worker) {
      if (!own.includes(worker)) throw new TypeError('not a worker of this page');
      return new URL(worker, document.baseURI).href;
    },
  };
  const { trustedTypes } = window as { trustedTypes?: TrustedTypes };
  return trustedTypes ? trustedTypes.createPolicy('app', rules) : rules;
}

/** The address of one of the page's own workers, as something that may be run. */
export const ownScript = (worker: string): string => policy.createScriptURL(worker);

/** Within a single file a worker is no module: Chromium starts none from a page without a server. */
const type = import.meta.env.MODE === 'single' ? 'classic' : 'module';

function spawn(worker: string, name: string): Worker {
  return new Worker(ownScript(worker), { type, name });
}

/** Starts the training worker. Throws where the browser has no workers. */
export const spawnTrainer = (): Worker => spawn(workerUrl, 'trainer');

/** Starts the worker that finds what is possible with the points. Throws where the browser has no workers. */
export const spawnInsight = (): Worker => spawn(workerUrl, 'analysis');

/** Starts a worker that answers any question about the points. Throws where the browser has no workers. */
export const spawnAnalysis = (): Worker => spawn(analysisUrl, 'analysis');

/** Starts the worker that traces curved models. Throws where the browser has no workers. */
export const spawnTracer = (): Worker => spawn(tracerUrl, 'tracer');

/** Starts a worker for one job with a file or with very many points. Throws where the browser has no workers. */
export const spawnLoader = (): Worker => spawn(loaderUrl, 'loader');
