import { Component, type ReactNode, Suspense } from 'react';
import { words } from '../../messages/words';

/** Room for a part of the page that is fetched when it is first wanted: empty until then, and a sentence if it fails. */
export function Later({ children }: { children: ReactNode }) {
  return (
    <Fence>
      <Suspense fallback={null}>{children}</Suspense>
    </Fence>
  );
}

class Fence extends Component<{ children: ReactNode }, { hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError() {
    return { hasFailed: true };
  }

  override render() {
    if (!this.state.hasFailed) return this.props.children;
    return (
      <p className="note" role="alert">
        {words.notices.partMissing}
      </p>
    );
  }
}
