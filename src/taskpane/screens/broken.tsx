/** A task that was not completed: why, what is written and what is not, and the two ways on. */
import { Button } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { FailureView } from '../parts/failure-view';
import { usePane } from '../parts/pane-context';
import { Part } from '../parts/part';
import { ScreenFrame } from '../parts/screen';
import { useTextStyles } from '../parts/text-styles';
import { hasTouched, type Failure } from '../state/failure';
import type { Screen, Task } from '../state/pane-state';
import type { PaneStore } from '../state/pane-store';
import { seenSheets } from '../state/seen-sheets';

/** What the preview showed is no longer what stands there. */
function isStale({ issues }: Failure): boolean {
  return issues.some(({ code }) => code === 'excel.changedMeanwhile');
}

export function Broken({ screen }: { readonly screen: Screen & { readonly name: 'broken' } }): ReactElement {
  const text = useTextStyles();
  const { words } = usePane();
  const { task, failure } = screen;
  const written = seenSheets(failure.progress?.written ?? []);
  const unwritten = seenSheets(failure.progress?.unwritten ?? []);
  const isTouched = hasTouched(failure);
  return (
    <ScreenFrame
      title={task.kind === 'undo' ? words.broken.undoTitle : words.broken.title}
      actions={<BrokenActions screen={screen} />}
    >
      <FailureView failure={failure} />
      {task.kind !== 'undo' && !isTouched && <p className={text.line}>{words.broken.nothingWritten}</p>}
      {written.length > 0 && <SheetNames title={words.broken.writtenTitle} names={written} />}
      {isTouched && unwritten.length > 0 && <SheetNames title={words.broken.unwrittenTitle} names={unwritten} />}
      {isTouched && task.kind !== 'undo' && (
        <p className={text.quiet}>{isStale(failure) ? words.broken.nextStale : words.broken.next}</p>
      )}
    </ScreenFrame>
  );
}

function SheetNames({ title, names }: { readonly title: string; readonly names: readonly string[] }): ReactElement {
  const text = useTextStyles();
  return (
    <Part title={title}>
      <ul className={text.dots}>
        {names.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
    </Part>
  );
}

function BrokenActions({ screen }: { readonly screen: Screen & { readonly name: 'broken' } }): ReactElement {
  const { words, store } = usePane();
  const { task, failure } = screen;
  if (task.kind === 'undo') {
    const wouldLose = failure.issues.some(({ code }) => code === 'excel.changedSinceTask');
    return (
      <>
        <Button
          appearance={wouldLose ? 'secondary' : 'primary'}
          onClick={() => void store.undo({ force: wouldLose, ...(task.from && { from: task.from }) })}
        >
          {wouldLose ? words.actions.undoAnyway : words.actions.retry}
        </Button>
        <Button appearance={wouldLose ? 'primary' : 'secondary'} onClick={() => void store.leave()}>
          {words.actions.back}
        </Button>
      </>
    );
  }
  const hasWritten = hasTouched(failure);
  const { previewAgain, writeAgain } = waysOn(task, store);
  return (
    <>
      {isStale(failure) ? (
        <Button appearance="primary" onClick={previewAgain}>
          {words.actions.previewAgain}
        </Button>
      ) : (
        <Button appearance="primary" onClick={writeAgain}>
          {hasWritten ? words.actions.continueWriting : words.actions.retry}
        </Button>
      )}
      {hasWritten ? (
        <Button onClick={() => void store.undo()}>{words.actions.restore}</Button>
      ) : (
        <Button onClick={() => void store.leave()}>{words.actions.back}</Button>
      )}
    </>
  );
}

function waysOn(
  task: Exclude<Task, { readonly kind: 'undo' }>,
  store: PaneStore,
): { readonly previewAgain: () => void; readonly writeAgain: () => void } {
  if (task.kind === 'merge') {
    return {
      previewAgain: () => void store.returns.previewMerge(),
      writeAgain: () => void store.returns.merge(task.preview),
    };
  }
  return {
    previewAgain: () => void store.previewAgain(task.source),
    writeAgain: () => void store.write(task.source, task.preview),
  };
}
