import type { ReactNode } from 'react';
import { fetchPart } from '../render/fetchPart';
import { App } from './App';
import { parameterOf, writeParameter } from './address';
import { arrive, followLinks } from './arrive';
import { followAsked } from './followHiding';
import { inviteToLessons } from './invitation';
import { followPresenting } from './presenting';
import { bindShortcuts } from './shortcuts';
import { startLab } from './startLab';
import { showTheme, storedTheme } from './theme';

/** The page is drawn and can train by then: what is kept for later visits is fetched after what this one needs. */
const restMilliseconds = 2000;

/** The whole page, with what a link says or as it was left. */
export async function openPage(): Promise<ReactNode> {
  const theme = storedTheme();
  showTheme(theme);
  const { lab, pageStates, isPageKept } = startLab(await arrive(), theme);
  followPresenting(lab);
  inviteToLessons(lab);
  const lesson = parameterOf('lesson');
  if (lesson !== null) {
    lab.lessons.arrive(lesson);
    // Loaded again, the page stands where it was left.
    writeParameter('lesson', null);
  }
  await followAsked(lab);
  bindShortcuts(lab);
  followLinks(lab.actions, pageStates);
  if (import.meta.env.MODE === 'production') {
    setTimeout(() => {
      // A browser that does not keep the page goes on without.
      fetchPart(() => import('./newVersions'))
        .then(({ offerNewVersions }) => offerNewVersions(lab, isPageKept))
        .catch(() => {});
    }, restMilliseconds);
  }
  return <App lab={lab} />;
}
