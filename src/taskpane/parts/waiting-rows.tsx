/** Where content is about to stand, for the second or less that it takes. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';

const useStyles = makeStyles({
  rows: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    // What comes at once must not flash.
    animationName: { from: { opacity: 0 }, to: { opacity: 1 } },
    animationDelay: '150ms',
    animationDuration: '150ms',
    animationFillMode: 'both',
  },
  row: {
    height: '20px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground5,
    '@media (forced-colors: active)': { outline: '1px solid GrayText' },
  },
});

const WIDTHS = ['60%', '90%', '75%', '85%'];

export function WaitingRows({ label }: { readonly label: string }): ReactElement {
  const styles = useStyles();
  return (
    <div role="img" aria-label={label} className={styles.rows}>
      {WIDTHS.map((width) => (
        <div key={width} className={styles.row} style={{ width }} />
      ))}
    </div>
  );
}
