import type { ReactNode } from 'react';
import { readEmbed } from '../codec/embed';
import { EmbeddedPage } from '../ui/embed/EmbeddedPage';
import { LabContext } from '../ui/useLab';
import { parameterOf } from './address';
import { openAddress } from './arrive';
import { followAsked } from './followHiding';
import { bindShortcuts } from './shortcuts';
import { startLab } from './startLab';
import { showTheme } from './theme';

/**
 * The page inside of another one, with what its address says. Nothing is kept in the browser's storage or taken from it, and
 * the address stays as it is, so that a frame that is loaded again shows the same.
 */
export async function openEmbedded(): Promise<ReactNode> {
  const { parts, theme: asked } = readEmbed(parameterOf('embed') ?? '');
  const theme = asked === 'host' ? 'system' : asked;
  showTheme(theme);
  const { page, notice } = (await openAddress()) ?? { page: null, notice: null };
  const { lab } = startLab(
    { session: null, page, run: null, isCopy: false, problem: null, notice },
    theme,
    true,
  );
  const hasTools = parts.includes('tools');
  if (!hasTools) lab.actions.setPlane({ tool: 'point' });
  bindShortcuts(lab, { hasTraining: parts.includes('train'), hasTools, isWhole: false });
  const lesson = parameterOf('lesson');
  if (lesson !== null) lab.lessons.arrive(lesson);
  window.addEventListener('hashchange', () => window.location.reload());
  await followAsked(lab);
  return (
    <LabContext value={lab}>
      <EmbeddedPage parts={parts} />
    </LabContext>
  );
}
