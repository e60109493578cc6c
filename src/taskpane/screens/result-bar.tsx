/** What the last task did, with the way to see it and the way back. */
import { Button } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { PaneWords } from '../../locales/zh-CN/pane';
import { Bar } from '../parts/bar';
import { usePane } from '../parts/pane-context';
import type { Result, TaskScreen } from '../state/pane-state';
import { seenSheets } from '../state/seen-sheets';

export interface ResultBarProps {
  readonly result: Result;
  /** The screen that it is told on, where that is not the workbook's own. */
  readonly from?: TaskScreen;
}

export function ResultBar({ result, from }: ResultBarProps): ReactElement {
  const { words, store } = usePane();
  const see = wayToSee(result, words);
  return (
    <Bar
      kind="done"
      actions={
        result.kind !== 'restored' && (
          <>
            {see && (
              <Button size="small" onClick={() => void store.show({ sheet: see.sheet })}>
                {see.label}
              </Button>
            )}
            <Button size="small" onClick={() => store.confirmUndo(from)}>
              {words.actions.undo}
            </Button>
          </>
        )
      }
    >
      {resultSentences(result, words).map((sentence) => (
        <span key={sentence}>{sentence}</span>
      ))}
    </Bar>
  );
}

function wayToSee(
  result: Result,
  { actions, checking }: PaneWords,
): { readonly sheet: string; readonly label: string } | undefined {
  switch (result.kind) {
    case 'written':
      return result.show && { sheet: result.show.sheet, label: actions.seeSheet(result.show.annex) };
    case 'template':
      return result.show === undefined ? undefined : { sheet: result.show, label: actions.seeCatalogue };
    case 'findings':
      return result.show === undefined ? undefined : { sheet: result.show, label: checking.findingsSheet.see };
    case 'merged':
    case 'restored':
      return undefined;
  }
}

/** What was done, a sentence each. */
export function resultSentences(result: Result, all: PaneWords): readonly string[] {
  const { result: words } = all;
  switch (result.kind) {
    case 'written':
      return [words.written(result)];
    case 'template':
      return [words.template];
    case 'findings':
      return [all.checking.findingsSheet.done];
    case 'merged':
      return [all.returns.merge.done(result.files, result.cells)];
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
