/** Numbers that stand in the sheets and will differ: where, before and after. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { CellChange } from '../../app/preview-changes';
import { CellLink } from '../parts/cell-link';
import { useHidden } from '../parts/hidden';
import { MoreList } from '../parts/more-list';
import { usePane } from '../parts/pane-context';
import { Part } from '../parts/part';

const useStyles = makeStyles({
  change: { display: 'flex', flexDirection: 'column' },
  values: { fontVariantNumeric: 'tabular-nums' },
  before: { color: tokens.colorNeutralForeground2 },
  after: { fontWeight: tokens.fontWeightSemibold },
});

export function FigureChanges({ changes }: { readonly changes: readonly CellChange[] }): ReactElement {
  const { words } = usePane();
  return (
    <Part title={words.preview.figures(changes.length)}>
      <MoreList items={changes} draw={(change) => <FigureChange change={change} />} />
    </Part>
  );
}

function FigureChange({ change }: { readonly change: CellChange }): ReactElement {
  const styles = useStyles();
  const hidden = useHidden();
  const { words } = usePane();
  const { sheet, cell, row, column, before, after } = change;
  const shown = (value: string) => (value === '' ? words.preview.blank : value);
  return (
    <div className={styles.change}>
      <span>
        <CellLink sheet={sheet} cell={cell} />
      </span>
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
