import { settled } from './settled';

/** Milliseconds after which what could not be fetched is fetched again for those who wait; twice as long after each failure. */
const shortestRest = 3000;
const longestRest = 60_000;

/** A part of the page's code that is fetched when it is first asked for. */
export interface LazyService<Service> {
  /**
   * Does a task with the service: at once where it is there, else when it has been fetched, in the order asked. Where it cannot
   * be fetched, `onFailure` is given the error and the task is dropped; asking again fetches again.
   */
  ask(task: (service: Service) => void, onFailure?: (error: unknown) => void): void;
  /**
   * The service, or null until it is there. Then `onNews` is called, once however often it was given: when the service is
   * there, when it could not be fetched, and when it is time to try again. Cheap enough to be called on every frame.
   */
  get(onNews: () => void): Service | null;
  /** The service, or null until it is there. Asks for nothing. */
  present(): Service | null;
  /** True once the last fetch has failed. */
  hasFailed(): boolean;
  /** Methods of the service by their names, each of which asks for it; with what is done where it cannot be fetched. */
  methods<Name extends keyof Service>(
    onFailures: Readonly<Record<Name, (error: unknown) => void>>,
  ): Pick<Service, Name>;
}

/**
 * A service that is fetched when it is first asked for. The page is not settled meanwhile. What could not be fetched is
 * fetched again when it is asked for again, when the browser says that the network is back, and, for those who wait for it,
 * after a while.
 *
 * Imports go through `fetchPart`, which sees to browsers that remember a failed one.
 */
export function lazyService<Service>(fetchService: () => Promise<Service>): LazyService<Service> {
  let service: Service | null = null;
  let fetching: Promise<Service> | null = null;
  let hasFailed = false;
  let resting: ReturnType<typeof setTimeout> | null = null;
  let rest = shortestRest;
  /** True while the fetch in flight is one that nobody has asked for just now. */
  let isAutomatic = false;
  const waiting = new Set<() => void>();

  function tellWaiting(): void {
    const told = [...waiting];
    waiting.clear();
    for (const onNews of told) onNews();
  }
  function fetchOnce(): Promise<Service> {
    fetching ??= settled.during(fetchService().then(keep, fail));
    return fetching;
  }
  function keep(fetched: Service): Service {
    service = fetched;
    hasFailed = false;
    tellWaiting();
    return fetched;
  }
  function fail(error: unknown): never {
    fetching = null;
    hasFailed = true;
    if (resting !== null) clearTimeout(resting);
    resting = setTimeout(() => {
      resting = null;
      tellWaiting();
    }, rest);
    if (isAutomatic) rest = Math.min(longestRest, 2 * rest);
    window.addEventListener('online', fetchAgain, { once: true });
    tellWaiting();
    throw error;
  }
  function fetchAgain(): void {
    if (fetching !== null) return;
    isAutomatic = true;
    fetchOnce().catch(ignore);
  }

  function ask(task: (service: Service) => void, onFailure: (error: unknown) => void = ignore): void {
    if (service !== null) return task(service);
    hasFailed = false;
    isAutomatic = false;
    fetchOnce().then(task, onFailure);
  }
  return {
    ask,
    get(onNews) {
      if (service !== null) return service;
      waiting.add(onNews);
      if (resting === null) fetchAgain();
      return null;
    },
    present: () => service,
    hasFailed: () => hasFailed,
    methods<Name extends keyof Service>(onFailures: Readonly<Record<Name, (error: unknown) => void>>) {
      const names = Object.keys(onFailures) as Name[];
      const asking = names.map((name) => {
        const method = (...values: unknown[]) =>
          ask((fetched) => (fetched as Callable<Name>)[name](...values), onFailures[name]);
        return [name, method] as const;
      });
      return Object.fromEntries(asking) as Pick<Service, Name>;
    },
  };
}

type Callable<Name extends PropertyKey> = Record<Name, (...values: unknown[]) => void>;

function ignore(): void {}
