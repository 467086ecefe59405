import loaderUrl from '../loader/worker?worker&url';
import workerUrl from './worker?worker&url';

interface ScriptUrlPolicy {
  createScriptURL(url: string): string;
}
interface TrustedTypes {
  createPolicy(name: string, rules: ScriptUrlPolicy): ScriptUrlPolicy;
}

/** Under Trusted Types a worker's address must come from a policy; this one lets through our own origin only. */
const policy = createPolicy();

function createPolicy(): ScriptUrlPolicy {
  const rules: ScriptUrlPolicy = {
    createScriptURL(url) {
      if (new URL(url, window.location.href).origin !== window.location.origin) {
        throw new TypeError('a worker must come from the page’s own origin');
      }
      return url;
    },
  };
  const { trustedTypes } = window as { trustedTypes?: TrustedTypes };
  return trustedTypes ? trustedTypes.createPolicy('app', rules) : rules;
}

function spawn(address: string, name: string): Worker {
  const url = new URL(address, document.baseURI).href;
  return new Worker(policy.createScriptURL(url), { type: 'module', name });
}

/** Starts the training worker. Throws where the browser has no workers. */
export const spawnTrainer = (): Worker => spawn(workerUrl, 'trainer');

/** Starts the worker that answers questions about the points. Throws where the browser has no workers. */
export const spawnAnalysis = (): Worker => spawn(workerUrl, 'analysis');

/** Starts a worker for one job with a file or with very many points. Throws where the browser has no workers. */
export const spawnLoader = (): Worker => spawn(loaderUrl, 'loader');
