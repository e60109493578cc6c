/** What the rules found in a file; its cells are in another workbook than the one beside the pane. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import type { CollectedReturn } from '../../../app/collect/types';
import { keepsOut } from '../../../app/returns-list';
import { findingSentence, fixText } from '../../../locales/finding-sentence';
import { cellOf } from '../../../locales/issue-sentence';
import { visible } from '../../../locales/shown-value';
import { MoreList } from '../../parts/more-list';
import { usePane } from '../../parts/pane-context';
import { SeverityMark } from '../../parts/severity-mark';
import { useTextStyles } from '../../parts/text-styles';

const useStyles = makeStyles({
  toggle: { alignSelf: 'flex-start' },
  finding: { display: 'flex', columnGap: tokens.spacingHorizontalS },
  text: { minWidth: 0, display: 'flex', flexDirection: 'column' },
});

export function FileFindings({ returned: { findings } }: { readonly returned: CollectedReturn }): ReactElement | null {
  const styles = useStyles();
  const text = useTextStyles();
  const { words, language } = usePane();
  const [isShown, setShown] = useState(false);
  const { collect: own } = words.returns;
  if (findings.length === 0) return null;
  const ordered = [...findings].sort((left, right) => Number(keepsOut(right)) - Number(keepsOut(left)));
  return (
    <>
      <Button
        size="small"
        appearance="subtle"
        className={styles.toggle}
        aria-expanded={isShown}
        onClick={() => setShown(!isShown)}
      >
        {isShown ? own.hideFindings : own.showFindings(findings.length)}
      </Button>
      {isShown && (
        <MoreList
          items={ordered}
          draw={(finding) => (
            <div className={styles.finding}>
              <SeverityMark severity={finding.severity} />
              <span className={styles.text}>
                {finding.place.sheet !== undefined && (
                  <span className={text.quiet}>
                    {own.cell(visible(finding.place.sheet), cellOf(finding.place) ?? '')}
                  </span>
                )}
                <span>{findingSentence(finding, language)}</span>
                {finding.fixes.length > 0 && (
                  <span className={text.quiet}>
                    {finding.fixes.map((fix) => fixText(fix, finding, language)).join(words.listSeparator)}
                  </span>
                )}
                {finding.explanation && (
                  <span className={text.quiet}>
                    {words.checking.explain.label}
                    {words.colon}
                    {visible(finding.explanation.text)}
                  </span>
                )}
              </span>
            </div>
          )}
        />
      )}
    </>
  );
}
