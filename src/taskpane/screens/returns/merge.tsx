/** What merging changes, number by number, before anything is written. */
import { Button } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { sentenceOf } from '../../../locales/issue-sentence';
import { visible } from '../../../locales/shown-value';
import { FailureView } from '../../parts/failure-view';
import { IssueList } from '../../parts/issue-list';
import { MoreList } from '../../parts/more-list';
import { usePane } from '../../parts/pane-context';
import { Part } from '../../parts/part';
import { useTextStyles } from '../../parts/text-styles';
import { WaitingRows } from '../../parts/waiting-rows';
import type { Screen } from '../../state/pane-state';
import { FigureChanges } from '../figure-changes';

type MergeScreen = Screen & { readonly name: 'merge' };

export function Merge({ screen: { preview, failure } }: { readonly screen: MergeScreen }): ReactElement {
  const text = useTextStyles();
  const { words, language } = usePane();
  const { merge: own } = words.returns;
  if (failure) {
    return (
      <Part title={own.failed}>
        <FailureView failure={failure} />
      </Part>
    );
  }
  if (!preview) return <WaitingRows label={own.planning} />;
  const { accepted, refused, changes, issues, isNothing } = preview;
  const overwritten = changes.filter(({ before }) => before !== '');
  const fresh = changes.filter(({ before }) => before === '');
  return (
    <>
      {isNothing ? (
        <p className={text.line}>{own.nothing}</p>
      ) : (
        <div>
          <p className={text.line}>{own.summary(accepted.length, changes.length)}</p>
          <p className={text.quiet}>{own.notWrittenYet}</p>
        </div>
      )}
      {overwritten.length > 0 && (
        <FigureChanges changes={overwritten} title={own.overwritten(overwritten.length)} hint={own.overwrittenHint} />
      )}
      {issues.length > 0 && (
        <Part title={own.notMerged(issues.length)}>
          <IssueList issues={issues} isLinked={false} />
        </Part>
      )}
      {fresh.length > 0 && <FigureChanges changes={fresh} title={own.fresh(fresh.length)} />}
      {!isNothing && <p className={text.quiet}>{own.kept}</p>}
      {refused.length > 0 && (
        <Part title={own.refused}>
          <MoreList
            items={refused}
            draw={({ file, reason }) => (
              <>
                <span className={text.strong}>{visible(file)}</span> <span>{sentenceOf(reason, language)}</span>
              </>
            )}
          />
        </Part>
      )}
      {accepted.length > 0 && (
        <Part title={own.accepted}>
          <MoreList items={accepted} draw={(file) => visible(file)} />
        </Part>
      )}
    </>
  );
}

export function MergeActions({ screen: { preview, failure } }: { readonly screen: MergeScreen }): ReactElement | null {
  const { words, store } = usePane();
  const { merge: own } = words.returns;
  if (failure) {
    return (
      <Button appearance="primary" onClick={() => void store.returns.previewMerge()}>
        {words.actions.retry}
      </Button>
    );
  }
  if (!preview) return null;
  if (preview.isNothing) {
    return (
      <Button appearance="primary" onClick={() => store.returns.open('from-merge')}>
        {words.actions.back}
      </Button>
    );
  }
  return (
    <Button appearance="primary" onClick={() => void store.returns.merge(preview)}>
      {own.do(preview.accepted.length)}
    </Button>
  );
}
