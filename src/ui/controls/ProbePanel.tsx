import { words } from '../../messages/words';
import { Probe } from '../readouts/Probe';
import { Section } from './Section';

export function ProbePanel() {
  return (
    <Section part="probe" title={words.sections.probe}>
      <Probe />
    </Section>
  );
}
