/** What the towns sent in: handed in, read one by one, and decided on file by file. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo, type ReactElement } from 'react';
import { listReturns } from '../../../app/returns-list';
import { Bar } from '../../parts/bar';
import { FailureView } from '../../parts/failure-view';
import { FileChooser } from '../../parts/file-chooser';
import { usePane, usePaneState } from '../../parts/pane-context';
import { Part } from '../../parts/part';
import { Progress } from '../../parts/progress';
import { useTextStyles } from '../../parts/text-styles';
import { areaNames } from '../checking/area-names';
import { ChooseFile } from './choose-file';
import { FileList } from './file-list';
import { PeriodChoice, useReturnsPeriod } from './period-choice';
import { Slips } from './slips';

const useStyles = makeStyles({
  progress: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  cancel: { alignSelf: 'flex-start' },
});

export function Collect(): ReactElement {
  const text = useTextStyles();
  const { words, store, language } = usePane();
  const { returns, reading } = usePaneState();
  const period = useReturnsPeriod();
  const { collect: own } = words.returns;
  const { collection, collecting, failure, decisions, filter } = returns;
  const book = reading?.opened.book;
  const nameOf = useMemo(() => areaNames(book, language), [book, language]);
  const list = useMemo(
    () => (collection && book ? listReturns(collection, decisions, book, filter) : undefined),
    [collection, decisions, book, filter],
  );
  const hasFiles = (collection?.files.length ?? 0) > 0;
  return (
    <>
      <PeriodChoice isDisabled={collecting !== undefined} />
      {period && (
        <FileChooser
          isMultiple
          isPrimary={!hasFiles}
          isBusy={collecting !== undefined}
          hint={hasFiles ? own.more : own.hint}
          dropHere={own.dropHere}
          label={own.choose}
          onFiles={(files) => void store.returns.add(period, files)}
        />
      )}
      {collecting && <Collecting />}
      {failure && (
        <Part title={own.failed}>
          <FailureView failure={failure} />
        </Part>
      )}
      {collection?.isCancelled === true && <Bar kind="warning">{own.stopped(collection.files.length)}</Bar>}
      {collection && list && hasFiles && (
        <>
          {list.several.map((each) => (
            <ChooseFile key={each.area} several={each} name={nameOf(each.area)} />
          ))}
          <FileList list={list} total={collection.files.length} filter={filter} nameOf={nameOf} />
          {collection.areasMissing.length > 0 && (
            <Part title={own.missing(collection.areasMissing.length)}>
              <p className={text.line}>{collection.areasMissing.map(nameOf).join(words.listSeparator)}</p>
            </Part>
          )}
          <Slips collection={collection} />
          <div>
            <Button
              size="small"
              appearance="subtle"
              disabledFocusable={collecting !== undefined}
              onClick={store.returns.empty}
            >
              {own.empty}
            </Button>
          </div>
        </>
      )}
    </>
  );
}

function Collecting(): ReactElement | null {
  const styles = useStyles();
  const text = useTextStyles();
  const { words, store } = usePane();
  const { collecting } = usePaneState().returns;
  const { collect: own } = words.returns;
  if (!collecting) return null;
  const { done, total, file, isStopping } = collecting;
  return (
    <div className={styles.progress}>
      <Progress label={own.reading(done, total)} {...(total > 0 && { share: done / total })} />
      <p className={text.line} aria-live="polite">
        {isStopping ? own.stopping : own.reading(Math.min(done + 1, total), total)}
      </p>
      {file !== undefined && <p className={text.quiet}>{own.file(file)}</p>}
      <Button className={styles.cancel} disabledFocusable={isStopping} onClick={store.returns.stopCollecting}>
        {words.actions.cancel}
      </Button>
    </div>
  );
}

export function CollectActions(): ReactElement | null {
  const text = useTextStyles();
  const { words, store } = usePane();
  const { returns, reading } = usePaneState();
  const { collection, collecting, decisions } = returns;
  const { collect: own } = words.returns;
  const book = reading?.opened.book;
  if (!collection || collection.files.length === 0 || collecting || !book) return null;
  const { mergeable, undecided } = listReturns(collection, decisions, book);
  return (
    <>
      {undecided > 0 && <p className={text.quiet}>{own.undecided(undecided)}</p>}
      {mergeable > 0 ? (
        <Button id="from-merge" appearance="primary" onClick={() => void store.returns.previewMerge()}>
          {own.merge(mergeable)}
        </Button>
      ) : (
        <p className={text.quiet}>{own.nothingToMerge}</p>
      )}
    </>
  );
}
