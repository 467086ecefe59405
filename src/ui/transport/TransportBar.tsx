import { words } from '../../messages/words';
import { EpochSlider } from './EpochSlider';
import { Speed } from './Speed';
import { Status } from './Status';
import { TransportButtons } from './TransportButtons';
import './transport.css';

/** Train, step, reset, scrub, speed and status: always in reach, like the bar of a video player. */
export function TransportBar() {
  return (
    <section className="transport" aria-label={words.sections.transport}>
      <TransportButtons />
      <EpochSlider />
      <Speed isCompact />
      <Status />
    </section>
  );
}
