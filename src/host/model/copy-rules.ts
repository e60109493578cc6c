/** Validations and conditional formats that come along when cells are copied with all that belongs to them. */
import { moveFormula, type Formula } from '../calculation/formula';
import { intersect, type Area } from './area';
import { rewriteRule, rewriteText } from './rewrite-rules';
import type { Sheet } from './sheet';

interface Placed {
  readonly areas: readonly Area[];
  readonly anchor: { readonly row: number; readonly column: number };
}

/** Puts the rules of one area where the area was copied to; what held there before is gone. */
export function copyRules(from: Sheet, source: Area, to: Sheet, place: Area): void {
  const [down, across] = [place.row - source.row, place.column - source.column];
  const move = (formula: Formula): Formula => moveFormula(formula, down, across);
  const shifted = ({ row, column, ...size }: Area): Area => ({ ...size, row: row + down, column: column + across });
  const placed = <Rule extends Placed>(rule: Rule): Rule | undefined => {
    const areas = rule.areas.flatMap((area) => intersect(area, source) ?? []).map(shifted);
    const anchor = { row: rule.anchor.row + down, column: rule.anchor.column + across };
    return areas.length === 0 ? undefined : { ...rule, areas, anchor };
  };
  // Read first: both may be on one sheet.
  const validations = from.validations.list().flatMap((each) => placed(each) ?? []);
  const formats = from.conditionalFormats.list().flatMap((each) => placed(each) ?? []);
  to.validations.clear([place]);
  to.conditionalFormats.clear([place]);
  to.validations.replace([
    ...to.validations.list(),
    ...validations.map((each) => ({ ...each, rule: rewriteRule(each.rule, move) })),
  ]);
  to.conditionalFormats.replace([
    ...formats.map((each) => ({ ...each, id: to.workbook.newId(), formula: rewriteText(each.formula, move) })),
    ...to.conditionalFormats.list(),
  ]);
}
