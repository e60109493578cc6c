/** Issues as sentences, the worst first, each with a sign, a word for how grave it is, and its cell as a link. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { cellOf, placeText, sentenceOf } from '../../locales/issue-sentence';
import type { Issue, Severity } from '../../model/issue';
import { CellLink } from './cell-link';
import { MoreList } from './more-list';
import { usePane } from './pane-context';
import { SeverityMark } from './severity-mark';

/** What a clerk meets in every template is passed over: its example rows, codes that were left blank. */
const SILENT: ReadonlySet<Issue['code']> = new Set(['catalogue.exampleRow', 'catalogue.codeMade']);

const ORDER: Readonly<Record<Severity, number>> = { error: 0, warning: 1, note: 2 };

/** The issues that a clerk should see, in the order in which she should. */
export function issuesToTell(issues: readonly Issue[]): readonly Issue[] {
  return issues
    .filter((each) => !SILENT.has(each.code))
    .sort((left, right) => ORDER[left.severity] - ORDER[right.severity]);
}

const useStyles = makeStyles({
  issue: { display: 'flex', columnGap: tokens.spacingHorizontalS },
  text: { minWidth: 0 },
  place: { display: 'block' },
});

export interface IssueListProps {
  readonly issues: readonly Issue[];
  /** False where the places are in another file than the workbook beside the pane. */
  readonly isLinked?: boolean;
}

export function IssueList({ issues, isLinked = true }: IssueListProps): ReactElement {
  return <MoreList items={issuesToTell(issues)} draw={(issue) => <IssueItem issue={issue} isLinked={isLinked} />} />;
}

function IssueItem({ issue, isLinked }: { readonly issue: Issue; readonly isLinked: boolean }): ReactElement {
  const styles = useStyles();
  const { language } = usePane();
  const { sheet } = issue.place;
  const cell = cellOf(issue.place);
  const place = placeText(issue.place, language);
  return (
    <div className={styles.issue}>
      <SeverityMark severity={issue.severity} />
      <span className={styles.text}>
        {sheet !== undefined && isLinked ? (
          <span className={styles.place}>
            <CellLink sheet={sheet} {...(cell !== undefined && { cell })}>
              {place}
            </CellLink>
          </span>
        ) : (
          place !== '' && <span className={styles.place}>{place}</span>
        )}
        {sentenceOf(issue, language)}
      </span>
    </div>
  );
}
