/**
 * Enter goes back to the column where a run of Tabs began. With Univer only an arrow key ends the run, not a
 * click, and what it remembers of it is not given out; so it is made to believe in an arrow key.
 */
import { Direction, ICommandService, type IAccessor, type Injector } from '@univerjs/core';
import { SheetsSelectionsService } from '@univerjs/sheets';
import { MoveSelectionCommand } from '@univerjs/sheets-ui';

/** In the place of the commands, so that the arrow key moves nothing. */
const NOWHERE: Pick<ICommandService, 'executeCommand'> = { executeCommand: <R>() => Promise.resolve(false as R) };

/** @returns forgets where the run of Tabs began */
export function tabRunEnder(injector: Injector): () => void {
  const get = (id: unknown): unknown => (id === ICommandService ? NOWHERE : injector.get(id as never));
  const accessor = { get, has: () => true } as IAccessor;
  const selections = injector.get(SheetsSelectionsService);
  return () => {
    const column = selections.getCurrentLastSelection()?.range.startColumn ?? 0;
    // At the edge of the sheet an arrow key would change nothing.
    const direction = column === 0 ? Direction.RIGHT : Direction.LEFT;
    void MoveSelectionCommand.handler(accessor, { direction });
  };
}
