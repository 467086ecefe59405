import { words } from '../../messages/words/notices';
import type { KeepingProblem, Notice } from '../../store/state';

export function NoticeText({ notice }: { notice: Notice }) {
  return <p>{sentenceOf(notice)}</p>;
}

/** That the page is not kept, and why; `isShort`: that alone. */
export function KeepingText({ problem, isShort }: { problem: KeepingProblem; isShort: boolean }) {
  return <p>{isShort ? words.keeping.short : words.keeping[problem]}</p>;
}

function sentenceOf({ kind }: Notice): string {
  switch (kind) {
    case 'partMissing':
      return words.notices.partMissing;
    case 'linkBroken':
    case 'linkNewer':
    case 'linkDataMissing':
    case 'linkUnsupported':
      return words.sharing.notices[kind];
    case 'epochLost':
      return words.sharing.epochLost;
    case 'unreadableWork':
      return words.keeping[kind];
    default:
      return words.noticeOf[kind];
  }
}
