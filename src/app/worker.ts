import { createBestAnswerer } from '../analysis/bestAnswers';
import { serveAnswers } from '../analysis/serveAnswers';
import { startTrainer } from '../trainer/worker';

// One script for the two workers of every visit, as they have much in common: the name says which of them this one is. What only views
// and searches ask is answered by a script of its own.
if (self.name === 'trainer') startTrainer();
else serveAnswers(createBestAnswerer());
