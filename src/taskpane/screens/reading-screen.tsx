/** Before the workbook has been read, and where that failed. */
import { Button } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { FailureView } from '../parts/failure-view';
import { usePane } from '../parts/pane-context';
import { ScreenFrame } from '../parts/screen';
import { WaitingRows } from '../parts/waiting-rows';
import type { Failure } from '../state/failure';

export function ReadingScreen({ failure }: { readonly failure?: Failure | undefined }): ReactElement {
  const { words, store } = usePane();
  if (failure === undefined) {
    return (
      <ScreenFrame title={words.product} isBusy>
        <WaitingRows label={words.reading} />
      </ScreenFrame>
    );
  }
  return (
    <ScreenFrame
      title={words.failure.title}
      actions={
        <Button appearance="primary" onClick={() => void store.readAgain()}>
          {words.actions.retry}
        </Button>
      }
    >
      <FailureView failure={failure} />
    </ScreenFrame>
  );
}
