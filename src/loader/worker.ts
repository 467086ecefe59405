import { serve } from '../bridge/serve';
import { answerJob } from './jobs';
import type { Job, Reply } from './protocol';

serve<Job>(() => (job) => {
  const say = (reply: Reply, given: ArrayBuffer[] = []) => postMessage(reply, { transfer: given });
  answerJob(job, (share) => say({ kind: 'progress', share }))
    .then(({ reply, given }) => say(reply, given))
    .catch(reportError);
});
