/** Takes a file with its faults, for a reason that is kept; until it is merged, that can be undone. */
import { Button, makeStyles } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { CollectedReturn } from '../../../app/collect/types';
import { visible } from '../../../locales/shown-value';
import { focusLater } from '../../parts/focus-later';
import { usePane } from '../../parts/pane-context';
import { TextForm } from '../../parts/text-form';
import { useTextStyles } from '../../parts/text-styles';

const useStyles = makeStyles({ button: { alignSelf: 'flex-start' } });

export interface OverruleProps {
  readonly returned: CollectedReturn;
  readonly draft: string | undefined;
  readonly reason: string | undefined;
}

export function Overrule({ returned, draft, reason }: OverruleProps): ReactElement {
  const styles = useStyles();
  const text = useTextStyles();
  const { words, store } = usePane();
  const { overrule: own } = words.returns.collect;
  const { file } = returned;
  const [button, field] = [`overrule ${file}`, `reason ${file}`];
  if (reason !== undefined) {
    return (
      <>
        <span className={text.line}>{own.said(visible(reason))}</span>
        <Button
          id={button}
          size="small"
          appearance="subtle"
          className={styles.button}
          onClick={() => {
            store.returns.undoOverrule(returned);
            focusLater(button);
          }}
        >
          {own.undo}
        </Button>
      </>
    );
  }
  if (draft === undefined) {
    return (
      <Button
        id={button}
        size="small"
        appearance="subtle"
        className={styles.button}
        onClick={() => {
          store.returns.draft(file, '');
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
      save={own.save}
      drop={own.drop}
      onChange={(typed) => store.returns.draft(file, typed)}
      onSave={(typed) => {
        store.returns.overrule(returned, typed);
        focusLater(button);
      }}
      onDrop={() => {
        store.returns.dropDraft(file);
        focusLater(button);
      }}
    />
  );
}
