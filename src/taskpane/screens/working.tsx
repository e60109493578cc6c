/** While sheets are written or brought back: which one, how many there are, and the way to stop. */
import { Button } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { usePane } from '../parts/pane-context';
import { Progress } from '../parts/progress';
import { stepSentence } from '../state/step-sentence';
import { ScreenFrame } from '../parts/screen';
import { useTextStyles } from '../parts/text-styles';
import type { Screen } from '../state/pane-state';

export function Working({ screen }: { readonly screen: Screen & { readonly name: 'working' } }): ReactElement {
  const text = useTextStyles();
  const { words, store } = usePane();
  const { writing } = words;
  const { step, isStopping, task } = screen;
  return (
    <ScreenFrame
      title={task.kind === 'undo' ? writing.undoing : writing.title}
      isBusy
      actions={
        <Button disabledFocusable={isStopping} onClick={store.stop}>
          {words.actions.cancel}
        </Button>
      }
    >
      <Progress label={task.kind === 'undo' ? writing.undoing : writing.title} {...(step && shareOf(step))} />
      <p className={text.line}>{stepSentence(step, writing)}</p>
      <p className={text.quiet}>{isStopping ? writing.cancelling : writing.hint}</p>
    </ScreenFrame>
  );
}

function shareOf({ done, total }: { readonly done: number; readonly total: number }): { readonly share: number } {
  return { share: total === 0 ? 0 : done / total };
}
