/** Is there anything to do at all? A task without work would only take the way back of the one before it away. */
import { sheetRange } from '../plan/address';
import type { WorkbookPlan } from '../plan/plan';
import { madeAs } from './register';
import { nameKey, type Survey } from './survey';
import { isTouched, type Target } from './targets';

/** True where every sheet and every name stands as the plan has it, and the register knows it. */
export function isSettled(targets: readonly Target[], { names }: WorkbookPlan, survey: Survey): boolean {
  const { made, task } = survey.register;
  const isOver = task === undefined || task.state === 'done';
  return (
    isOver &&
    targets.every((target) => !isTouched(target) && isKnown(target, made)) &&
    names.every(({ name, sheet, range }) => {
      const formula = survey.names.get(nameKey(name));
      return formula !== undefined && withoutQuotes(formula) === `=${withoutQuotes(sheetRange(sheet, range))}`;
    })
  );
}

/** Excel quotes the names of sheets only where it must. */
function withoutQuotes(formula: string): string {
  return formula.replaceAll("'", '');
}

function isKnown({ plan, found }: Target, made: Survey['register']['made']): boolean {
  return found !== undefined && found.name === plan.name && made[found.id] === madeAs(plan);
}
