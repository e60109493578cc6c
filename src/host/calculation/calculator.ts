/**
 * Recalculation: what depends on a change waits, and is calculated when somebody looks. A formula that
 * reads a cell which still waits steps back until that one is done, so that chains may be of any length.
 */
import { cellCount, holds, WHOLE_SHEET } from '../model/area';
import { keyOf } from '../model/cells';
import { findName } from '../model/read-address';
import { CellError, type Scalar } from '../model/scalar';
import type { Book, Calculation, Sheet } from '../model/sheet';
import { Blocks } from './blocks';
import { evaluate, toScalar, type Surroundings } from './evaluate';
import type { Formula, Node } from './formula';
import { Raised, Reference, type Matrix } from './value';
import { Waiting } from './waiting';
import { Watchers } from './watchers';

interface Entry {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
  readonly formula: Formula;
  waits: boolean;
  running: boolean;
  /** Leans on names or on sheets that are not there. */
  loose: boolean;
  /** What it reads. */
  reads: readonly Reference[];
}

/** The formulas that must be done first. */
class Wait extends Error {
  first: readonly Entry[] = [];

  /** Thrown often and caught at once, so that one will do. */
  for(entries: readonly Entry[]): this {
    this.first = entries;
    return this;
  }
}

export class Calculator implements Calculation {
  /** While true, what waits goes on waiting: `suspendApiCalculationUntilNextSync`. */
  suspended = false;
  /** What formulas asked for and did not get: unknown functions, circles. */
  readonly reports = new Set<string>();
  private readonly entries = new Map<Sheet, Map<number, Entry>>();
  private readonly watchers = new Map<Sheet, Watchers<Entry>>();
  private readonly waiting = new Waiting<Entry>();
  private readonly blocks = new Blocks();
  /** Goes up when something is calculated: what was told to wait before may be told again. */
  private round = 0;
  private readonly wait = new Wait('not ready');

  constructor(private readonly workbook: Book) {}

  enter(sheet: Sheet, row: number, column: number, formula: Formula): void {
    this.mark(this.add(sheet, row, column, formula));
  }

  enterDone(sheet: Sheet, row: number, column: number, formula: Formula): void {
    this.add(sheet, row, column, formula);
  }

  isWaiting(sheet: Sheet, row: number, column: number): boolean {
    return this.waiting.on(sheet).size > 0 && this.entries.get(sheet)?.get(keyOf(row, column))?.waits === true;
  }

  private add(sheet: Sheet, row: number, column: number, formula: Formula): Entry {
    this.drop(sheet, row, column);
    const entry: Entry = { sheet, row, column, formula, waits: false, running: false, loose: false, reads: [] };
    let onSheet = this.entries.get(sheet);
    if (!onSheet) this.entries.set(sheet, (onSheet = new Map<number, Entry>()));
    onSheet.set(keyOf(row, column), entry);
    this.watch(entry);
    return entry;
  }

  drop(sheet: Sheet, row: number, column: number): void {
    const onSheet = this.entries.get(sheet);
    const entry = onSheet?.get(keyOf(row, column));
    if (!entry) return;
    this.unwatch(entry);
    this.waiting.delete(entry);
    onSheet?.delete(keyOf(row, column));
    this.touch(sheet, row, column);
  }

  touch(sheet: Sheet, row: number, column: number): void {
    const stack: (readonly [Sheet, number, number])[] = [[sheet, row, column]];
    for (let next = stack.pop(); next; next = stack.pop()) {
      const [onSheet, atRow, atColumn] = next;
      for (const entry of this.watchers.get(onSheet)?.news(atRow, atColumn, this.round) ?? []) {
        if (entry.waits) continue;
        entry.waits = true;
        this.waiting.add(entry);
        stack.push([entry.sheet, entry.row, entry.column]);
      }
    }
  }

  private mark(entry: Entry): void {
    entry.waits = true;
    this.waiting.add(entry);
    this.touch(entry.sheet, entry.row, entry.column);
  }

  private watch(entry: Entry): void {
    this.unwatch(entry);
    const reads: Reference[] = [];
    entry.loose = false;
    const visit = (node: Node | null | undefined): void => {
      if (!node) return;
      if (node.kind === 'area') {
        const sheet = node.sheet === undefined ? entry.sheet : this.workbook.findSheet(node.sheet);
        if (!sheet) entry.loose = true;
        // Long formulas name the same cells again and again.
        else if (!reads.some((each) => each.area === node.area && each.sheet === sheet)) {
          this.watchersOf(sheet).watch(node.area, entry);
          reads.push(new Reference(sheet, node.area));
        }
      } else if (node.kind === 'name') {
        entry.loose = true;
        visit(this.named(node.name, entry.sheet));
      } else if (node.kind === 'call') node.parts.forEach(visit);
      else if (node.kind === 'unary') visit(node.part);
      else if (node.kind === 'binary') [node.left, node.right].forEach(visit);
    };
    visit(entry.formula.tree);
    entry.reads = reads;
  }

  private unwatch(entry: Entry): void {
    for (const { sheet, area } of entry.reads) this.watchers.get(sheet)?.unwatch(area, entry);
    entry.reads = [];
  }

  private watchersOf(sheet: Sheet): Watchers<Entry> {
    let found = this.watchers.get(sheet);
    if (!found) this.watchers.set(sheet, (found = new Watchers()));
    return found;
  }

  named(name: string, sheet: Sheet): Node | undefined {
    return (findName(this.workbook, name, sheet) ?? findName(this.workbook, name, undefined))?.formula.tree;
  }

  /** Names or sheets came, went or changed: formulas that lean on them are read anew. */
  forgetNames(): void {
    for (const onSheet of this.entries.values()) {
      for (const entry of onSheet.values()) {
        if (!entry.loose) continue;
        this.watch(entry);
        this.mark(entry);
      }
    }
  }

  /** Cells have moved: every formula is read anew. */
  rebuild(): void {
    this.entries.clear();
    this.watchers.clear();
    this.waiting.clear();
    for (const sheet of this.workbook.sheets) {
      for (const [row, column, cell] of sheet.cells.within(WHOLE_SHEET)) {
        if (cell.formula) this.enter(sheet, row, column, cell.formula);
      }
    }
  }

  settle(): void {
    if (this.suspended) return;
    for (const entry of this.waiting.all()) this.run(entry);
  }

  /** With a stack of its own instead of the machine's. */
  private run(wanted: Entry): void {
    const stack = [wanted];
    for (let entry = stack.at(-1); entry; entry = stack.at(-1)) {
      if (!entry.waits) {
        stack.pop();
        continue;
      }
      entry.running = true;
      try {
        this.finish(entry, this.calculate(entry));
        stack.pop();
      } catch (error) {
        if (!(error instanceof Wait)) throw error;
        const circle = error.first.filter((each) => each.running);
        // Excel shows 0 in a circle, and warns.
        for (const each of circle) {
          this.reports.add(`a circular reference through ${each.sheet.name}!${each.row + 1}:${each.column + 1}`);
          this.finish(each, 0);
        }
        if (circle.length === 0) stack.push(...error.first);
      }
    }
  }

  private finish(entry: Entry, value: Scalar): void {
    entry.waits = false;
    entry.running = false;
    this.round += 1;
    this.waiting.delete(entry);
    if (entry.sheet.cells.at(entry.row, entry.column)?.value === value) return;
    entry.sheet.cells.open(entry.row, entry.column).value = value;
  }

  private calculate(entry: Entry): Scalar {
    const value = this.evaluate(entry.formula.tree, entry.sheet, 0, 0);
    // A formula that leads to a blank cell shows 0.
    return value ?? 0;
  }

  /** One formula's value as if it stood so far from where it was written; throws `Wait` inside of a run only. */
  private evaluate(tree: Node, sheet: Sheet, rows: number, columns: number): Scalar {
    const around = this.around(sheet, rows, columns);
    try {
      return toScalar(evaluate(tree, around), around);
    } catch (error) {
      if (error instanceof Raised) return error.error;
      throw error;
    }
  }

  private around(sheet: Sheet, rows: number, columns: number): Surroundings {
    return {
      sheet,
      rows,
      columns,
      sheetNamed: (name) => this.workbook.findSheet(name),
      named: (name) => this.named(name, sheet),
      read: (reference) => this.read(reference),
      cell: (reference) => this.cell(reference),
      report: (what) => this.reports.add(what),
    };
  }

  placeAt(formula: Formula, sheet: Sheet, rows: number, columns: number): Reference | undefined {
    this.settle();
    try {
      const value = evaluate(formula.tree, this.around(sheet, rows, columns));
      return value instanceof Reference ? value : undefined;
    } catch (error) {
      if (error instanceof Raised) return undefined;
      throw error;
    }
  }

  /** What a rule's formula comes to for one cell of its range. */
  evaluateAt(formula: Formula, sheet: Sheet, rows: number, columns: number): Scalar {
    this.settle();
    return this.evaluate(formula.tree, sheet, rows, columns);
  }

  /** One cell; throws `Wait` where it is not calculated yet. */
  private cell({ sheet, area: { row, column } }: Reference): Scalar {
    if (this.waiting.on(sheet).size > 0) {
      const entry = this.entries.get(sheet)?.get(keyOf(row, column));
      if (entry?.waits) throw this.wait.for([entry]);
    }
    return sheet.cells.at(row, column)?.value ?? null;
  }

  private read(reference: Reference): Matrix {
    const unready = this.unreadyIn(reference);
    if (unready.length > 0) throw this.wait.for(unready);
    return this.blocks.read(reference.sheet, reference.area);
  }

  private unreadyIn({ sheet, area }: Reference): readonly Entry[] {
    const waiting = this.waiting.on(sheet);
    const onSheet = this.entries.get(sheet);
    if (waiting.size === 0 || !onSheet) return [];
    const unready: Entry[] = [];
    if (waiting.size <= cellCount(area)) {
      for (const entry of waiting) if (holds(area, entry.row, entry.column)) unready.push(entry);
    } else {
      for (let row = area.row; row < area.row + area.rows; row += 1) {
        for (let column = area.column; column < area.column + area.columns; column += 1) {
          const entry = onSheet.get(keyOf(row, column));
          if (entry?.waits) unready.push(entry);
        }
      }
    }
    return unready;
  }
}

export function isTrue(value: Scalar): boolean {
  if (value instanceof CellError || value === null) return false;
  return typeof value === 'string' ? value.toUpperCase() === 'TRUE' : value !== false && value !== 0;
}
