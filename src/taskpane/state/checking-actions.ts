/** What a person does about findings: looks at some of them, takes a fix, explains, and takes it back. */
import { proposedFix, type FindingFilters } from '../../app/findings-list';
import type { CellWrite } from '../../app/port';
import { keepPlaces, planTakeBack } from '../../app/take-back';
import type { Finding, RuleCode } from '../../model/finding';
import type { Reading } from '../services';
import type { Change, CheckingEvent } from './checking-state';
import { failureOf } from './failure';
import { followCells } from './follow-edits';
import type { StoreCore } from './store-core';

export function checkingActions(core: StoreCore) {
  const { port, tasks } = core.services;
  const tell = (event: CheckingEvent): void => core.dispatch({ type: 'checking', event });

  /** Places and values come from the workbook as it is by now. */
  async function opened(): Promise<Reading['opened']> {
    const { reading } = core.state();
    return reading && !core.isBehind() ? reading.opened : (await core.look()).reading.opened;
  }

  /** Runs one piece of writing at a time; a second press before the first is done does nothing. */
  async function write(work: () => Promise<CheckingEvent>): Promise<void> {
    if (core.state().checking.isWriting || core.isBusy()) return;
    tell({ type: 'writing' });
    try {
      tell(await work());
    } catch (error) {
      tell({ type: 'failed', failure: failureOf(error) });
      // What was in the way is shown as it stands now.
      await core.read();
    } finally {
      core.dispatch({ type: 'shown' });
    }
  }

  async function put(writes: readonly CellWrite[]): Promise<readonly CellWrite[]> {
    const back = await port.writeCells(writes, { onWaiting: () => core.dispatch({ type: 'waited' }) });
    if (!(await followCells(core, writes))) await core.read();
    return back;
  }

  async function fix(findings: readonly Finding[], changeOf: (count: number) => Change): Promise<void> {
    await write(async () => {
      const fixes = findings.flatMap((finding) => {
        const proposed = proposedFix(finding);
        return proposed ? [{ finding, fix: proposed }] : [];
      });
      const now = await opened();
      const writes = await tasks.planFixes(now, fixes);
      // Several may be of one cell, or of none that is there.
      const change = changeOf(writes.length);
      if (writes.length === 0) return { type: 'wroteNothing', change };
      return { type: 'wrote', done: { change, back: keepPlaces(now, await put(writes)) } };
    });
  }

  return {
    filter: (filters: FindingFilters): void => tell({ type: 'filtered', filters }),
    unfold: (area: string, isUnfolded: boolean): void => tell({ type: 'unfolded', area, isUnfolded }),
    showSettled: (isShown: boolean): void => tell({ type: 'settledShown', isShown }),
    listKind: (rule?: RuleCode): void => tell({ type: 'kindListed', ...(rule && { rule }) }),
    draft: (id: string, text: string): void => tell({ type: 'drafted', id, text }),
    dropDraft: (id: string): void => tell({ type: 'draftDropped', id }),

    async fix(finding: Finding): Promise<void> {
      const proposed = proposedFix(finding);
      if (proposed) await fix([finding], () => ({ kind: 'fixed', finding, fix: proposed }));
    },
    fixAll: (rule: RuleCode, findings: readonly Finding[]): Promise<void> =>
      fix(findings, (count) => ({ kind: 'fixedAll', rule, count })),

    /** @param text '' takes the explanation back */
    async explain(id: string, finding: Finding, text: string): Promise<void> {
      await write(async () => {
        const now = await opened();
        const writes = await tasks.planExplanation(now, finding, text);
        const change: Change = { kind: text === '' ? 'unexplained' : 'explained', finding };
        // What she says stands there already.
        if (writes.length === 0) return { type: 'wroteNothing', id, change };
        return { type: 'wrote', id, done: { change, back: keepPlaces(now, await put(writes)) } };
      });
    },
    async takeBack(): Promise<void> {
      const last = core.state().checking.undoable.at(-1);
      if (!last) return;
      await write(async () => {
        // Rows may have come and gone a moment ago, which no reading knows of yet.
        const { opened: now } = await tasks.open(await port.read());
        const { writes, left } = planTakeBack(now, last.back);
        if (writes.length > 0) await put(writes);
        return { type: 'tookBack', isTaken: writes.length > 0, left };
      });
    },
  };
}
