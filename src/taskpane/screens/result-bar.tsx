/** What the last task did, with the way to see it and the way back. */
import { Button } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { PaneWords } from '../../locales/zh-CN/pane';
import { Bar } from '../parts/bar';
import { usePane } from '../parts/pane-context';
import type { Result } from '../state/pane-state';
import { seenSheets } from '../state/seen-sheets';

export function ResultBar({ result }: { readonly result: Result }): ReactElement {
  const { words } = usePane();
  return (
    <Bar kind="done" actions={result.kind === 'restored' ? undefined : <ResultActions result={result} />}>
      {resultSentences(result, words.result).map((sentence) => (
        <span key={sentence}>{sentence}</span>
      ))}
    </Bar>
  );
}

function ResultActions({ result }: { readonly result: Exclude<Result, { kind: 'restored' }> }): ReactElement {
  const { words, store } = usePane();
  const sheet = result.kind === 'template' ? result.show : result.show?.sheet;
  const label =
    result.kind === 'template' ? words.actions.seeCatalogue : words.actions.seeSheet(result.show?.annex ?? 2);
  return (
    <>
      {sheet !== undefined && (
        <Button size="small" onClick={() => void store.show({ sheet })}>
          {label}
        </Button>
      )}
      <Button size="small" onClick={store.confirmUndo}>
        {words.actions.undo}
      </Button>
    </>
  );
}

/** What was done, a sentence each. */
export function resultSentences(result: Result, words: PaneWords['result']): readonly string[] {
  switch (result.kind) {
    case 'written':
      return [words.written(result)];
    case 'template':
      return [words.template];
    case 'restored': {
      const { restored } = result;
      const sheets = seenSheets(restored.sheets);
      const removed = seenSheets(restored.removed);
      const left = seenSheets(restored.left);
      const told = [
        ...(sheets.length > 0 ? [words.restored(sheets)] : []),
        ...(removed.length > 0 ? [words.removed(removed)] : []),
        ...(left.length > 0 ? [words.left(left)] : []),
      ];
      return told.length > 0 ? told : [words.nothingRestored];
    }
  }
}
