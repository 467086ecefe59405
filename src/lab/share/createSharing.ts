import type { Lesson } from '../../lessons/schema';
import { fetchPart } from '../../render/fetchPart';
import { limits } from '../../store/limits';
import type { Outside } from '../files/files';
import type { PageState, PageStates } from '../pageState/pageState';
import type { Sharing } from '../ports';

/** Links to the page as it stands; `epochNow` is the epoch shown, `address` that of the page, `outside` fetches what lessons need. */
export function createSharing(
  pageStates: PageStates,
  epochNow: () => number,
  address: () => string,
  fetchOutside: () => Promise<Pick<Outside, 'fetchFile' | 'spawn'>>,
): Sharing {
  return {
    async makeLink(lesson) {
      const [{ writeLink }, { canDeflate }] = await Promise.all([
        fetchPart(() => import('./link')),
        fetchPart(() => import('./deflate')),
      ]);
      if (!canDeflate()) return { link: null, why: 'no-compression' };
      const now = pageStates.read();
      const state = lesson ? await withLesson(lesson, now, fetchOutside) : now;
      const fragment = await writeLink(state);
      if (fragment === null) {
        const isMany = state.dataset.points.y.length > limits.linkPoints.max;
        return { link: null, why: isMany ? 'too-many-points' : 'too-many-columns' };
      }
      // How large the page stands here is nothing to whoever opens the link.
      const page = address()
        .replace(/#.*$/s, '')
        .replace(/([?&])present=[^&]*&?/, '$1')
        .replace(/[?&]$/, '');
      return { link: `${page}#${fragment}`, isAtEpoch: lesson !== undefined || state.epoch === epochNow() };
    },
  };
}

/** A page with a lesson of somebody's own open: as its first step puts it, else as it is. */
async function withLesson(
  lesson: Lesson,
  now: PageState,
  fetchOutside: Parameters<typeof createSharing>[3],
): Promise<PageState> {
  const open = { id: lesson.id, step: 0, own: lesson };
  const [first] = lesson.steps;
  if (!first.put) return { ...now, display: { ...now.display, lesson: open } };
  const [{ lessonPage }, outside] = await Promise.all([
    fetchPart(() => import('../lesson/lessonPage')),
    fetchOutside(),
  ]);
  const page = await lessonPage(first.put, now.display, first, outside);
  return { ...page, display: { ...page.display, lesson: open } };
}
