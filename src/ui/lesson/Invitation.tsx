import { X } from 'lucide-react';
import { words } from '#words/lessonInvitation';
import { selectIsPresented } from '../../store/presented';
import { focusMain } from '../kit/focusMain';
import { useLab, useLabState } from '../useLab';
import './invitation.css';

/** One quiet line that invites to the first lesson, until one was opened or somebody has declined. */
export function Invitation() {
  const { actions, lessons } = useLab();
  const isInvited = useLabState(({ lesson }) => lesson.isInvited);
  const isPresented = useLabState(selectIsPresented);
  if (!isInvited || isPresented) return null;
  return (
    <p className="invitation">
      <span>{words.invitation}</span>
      <button type="button" className="invitation-take" onClick={() => lessons.open(firstLesson)}>
        {words.first}
      </button>
      <button
        type="button"
        className="icon-button"
        aria-label={words.decline}
        title={words.decline}
        onClick={() => {
          focusMain();
          actions.setLesson({ isInvited: false });
        }}
      >
        <X size={16} aria-hidden="true" />
      </button>
    </p>
  );
}

const firstLesson = 'line';
