/**
 * The workbook can't be worked on safely: why, where, and nothing here that writes, but for the way back
 * where a write was broken off.
 */
import { Button } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { IssueList } from '../parts/issue-list';
import { usePane } from '../parts/pane-context';
import { ScreenFrame } from '../parts/screen';
import { useTextStyles } from '../parts/text-styles';
import { WorkbookBars } from '../parts/workbook-bars';
import type { Reading } from '../services';

export function Stopped({ reading }: { readonly reading: Reading }): ReactElement {
  const text = useTextStyles();
  const { words, store } = usePane();
  return (
    <ScreenFrame
      title={words.stopped.title}
      actions={<Button onClick={() => void store.readAgain()}>{words.actions.readAgain}</Button>}
    >
      <WorkbookBars reading={reading} />
      <p className={text.line}>{words.stopped.hint}</p>
      <IssueList issues={reading.opened.issues} />
    </ScreenFrame>
  );
}
