/** One file: whose it is, what state it is in and why, and the clerk's own word on it. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { ListedReturn, ReturnState } from '../../../app/returns-list';
import { placeText, sentenceOf } from '../../../locales/issue-sentence';
import { visible } from '../../../locales/shown-value';
import type { Issue } from '../../../model/issue';
import { Sign, type IconName } from '../../parts/icons';
import { usePane } from '../../parts/pane-context';
import { useTextStyles } from '../../parts/text-styles';
import { FileFindings } from './file-findings';
import { Overrule } from './overrule';

const useStyles = makeStyles({
  file: { display: 'flex', columnGap: tokens.spacingHorizontalS },
  body: { minWidth: 0, flexGrow: 1, display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXXS },
  head: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalS },
  fit: { color: tokens.colorStatusSuccessForeground1 },
  faulty: { color: tokens.colorStatusWarningForeground1 },
  unusable: { color: tokens.colorStatusDangerForeground1 },
  overruled: { color: tokens.colorBrandForeground1 },
});

const SIGNS: Readonly<Record<ReturnState, IconName>> = {
  fit: 'done',
  faulty: 'warning',
  unusable: 'error',
  overruled: 'pencil',
};

export interface FileItemProps {
  readonly listed: ListedReturn;
  readonly name: string;
  /** A reason that is being typed. */
  readonly draft: string | undefined;
  /** Why it is taken with its faults. */
  readonly reason: string | undefined;
}

export function FileItem({ listed: { returned, state, choice }, name, draft, reason }: FileItemProps): ReactElement {
  const styles = useStyles();
  const text = useTextStyles();
  const { words, language } = usePane();
  const { collect: own } = words.returns;
  const { file, recognisedBy } = returned;
  // Once one is chosen there is nothing left to choose.
  const issues = returned.issues.filter(({ code }) => choice === undefined || code !== 'return.sameArea');
  return (
    <div className={styles.file}>
      <span className={styles[state]}>
        <Sign name={SIGNS[state]} />
      </span>
      <div className={styles.body}>
        <span className={styles.head}>
          <span className={text.strong}>{name}</span>
          <span>{own.state[state]}</span>
        </span>
        <span className={text.quiet}>{visible(file)}</span>
        {choice && <span>{own[choice]}</span>}
        {recognisedBy === 'labels' && <span className={text.quiet}>{own.byLabels}</span>}
        {issues.map((each, at) => (
          <span key={at}>{issueText(each, language)}</span>
        ))}
        <FileFindings returned={returned} />
        {(state === 'faulty' || state === 'overruled') && (
          <Overrule returned={returned} draft={draft} reason={reason} />
        )}
      </div>
    </div>
  );
}

/** Without the file's name, which stands above. */
function issueText(issue: Issue, language: Parameters<typeof sentenceOf>[1]): string {
  const { file: _, ...place } = issue.place;
  return [placeText(place, language), sentenceOf(issue, language)].filter((each) => each !== '').join(' ');
}
