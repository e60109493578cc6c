/**
 * The frame of a screen: the way back, one heading, what there is to see, and the actions, which stay in
 * view below however long the rest is.
 */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';
import { Sign } from './icons';

const useStyles = makeStyles({
  screen: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  back: { alignSelf: 'flex-start', marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})`, minWidth: 0 },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
    borderRadius: tokens.borderRadiusMedium,
    // The heading takes the focus for those who hear the page; it is nothing that could be pressed.
    ':focus': { outlineStyle: 'none' },
    ':focus-visible': { outlineStyle: 'none' },
  },
  actions: {
    position: 'sticky',
    bottom: 0,
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    margin: `0 calc(-1 * ${tokens.spacingHorizontalL})`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    '& > button': { flexGrow: 1, maxWidth: '320px' },
  },
});

export interface ScreenProps {
  readonly title: string;
  readonly back?: { readonly label: string; readonly onClick: () => void };
  readonly actions?: ReactNode;
  readonly isBusy?: boolean;
  readonly children?: ReactNode;
}

export function ScreenFrame({ title, back, actions, isBusy = false, children }: ScreenProps): ReactElement {
  const styles = useStyles();
  return (
    <section className={styles.screen} aria-labelledby="screen-heading" aria-busy={isBusy}>
      {back && (
        <Button
          appearance="transparent"
          size="small"
          className={styles.back}
          icon={<Sign name="back" />}
          onClick={back.onClick}
        >
          {back.label}
        </Button>
      )}
      <h1 id="screen-heading" tabIndex={-1} className={styles.heading}>
        {title}
      </h1>
      {children}
      {actions && <div className={styles.actions}>{actions}</div>}
    </section>
  );
}
