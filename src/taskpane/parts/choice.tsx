/** Something to choose: a name, what it is, and the whole of it can be pressed. */
import { makeStyles, shorthands, tokens } from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';
import { Sign } from './icons';

const useStyles = makeStyles({
  choice: {
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalM,
    width: '100%',
    boxSizing: 'border-box',
    minHeight: '48px',
    padding: `${tokens.spacingVerticalMNudge} ${tokens.spacingHorizontalM}`,
    font: 'inherit',
    textAlign: 'start',
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    cursor: 'pointer',
    ':hover': {
      // Not the ground that is meant for hovering: in high contrast it wants another colour of all that stands on it.
      backgroundColor: tokens.colorNeutralBackground2,
      ...shorthands.borderColor(tokens.colorBrandStroke1),
    },
    ':active': { backgroundColor: tokens.colorNeutralBackground3 },
    ':focus-visible': {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '1px',
    },
  },
  sign: { color: tokens.colorBrandForeground1 },
  text: { display: 'flex', flexDirection: 'column', flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  name: { fontWeight: tokens.fontWeightSemibold },
  what: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  next: { color: tokens.colorNeutralForeground2 },
});

export interface ChoiceProps {
  /** Its place in the page, for the focus to come back to. */
  readonly id?: string;
  readonly sign?: ReactNode;
  readonly name: string;
  readonly what: ReactNode;
  readonly onClick: () => void;
}

export function Choice({ id, sign, name, what, onClick }: ChoiceProps): ReactElement {
  const styles = useStyles();
  return (
    <button type="button" className={styles.choice} onClick={onClick} {...(id !== undefined && { id })}>
      {sign !== undefined && <span className={styles.sign}>{sign}</span>}
      <span className={styles.text}>
        <span className={styles.name}>{name}</span>
        <span className={styles.what}>{what}</span>
      </span>
      <span className={styles.next}>
        <Sign name="next" />
      </span>
    </button>
  );
}
