import { words } from '../../messages/words/notices';
import type { Notice } from '../../store/store';

export function NoticeText({ notice }: { notice: Notice }) {
  return <p>{sentenceOf(notice)}</p>;
}

function sentenceOf({ kind }: Notice): string {
  switch (kind) {
    case 'partMissing':
      return words.notices.partMissing;
    case 'linkBroken':
    case 'linkNewer':
    case 'linkDataMissing':
      return words.sharing.notices[kind];
    case 'epochLost':
      return words.sharing.epochLost;
    case 'notKept':
    case 'storageFull':
    case 'unreadableWork':
      return words.keeping[kind];
    default:
      return words.noticeOf[kind];
  }
}
