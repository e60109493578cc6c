/** What was written last, and the way back; what a paste had destroyed; and why something could not be done. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { Bar } from '../../parts/bar';
import { FailureView } from '../../parts/failure-view';
import { usePane } from '../../parts/pane-context';
import type { CheckingState } from '../../state/checking-state';
import { toldSentence } from './told-sentence';

const useStyles = makeStyles({
  // The fix was pressed far down in the list; what came of it, and the way back, must be in view there.
  line: {
    position: 'sticky',
    top: 0,
    zIndex: 1,
    // Office's own menu stands in the corner of the pane.
    marginInlineEnd: '24px',
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
    backgroundColor: tokens.colorNeutralBackground1,
  },
});

export function ChangeLine({ checking }: { readonly checking: CheckingState }): ReactElement {
  const styles = useStyles();
  const { words, store, language } = usePane();
  const { told, mended, failure, undoable, isWriting } = checking;
  const { checking: own } = words;
  // Only what was just written is taken back by a button beside its sentence alone.
  const isBack = told !== undefined && told.kind !== 'changed';
  return (
    <div className={styles.line}>
      {failure && (
        <Bar kind="warning" title={own.told.failed}>
          <FailureView failure={failure} />
        </Bar>
      )}
      {mended && <Bar kind="note">{own.told.mended(mended)}</Bar>}
      {told && (
        <Bar
          kind={isBack ? 'note' : 'done'}
          actions={
            undoable.length > 0 && (
              <Button
                id="take-back"
                size="small"
                disabledFocusable={isWriting}
                onClick={() => void store.checking.takeBack()}
              >
                {own.takeBack}
              </Button>
            )
          }
        >
          <span>{toldSentence(told, own.told, language)}</span>
          {isBack && undoable.length > 0 && <span>{own.told.more(undoable.length)}</span>}
        </Bar>
      )}
    </div>
  );
}
