/** What a person typed that has no place in the new sheets, and why; it is kept on a sheet of its own. */
import { makeStyles } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { Leftover } from '../../app/leftovers';
import { previewWordsFor } from '../../locales/preview-words';
import { CellLink } from '../parts/cell-link';
import { MoreList } from '../parts/more-list';
import { usePane } from '../parts/pane-context';
import { Part } from '../parts/part';
import { useTextStyles } from '../parts/text-styles';

const useStyles = makeStyles({ leftover: { display: 'flex', flexDirection: 'column' } });

export interface LeftoversProps {
  readonly leftovers: readonly Leftover[];
  /** Name of the sheet that keeps them. */
  readonly sheet: string;
}

export function Leftovers({ leftovers, sheet }: LeftoversProps): ReactElement {
  const text = useTextStyles();
  const { words } = usePane();
  return (
    <Part title={words.preview.leftovers(sheet, leftovers.length)}>
      <p className={text.quiet}>{words.preview.leftoversHint}</p>
      <MoreList items={leftovers} draw={(leftover) => <LeftoverItem leftover={leftover} />} />
    </Part>
  );
}

function LeftoverItem({ leftover }: { readonly leftover: Leftover }): ReactElement {
  const styles = useStyles();
  const text = useTextStyles();
  const { words, language } = usePane();
  const { sheet, cell, row, column, value, why } = leftover;
  const labels = [row, column].filter((label) => label !== '').join(words.listSeparator);
  return (
    <div className={styles.leftover}>
      <span>
        <CellLink sheet={sheet} cell={cell} />
      </span>
      <span>
        {labels !== '' && `${labels}${words.colon}`}
        <span className={text.strong}>{value}</span>
      </span>
      <span className={text.quiet}>{previewWordsFor(language).sheets.leftovers.why[why]}</span>
    </div>
  );
}
