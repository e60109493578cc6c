/** Says why a warning is right: a field that opens in place, and keeps what is typed until it is saved. */
import { Button } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { ListedFinding } from '../../../app/findings-list';
import { focusLater } from '../../parts/focus-later';
import { usePane } from '../../parts/pane-context';
import { TextForm } from '../../parts/text-form';

export interface ExplainProps {
  readonly listed: ListedFinding;
  readonly draft: string | undefined;
  readonly isWriting: boolean;
}

export function Explain({ listed: { id, finding }, draft, isWriting }: ExplainProps): ReactElement {
  const { words, store } = usePane();
  const own = words.checking.explain;
  const { checking } = store;
  const [button, field] = [`explain ${id}`, `explanation ${id}`];
  if (draft === undefined) {
    return (
      <Button
        id={button}
        size="small"
        appearance="subtle"
        onClick={() => {
          checking.draft(id, '');
          focusLater(field);
        }}
      >
        {own.open}
      </Button>
    );
  }
  return (
    <TextForm
      id={field}
      label={own.label}
      hint={own.hint}
      text={draft}
      isBusy={isWriting}
      save={own.save}
      drop={own.drop}
      onChange={(text) => checking.draft(id, text)}
      onSave={(text) => void checking.explain(id, finding, text)}
      onDrop={() => {
        checking.dropDraft(id);
        focusLater(button);
      }}
    />
  );
}
