/** Asks before the last write is undone: which sheets get back what stood there, and which ones go. */
import { Button } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { usePane } from '../parts/pane-context';
import { Part } from '../parts/part';
import { ScreenFrame } from '../parts/screen';
import { useTextStyles } from '../parts/text-styles';
import type { Reading } from '../services';
import type { TaskScreen } from '../state/pane-state';
import { seenSheets } from '../state/seen-sheets';

export interface UndoProps {
  readonly reading: Reading;
  readonly from: TaskScreen | undefined;
}

export function Undo({ reading, from }: UndoProps): ReactElement {
  const text = useTextStyles();
  const { words, store } = usePane();
  const { restorable } = reading.opened.read;
  const sheets = seenSheets(restorable?.sheets ?? []);
  const added = seenSheets(restorable?.added ?? []);
  const goBack = (): void => (from === 'returns' ? store.returns.open() : store.home('from-undo'));
  return (
    <ScreenFrame
      title={words.undo.title}
      back={{ label: words.actions.back, onClick: goBack }}
      actions={
        <Button appearance="primary" onClick={() => void store.undo({ ...(from && { from }) })}>
          {words.actions.undo}
        </Button>
      }
    >
      {sheets.length > 0 && <Names title={words.undo.restores} names={sheets} />}
      {added.length > 0 && (
        <>
          <Names title={words.undo.removes} names={added} />
          <p className={text.quiet}>{words.undo.leaves}</p>
        </>
      )}
    </ScreenFrame>
  );
}

function Names({ title, names }: { readonly title: string; readonly names: readonly string[] }): ReactElement {
  const text = useTextStyles();
  return (
    <Part title={title}>
      <ul className={text.dots}>
        {names.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
    </Part>
  );
}
