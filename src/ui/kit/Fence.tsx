import { Component, type ReactNode } from 'react';

interface FenceProps {
  /** What stands here once something within has failed. */
  otherwise: ReactNode;
  children: ReactNode;
}

/** Keeps an error within from taking the rest of the page along. */
export class Fence extends Component<FenceProps, { hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError() {
    return { hasFailed: true };
  }

  override render() {
    return this.state.hasFailed ? this.props.otherwise : this.props.children;
  }
}
