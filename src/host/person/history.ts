/**
 * Undo and redo of what a person put into cells. As in Excel, nothing can be undone any more once somebody
 * else (the add-in, or a deed that moves cells) has changed what stands in the workbook.
 */
import { area as areaOf, areaBetween, type Area } from '../model/area';
import { keyOf, type Cell } from '../model/cells';
import type { Sheet } from '../model/sheet';
import type { Workbook } from '../model/workbook';
import { putBack } from '../model/write-cells';
import { DONE, refused, type Outcome } from './outcome';

/** As many as Excel keeps. */
const MOST_STEPS = 100;

type Contents = Cell | undefined;

interface CellStep {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
  readonly before: Contents;
  readonly after: Contents;
}
type Step = readonly CellStep[];
type Direction = 'undo' | 'redo';

/** What goes up or is exchanged when anything is written, moved or renamed. */
function stampOf({ namesVersion, sheets }: Workbook): readonly unknown[] {
  return [namesVersion, ...sheets.flatMap((sheet) => [sheet, sheet.cells.version, sheet.merges])];
}

function copiesIn(sheet: Sheet, area: Area): Map<number, readonly [number, number, Cell]> {
  const copies = new Map<number, readonly [number, number, Cell]>();
  for (const [row, column, cell] of sheet.cells.within(area))
    copies.set(keyOf(row, column), [row, column, { ...cell }]);
  return copies;
}

/** A formula that is typed again as it stands is no step, nor are its results. */
function isSame(left: Contents, right: Contents): boolean {
  if (left?.formula?.text !== right?.formula?.text || left?.format !== right?.format) return false;
  if (left?.formula) return true;
  return (left?.value ?? null) === (right?.value ?? null) && left?.quoted === right?.quoted;
}

/** What was there goes back, but for looks and links that the cell was given since. */
function exchange({ sheet, row, column }: CellStep, from: Contents, to: Contents): void {
  const now = sheet.cells.at(row, column);
  const format = now?.format === from?.format ? to?.format : now?.format;
  const link = now?.link;
  const isNothing = !to && !format && !link;
  putBack(sheet, row, column, isNothing ? undefined : { ...(to ?? { value: null }), format, link });
}

function boundsOf(step: Step): Area {
  const rows = step.map(({ row }) => row);
  const columns = step.map(({ column }) => column);
  return areaBetween(Math.min(...rows), Math.min(...columns), Math.max(...rows), Math.max(...columns));
}

export class History {
  private readonly steps: Record<Direction, Step[]> = { undo: [], redo: [] };
  private stamp: readonly unknown[] = [];
  private together: CellStep[] | undefined;

  constructor(private readonly workbook: Workbook) {}

  can(direction: Direction): boolean {
    this.forgetWhereStale();
    return this.steps[direction].length > 0;
  }

  /** Does something to cells and remembers it; `area` holds all that it may change. */
  watch(sheet: Sheet, area: Area, deed: () => Outcome): Outcome {
    this.forgetWhereStale();
    const before = copiesIn(sheet, area);
    try {
      return deed();
    } finally {
      this.workbook.calculation.settle();
      const after = copiesIn(sheet, area);
      const places = new Map([...before, ...after]);
      const changed = [...places.entries()].flatMap(([key, [row, column]]): CellStep[] => {
        const [was, is] = [before.get(key)?.[2], after.get(key)?.[2]];
        return isSame(was, is) ? [] : [{ sheet, row, column, before: was, after: is }];
      });
      if (this.together) this.together.push(...changed);
      else this.remember(changed);
      this.stamp = stampOf(this.workbook);
    }
  }

  /** Everything that is watched meanwhile is one step. */
  asOne(deeds: () => void): void {
    const together: CellStep[] = [];
    this.together = together;
    try {
      deeds();
    } finally {
      this.together = undefined;
      this.remember(together);
    }
  }

  /** @throws HostError where the cells have been locked since; the step then stays */
  go(direction: Direction): Outcome {
    this.forgetWhereStale();
    const step = this.steps[direction].at(-1);
    const [first] = step ?? [];
    if (!step || !first) return refused('notPossible', `there is nothing to ${direction}`);
    for (const { sheet, row, column } of step) sheet.ensureUnlocked([areaOf(row, column)]);
    if (direction === 'undo') for (const each of [...step].reverse()) exchange(each, each.after, each.before);
    else for (const each of step) exchange(each, each.before, each.after);
    this.steps[direction].pop();
    this.steps[direction === 'undo' ? 'redo' : 'undo'].push(step);
    this.workbook.calculation.settle();
    const area = boundsOf(step);
    this.workbook.note(first.sheet, [area]);
    if (first.sheet.visibility === 'Visible') this.workbook.select(first.sheet, area);
    this.stamp = stampOf(this.workbook);
    return DONE;
  }

  private remember(step: Step): void {
    if (step.length === 0) return;
    this.steps.undo.push(step);
    if (this.steps.undo.length > MOST_STEPS) this.steps.undo.shift();
    this.steps.redo = [];
  }

  private forgetWhereStale(): void {
    const now = stampOf(this.workbook);
    if (now.length === this.stamp.length && now.every((each, at) => each === this.stamp[at])) return;
    this.steps.undo = [];
    this.steps.redo = [];
  }
}
