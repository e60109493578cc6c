/** Choices below each other. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { Children, type ReactElement, type ReactNode } from 'react';

const useStyles = makeStyles({
  list: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
  },
});

export function Choices({ children }: { readonly children: ReactNode }): ReactElement {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {Children.map(children, (child) => (
        <li>{child}</li>
      ))}
    </ul>
  );
}
