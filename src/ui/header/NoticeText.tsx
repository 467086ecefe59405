import { words as keepingWords } from '#words/keeping';
import { words as noticesWords } from '#words/notices';
import { words as sharingWords } from '#words/sharing';
import { words } from '../../messages/words';
import type { KeepingProblem, Notice } from '../../store/state';

export function NoticeText({ notice }: { notice: Notice }) {
  return <p>{sentenceOf(notice)}</p>;
}

/** That the page is not kept, and why; `isShort`: that alone. */
export function KeepingText({ problem, isShort }: { problem: KeepingProblem; isShort: boolean }) {
  return <p>{isShort ? keepingWords.short : keepingWords[problem]}</p>;
}

function sentenceOf(notice: Notice): string {
  const { kind } = notice;
  switch (kind) {
    case 'partMissing':
      return words.notices.partMissing;
    case 'linkBroken':
    case 'linkNewer':
    case 'linkDataMissing':
    case 'linkUnsupported':
      return sharingWords.notices[kind];
    case 'epochLost':
      return sharingWords.epochLost;
    case 'unreadableWork':
      return keepingWords[kind];
    case 'unknownParts':
      return noticesWords.unknownParts(notice.names.join(', '));
    default:
      return noticesWords[kind];
  }
}
