/** A message across the pane: a sign, what happened, and what can be done about it. */
import { makeStyles, mergeClasses, shorthands, tokens } from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';
import { Sign, type IconName } from './icons';

export type BarKind = 'done' | 'note' | 'warning' | 'error';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusMedium,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground3,
    overflowWrap: 'anywhere',
  },
  done: {
    backgroundColor: tokens.colorStatusSuccessBackground1,
    ...shorthands.borderColor(tokens.colorStatusSuccessBorder1),
  },
  note: {},
  warning: {
    backgroundColor: tokens.colorStatusWarningBackground1,
    ...shorthands.borderColor(tokens.colorStatusWarningBorder1),
  },
  error: {
    backgroundColor: tokens.colorStatusDangerBackground1,
    ...shorthands.borderColor(tokens.colorStatusDangerBorder1),
  },
  doneSign: { color: tokens.colorStatusSuccessForeground1 },
  noteSign: { color: tokens.colorNeutralForeground2 },
  warningSign: { color: tokens.colorStatusWarningForeground1 },
  errorSign: { color: tokens.colorStatusDangerForeground1 },
  body: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS, minWidth: 0, flexGrow: 1 },
  title: { margin: 0, fontSize: 'inherit', fontWeight: tokens.fontWeightSemibold },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, marginTop: tokens.spacingVerticalXS },
});

const SIGNS: Readonly<Record<BarKind, IconName>> = { done: 'done', note: 'note', warning: 'warning', error: 'error' };

export interface BarProps {
  readonly kind: BarKind;
  readonly title?: string;
  readonly actions?: ReactNode;
  readonly children?: ReactNode;
}

export function Bar({ kind, title, actions, children }: BarProps): ReactElement {
  const styles = useStyles();
  return (
    <div className={mergeClasses(styles.bar, styles[kind])}>
      <span className={styles[`${kind}Sign`]}>
        <Sign name={SIGNS[kind]} />
      </span>
      <div className={styles.body}>
        {title !== undefined && <h2 className={styles.title}>{title}</h2>}
        {children}
        {actions && <div className={styles.actions}>{actions}</div>}
      </div>
    </div>
  );
}
