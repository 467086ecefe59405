import { words } from '../messages/words';
import { newSessionId, rememberSession } from './storage/tab';
import './pageFailed.css';

/** Shown when the page itself has failed: reload, or start fresh. Stored work stays stored either way. */
export function PageFailed() {
  const reload = () => window.location.reload();
  return (
    <main className="page-failed">
      <h1>{words.pageFailed.title}</h1>
      <p role="alert">{words.pageFailed.about}</p>
      <p>{words.pageFailed.freshHelp}</p>
      <p className="page-failed-buttons">
        <button type="button" className="button button-main" onClick={reload}>
          {words.pageFailed.reload}
        </button>
        <button
          type="button"
          className="button"
          onClick={() => {
            rememberSession(newSessionId());
            reload();
          }}
        >
          {words.pageFailed.fresh}
        </button>
      </p>
    </main>
  );
}
