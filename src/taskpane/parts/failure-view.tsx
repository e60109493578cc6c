/** Why something failed: the issues in their sentences, or the unforeseen in ours, and how far it came. */
import type { ReactElement } from 'react';
import type { Failure } from '../state/failure';
import { Bar } from './bar';
import { IssueList } from './issue-list';
import { usePane } from './pane-context';

export interface FailureViewProps {
  readonly failure: Failure;
  /** False where the places are in another file than the workbook beside the pane. */
  readonly isLinked?: boolean;
}

export function FailureView({ failure, isLinked = true }: FailureViewProps): ReactElement {
  const { words } = usePane();
  const { issues, unforeseen } = failure;
  if (unforeseen !== undefined) {
    return (
      <Bar kind="error">
        {unforeseen.kind === 'notLoaded' ? words.failure.notLoaded : words.failure.unexpected(unforeseen.message)}
      </Bar>
    );
  }
  return <IssueList issues={issues} isLinked={isLinked} />;
}
