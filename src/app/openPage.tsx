import type { ReactNode } from 'react';
import { App } from './App';
import { arrive, followLinks } from './sharing/arrive';
import { bindShortcuts } from './shortcuts';
import { startLab } from './startLab';
import { showTheme, storedTheme } from './theme';

/** The whole page, with what a link says or as it was left. */
export async function openPage(): Promise<ReactNode> {
  const theme = storedTheme();
  showTheme(theme);
  const { lab, training } = startLab(await arrive(), theme);
  bindShortcuts(lab);
  followLinks({ ...lab, ...training });
  return <App lab={lab} />;
}
