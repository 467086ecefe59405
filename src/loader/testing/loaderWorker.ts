import { FakeWorker } from '../../bridge/testing/fakeWorker';
import { answerJob } from '../jobs';
import type { Job, Reply } from '../protocol';

export type LoaderWorker = FakeWorker<Job, Reply>;

/** A worker that does its job when told to work. */
export function loaderWorker(): LoaderWorker {
  return new FakeWorker((job, say) => {
    void answerJob(job, (share) => say({ kind: 'progress', share })).then(({ reply }) => say(reply));
  });
}
