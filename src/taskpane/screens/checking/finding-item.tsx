/** One finding: its cell as a link, the sentence, the fix as a button, and the way to say why it is right. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { memo, type ReactElement } from 'react';
import { proposedFix, type ListedFinding } from '../../../app/findings-list';
import { expectedText, findingSentence, fixText } from '../../../locales/finding-sentence';
import { cellOf } from '../../../locales/issue-sentence';
import { visible } from '../../../locales/shown-value';
import { CellLink } from '../../parts/cell-link';
import { usePane } from '../../parts/pane-context';
import { SeverityMark } from '../../parts/severity-mark';
import { useTextStyles } from '../../parts/text-styles';
import { Explain } from './explain';

export const useFindingStyles = makeStyles({
  finding: { display: 'flex', columnGap: tokens.spacingHorizontalS },
  text: { minWidth: 0, flexGrow: 1, display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXXS },
  actions: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    marginTop: tokens.spacingVerticalXXS,
  },
});

export interface FindingItemProps {
  readonly listed: ListedFinding;
  readonly isWriting: boolean;
  /** An explanation that is being written. */
  readonly draft: string | undefined;
}

export const FindingItem = memo(function FindingItem({ listed, isWriting, draft }: FindingItemProps): ReactElement {
  const styles = useFindingStyles();
  const { store, language } = usePane();
  const { finding } = listed;
  const fix = proposedFix(finding);
  return (
    <div className={styles.finding}>
      <SeverityMark severity={finding.severity} />
      <div className={styles.text}>
        <FindingText listed={listed} />
        <div className={styles.actions}>
          {fix && (
            <Button size="small" disabledFocusable={isWriting} onClick={() => void store.checking.fix(finding)}>
              {fixText(fix, finding, language)}
            </Button>
          )}
          {finding.severity === 'warning' && <Explain listed={listed} draft={draft} isWriting={isWriting} />}
        </div>
      </div>
    </div>
  );
});

/** Where it is, what is wrong, and what would do. */
export function FindingText({ listed: { finding } }: { readonly listed: ListedFinding }): ReactElement {
  const text = useTextStyles();
  const { words, language } = usePane();
  const { sheet } = finding.place;
  const cell = cellOf(finding.place);
  const expected = expectedText(finding, language);
  return (
    <>
      {sheet !== undefined && (
        <span>
          <CellLink sheet={sheet} {...(cell !== undefined && { cell })}>
            {[visible(sheet), cell ?? ''].join(' ').trim()}
          </CellLink>
        </span>
      )}
      <span>{findingSentence(finding, language)}</span>
      {expected !== '' && finding.fixes.length === 0 && (
        <span className={text.quiet}>{words.checking.expected(expected)}</span>
      )}
      {finding.fixes.length > 1 && (
        <>
          <span className={text.quiet}>{words.checking.several}</span>
          <ul className={text.dots}>
            {finding.fixes.map((each) => (
              <li key={`${each.cell.indicator} ${each.cell.area ?? ''} ${each.value ?? ''}`} className={text.quiet}>
                {fixText(each, finding, language)}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
