import type { Lesson } from '../../lessons/schema';
import { fetchPart } from '../../render/fetchPart';
import { limits } from '../../store/limits';
import type { PageState, PageStates } from '../pageState/pageState';
import type { Sharing } from '../ports';

/** Links to the page as it stands; `epochNow` is the epoch shown, `address` that of the page, `withLesson` the page with a lesson open. */
export function createSharing(
  pageStates: PageStates,
  epochNow: () => number,
  address: () => string,
  withLesson: (lesson: Lesson, now: PageState) => Promise<PageState>,
): Sharing {
  return {
    async makeLink(lesson) {
      const [{ writeLink }, { canDeflate }] = await Promise.all([
        fetchPart(() => import('./link')),
        fetchPart(() => import('./deflate')),
      ]);
      if (!canDeflate()) return { link: null, why: 'no-compression' };
      const now = pageStates.read();
      const state = lesson ? await withLesson(lesson, now) : now;
      const fragment = await writeLink(state);
      if (fragment === null) {
        const { dataset, display } = state;
        if (dataset.points.y.length > limits.linkPoints.max) return { link: null, why: 'too-many-points' };
        // What has room without its lesson has none for the lesson.
        const bare = { ...state, display: { ...display, lesson: undefined } };
        const hasRoom = display.lesson !== undefined && (await writeLink(bare)) !== null;
        return { link: null, why: hasRoom ? 'too-long' : 'too-many-columns' };
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
