import { Component, type ReactNode } from 'react';

interface ErrorBoundaryProps {
  /** Shown once something within has failed. */
  fallback: ReactNode;
  children: ReactNode;
}

/** Keeps an error within from taking the rest of the page along. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError() {
    return { hasFailed: true };
  }

  override render() {
    return this.state.hasFailed ? this.props.fallback : this.props.children;
  }
}
