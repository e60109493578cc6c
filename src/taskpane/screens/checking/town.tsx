/** The findings of one town under its name, which folds them. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useId, type ReactElement } from 'react';
import type { TownFindings } from '../../../app/findings-list';
import { Sign } from '../../parts/icons';
import { MoreList } from '../../parts/more-list';
import { usePane } from '../../parts/pane-context';
import { useTextStyles } from '../../parts/text-styles';
import type { CheckingState } from '../../state/checking-state';
import { FindingItem } from './finding-item';

/** A screenful or two of one town. */
const FIRST = 20;

const useStyles = makeStyles({
  heading: { margin: 0, fontSize: 'inherit', fontWeight: 'inherit' },
  fold: {
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXS,
    width: '100%',
    minHeight: '32px',
    padding: 0,
    font: 'inherit',
    textAlign: 'start',
    color: tokens.colorNeutralForeground1,
    backgroundColor: 'transparent',
    border: 'none',
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    cursor: 'pointer',
    overflowWrap: 'anywhere',
    ':hover': { backgroundColor: tokens.colorNeutralBackground2 },
    ':focus-visible': {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '-2px',
    },
  },
  name: { fontWeight: tokens.fontWeightSemibold, flexGrow: 1, minWidth: 0 },
  counts: { flexShrink: 0 },
  sign: { color: tokens.colorNeutralForeground2, transitionProperty: 'transform' },
  turned: { transform: 'rotate(90deg)' },
  findings: { paddingInlineStart: tokens.spacingHorizontalXS },
});

export interface TownProps {
  readonly town: TownFindings;
  readonly name: string;
  readonly isUnfolded: boolean;
  readonly checking: CheckingState;
}

export function Town({ town, name, isUnfolded, checking }: TownProps): ReactElement {
  const styles = useStyles();
  const text = useTextStyles();
  const { words, store } = usePane();
  const { area, findings, errors, warnings } = town;
  const id = useId();
  const notes = findings.length - errors - warnings;
  return (
    <div>
      <h3 className={styles.heading}>
        <button
          type="button"
          className={styles.fold}
          aria-expanded={isUnfolded}
          aria-controls={id}
          onClick={() => store.checking.unfold(area, !isUnfolded)}
        >
          <span className={mergeClasses(styles.sign, isUnfolded && styles.turned)}>
            <Sign name="next" />
          </span>
          <span className={styles.name}>{name}</span>
          <span className={mergeClasses(text.quiet, styles.counts)}>
            {words.checking.counts({ errors, warnings, notes })}
          </span>
        </button>
      </h3>
      <div id={id} className={styles.findings} hidden={!isUnfolded}>
        {isUnfolded && (
          <MoreList
            items={findings}
            first={FIRST}
            keyOf={(listed) => listed.id}
            draw={(listed) => (
              <FindingItem listed={listed} isWriting={checking.isWriting} draft={checking.drafts.get(listed.id)} />
            )}
          />
        )}
      </div>
    </div>
  );
}
