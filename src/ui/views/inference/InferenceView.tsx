import { words } from '#words/inference';
import { Help } from '../../kit/Help';
import { BandAndLines } from './BandAndLines';

/** How sure the best weights are: tests, intervals, and what else points of the same kind might have told. */
export function InferenceView() {
  return (
    <section className="inference" aria-labelledby="inference-title">
      <div className="section-head">
        <h2 id="inference-title">{words.title}</h2>
        <Help about={words.title} text={words.help} />
      </div>
      <BandAndLines />
    </section>
  );
}
