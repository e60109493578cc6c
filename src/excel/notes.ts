/** What a task notes in the workbook on its way, as calls that go along with its pieces. */
import { ACTION_BYTES, textBytes } from './bytes';
import type { Call } from './call';
import { isKeepName, REGISTER_KEY, STEP_KEY, type Register, type Task } from './register';
import type { ListedSheet } from './survey';

function setting(key: string, value: unknown): Call {
  return {
    bytes: 3 * ACTION_BYTES + textBytes(JSON.stringify(value)),
    apply: ({ context }) => {
      context.workbook.settings.add(key, value);
    },
  };
}

export function writeRegister(register: Register): Call {
  return setting(REGISTER_KEY, register);
}

export function noteStep(step: number): Call {
  return setting(STEP_KEY, step);
}

/** Copies that the register's task doesn't need any more. */
export function deleteCopies(
  worksheets: Excel.WorksheetCollection,
  order: readonly ListedSheet[],
  task: Task | undefined,
): void {
  const needed = new Set(task?.sheets.map(({ was }) => was?.keep));
  for (const { id, name } of order) {
    if (!isKeepName(name) || needed.has(name)) continue;
    const copy = worksheets.getItem(id);
    // Excel does not delete what is very hidden.
    copy.visibility = 'Hidden';
    copy.delete();
  }
}
