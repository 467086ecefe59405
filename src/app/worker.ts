import { startAnalysis } from '../analysis/worker';
import { startTrainer } from '../trainer/worker';

// One script for the two workers of every visit, as they have much in common: the name says which of them this one is.
if (self.name === 'trainer') startTrainer();
else startAnalysis();
