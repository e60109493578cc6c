/** If drawing the pane fails, words in its place instead of white. */
import { Component, type ReactNode } from 'react';
import { paneWordsFor } from '../../locales/pane-words';
import type { Language } from '../../model/language';

export interface ErrorBoundaryProps {
  readonly language: Language;
  readonly children: ReactNode;
}

interface ErrorBoundaryState {
  readonly hasFailed: boolean;
}

export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  override state: ErrorBoundaryState = { hasFailed: false };

  static getDerivedStateFromError(): ErrorBoundaryState {
    return { hasFailed: true };
  }

  override render(): ReactNode {
    if (!this.state.hasFailed) return this.props.children;
    const { crashed, reload } = paneWordsFor(this.props.language).failure;
    return (
      <main role="alert" style={{ padding: '16px 40px 16px 16px' }}>
        <p>{crashed}</p>
        <button type="button" onClick={() => location.reload()}>
          {reload}
        </button>
      </main>
    );
  }
}
