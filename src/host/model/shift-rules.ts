/** Validations and conditional formats after rows or columns were inserted or deleted on a sheet. */
import { moveFormula, type Formula } from '../calculation/formula';
import { shiftFormula } from '../calculation/shift-formula';
import type { Area } from './area';
import { rewriteRule, rewriteText } from './rewrite-rules';
import type { Sheet } from './sheet';
import type { Shift } from './shift';

interface Placed {
  readonly areas: readonly Area[];
  readonly anchor: { readonly row: number; readonly column: number };
}

interface Moved extends Placed {
  /** What its formulas become. */
  readonly change: (formula: Formula) => Formula;
}

/** A cell of these areas that is still there afterwards. */
function firstKept(areas: readonly Area[], { axis, kind, at, count }: Shift): Placed['anchor'] | undefined {
  for (const { row, column, rows, columns } of areas) {
    if (kind === 'insert') return { row, column };
    const [first, size] = axis === 'row' ? [row, rows] : [column, columns];
    const kept = first >= at && first < at + count ? at + count : first;
    if (kept < first + size) return axis === 'row' ? { row: kept, column } : { row, column: kept };
  }
  return undefined;
}

/** Undefined where no cell of the rule is left. */
function move(
  { areas, anchor }: Placed,
  home: string,
  changed: string,
  shift: Shift,
  place: (area: Area) => Area | undefined,
): Moved | undefined {
  const follow = (formula: Formula): Formula => shiftFormula(formula, home, changed, shift);
  if (home !== changed) return { areas, anchor, change: follow };
  const kept = firstKept(areas, shift);
  const target = kept && place({ ...kept, rows: 1, columns: 1 });
  if (!kept || !target) return undefined;
  return {
    areas: areas.flatMap((area) => place(area) ?? []),
    anchor: { row: target.row, column: target.column },
    // Meant from a cell that stays, then followed like the formula of that cell.
    change: (formula) => follow(moveFormula(formula, kept.row - anchor.row, kept.column - anchor.column)),
  };
}

/** @param place where an area of the changed sheet is afterwards */
export function shiftRules(sheet: Sheet, changed: Sheet, shift: Shift, place: (area: Area) => Area | undefined): void {
  const moved = (each: Placed): Moved | undefined => move(each, sheet.name, changed.name, shift, place);
  const validations = sheet.validations.list().flatMap((each) => {
    const next = moved(each);
    if (!next) return [];
    const { areas, anchor, change } = next;
    return [{ ...each, areas, anchor, rule: rewriteRule(each.rule, change) }];
  });
  const formats = sheet.conditionalFormats.list().flatMap((each) => {
    const next = moved(each);
    if (!next) return [];
    const { areas, anchor, change } = next;
    return [{ ...each, areas, anchor, formula: rewriteText(each.formula, change) }];
  });
  sheet.validations.replace(validations);
  sheet.conditionalFormats.replace(formats);
}
