/** Numbers that stand in the sheets and will differ: where, before and after. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { CellChange } from '../../app/preview-changes';
import { CellLink } from '../parts/cell-link';
import { useHidden } from '../parts/hidden';
import { MoreList } from '../parts/more-list';
import { usePane, usePaneState } from '../parts/pane-context';
import { Part } from '../parts/part';
import { useTextStyles } from '../parts/text-styles';

const useStyles = makeStyles({
  change: { display: 'flex', flexDirection: 'column' },
  values: { fontVariantNumeric: 'tabular-nums' },
  before: { color: tokens.colorNeutralForeground2 },
  after: { fontWeight: tokens.fontWeightSemibold },
});

export interface FigureChangesProps {
  readonly changes: readonly CellChange[];
  readonly title?: string;
  readonly hint?: string;
}

export function FigureChanges({ changes, title, hint }: FigureChangesProps): ReactElement {
  const { words } = usePane();
  const text = useTextStyles();
  return (
    <Part title={title ?? words.preview.figures(changes.length)}>
      {hint !== undefined && <p className={text.quiet}>{hint}</p>}
      <MoreList items={changes} draw={(change) => <FigureChange change={change} />} />
    </Part>
  );
}

function FigureChange({ change }: { readonly change: CellChange }): ReactElement {
  const styles = useStyles();
  const hidden = useHidden();
  const { words } = usePane();
  const { reading } = usePaneState();
  const { sheet, cell, row, column, before, after } = change;
  // A sheet that is only to be made can't be gone to.
  const isThere = reading?.opened.read.sheets.some((each) => each.sheet === sheet) !== false;
  const shown = (value: string) => (value === '' ? words.preview.blank : value);
  return (
    <div className={styles.change}>
      <span>{isThere ? <CellLink sheet={sheet} cell={cell} /> : `${sheet} ${cell}`}</span>
      <span>{[row, column].filter((label) => label !== '').join(words.listSeparator)}</span>
      <span className={styles.values}>
        <span className={hidden}>{words.preview.from} </span>
        <span className={styles.before}>{shown(before)}</span>
        <span aria-hidden="true"> → </span>
        <span className={hidden}> {words.preview.to} </span>
        <span className={styles.after}>{shown(after)}</span>
      </span>
    </div>
  );
}
