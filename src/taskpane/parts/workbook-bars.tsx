/** What of the workbook's own state a clerk must know: read-only, protected, or left half written. */
import { Button } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { Reading } from '../services';
import { sentenceOf } from '../../locales/issue-sentence';
import { canContinue } from '../state/interruption';
import { seenSheets } from '../state/seen-sheets';
import { Bar } from './bar';
import { usePane } from './pane-context';

const READ_ONLY = { code: 'workbook.readOnly', params: {} } as const;
const PROTECTED = { code: 'workbook.structureProtected', params: {} } as const;

export function WorkbookBars({ reading }: { readonly reading: Reading }): ReactElement {
  const { words, store, language } = usePane();
  const { isReadOnly, isStructureProtected, interrupted } = reading.opened.read;
  const { title, unwritten, unknown, onlyRestore } = words.interrupted;
  const names = seenSheets(interrupted?.unwritten ?? []);
  return (
    <>
      {isReadOnly && <Bar kind="warning">{sentenceOf(READ_ONLY, language)}</Bar>}
      {!isReadOnly && isStructureProtected && <Bar kind="warning">{sentenceOf(PROTECTED, language)}</Bar>}
      {interrupted && (
        <Bar
          kind="warning"
          title={title}
          actions={
            <>
              {canContinue(reading) && (
                <Button size="small" onClick={() => void store.previewUpdate()}>
                  {words.actions.continueWriting}
                </Button>
              )}
              <Button size="small" onClick={() => store.confirmUndo()}>
                {words.actions.restore}
              </Button>
            </>
          }
        >
          <span>{names.length > 0 ? unwritten(names) : unknown}</span>
          {!canContinue(reading) && <span>{onlyRestore}</span>}
        </Bar>
      )}
    </>
  );
}
