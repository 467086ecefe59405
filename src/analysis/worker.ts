import { createAnswerer } from './answers';
import { serveAnswers } from './serveAnswers';

serveAnswers(createAnswerer());
