/**
 * Undo and redo of what a person put into cells. As in Excel, nothing can be undone any more once somebody
 * else (the add-in, or a deed that moves cells) has changed what stands in the workbook.
 */
import { area as areaOf, areaBetween, type Area } from '../model/area';
import { keyOf, type Cell } from '../model/cells';
import type { ConditionalFormat } from '../model/conditional-formats';
import type { Sheet } from '../model/sheet';
import type { Validation } from '../model/validations';
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
/** What hangs on a sheet's cells and comes along when cells are pasted. */
interface Rules {
  readonly validations: readonly Validation[];
  readonly formats: readonly ConditionalFormat[];
  readonly merges: readonly Area[];
}
interface RulesStep {
  readonly sheet: Sheet;
  readonly before: Rules;
  readonly after: Rules;
}
interface Step {
  readonly cells: readonly CellStep[];
  readonly rules: readonly RulesStep[];
}
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

function rulesNow({ validations, conditionalFormats, merges }: Sheet): Rules {
  return { validations: validations.list(), formats: conditionalFormats.list().map((each) => ({ ...each })), merges };
}

function putRules(sheet: Sheet, { validations, formats, merges }: Rules): void {
  sheet.validations.replace(validations);
  sheet.conditionalFormats.replace(formats.map((each) => ({ ...each })));
  sheet.merges = merges;
}

function boundsOf(cells: readonly CellStep[]): Area {
  const rows = cells.map(({ row }) => row);
  const columns = cells.map(({ column }) => column);
  return areaBetween(Math.min(...rows), Math.min(...columns), Math.max(...rows), Math.max(...columns));
}

export class History {
  private readonly steps: Record<Direction, Step[]> = { undo: [], redo: [] };
  private stamp: readonly unknown[] = [];
  private together: { cells: CellStep[]; rules: RulesStep[] } | undefined;

  constructor(private readonly workbook: Workbook) {}

  can(direction: Direction): boolean {
    this.forgetWhereStale();
    return this.steps[direction].length > 0;
  }

  /** Does something to cells and remembers it; `area` holds all that it may change, rules and merges if it says so. */
  watch(sheet: Sheet, area: Area, deed: () => Outcome, alsoRules = false): Outcome {
    this.forgetWhereStale();
    const before = copiesIn(sheet, area);
    const rulesBefore = alsoRules ? rulesNow(sheet) : undefined;
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
      const rules = rulesBefore ? [{ sheet, before: rulesBefore, after: rulesNow(sheet) }] : [];
      if (this.together) {
        this.together.cells.push(...changed);
        this.together.rules.push(...rules);
      } else this.remember({ cells: changed, rules });
      this.stamp = stampOf(this.workbook);
    }
  }

  /** Everything that is watched meanwhile is one step. */
  asOne(deeds: () => void): void {
    const together: { cells: CellStep[]; rules: RulesStep[] } = { cells: [], rules: [] };
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
    const [first] = step ? [...step.cells, ...step.rules] : [];
    if (!step || !first) return refused('notPossible', `there is nothing to ${direction}`);
    const { cells, rules } = step;
    for (const { sheet, row, column } of cells) sheet.ensureUnlocked([areaOf(row, column)]);
    if (direction === 'undo') {
      for (const each of [...cells].reverse()) exchange(each, each.after, each.before);
      for (const each of [...rules].reverse()) putRules(each.sheet, each.before);
    } else {
      for (const each of cells) exchange(each, each.before, each.after);
      for (const each of rules) putRules(each.sheet, each.after);
    }
    this.steps[direction].pop();
    this.steps[direction === 'undo' ? 'redo' : 'undo'].push(step);
    this.workbook.calculation.settle();
    if (cells.length > 0) {
      const area = boundsOf(cells);
      this.workbook.note(first.sheet, [area]);
      if (first.sheet.visibility === 'Visible') this.workbook.select(first.sheet, area);
    }
    this.stamp = stampOf(this.workbook);
    return DONE;
  }

  private remember(step: Step): void {
    if (step.cells.length === 0 && step.rules.length === 0) return;
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
