/** Validations and conditional formats that come along when cells are copied with all that belongs to them. */
import { moveFormula, type Formula } from '../calculation/formula';
import { cellsOf, intersect, type Area } from './area';
import { rewriteRule, rewriteText } from './rewrite-rules';
import type { Sheet } from './sheet';

interface Placed {
  readonly areas: readonly Area[];
  readonly anchor: { readonly row: number; readonly column: number };
}

/**
 * The rules of one area, to be put where it is copied to. They are read at once: what is copied may be written
 * over by then.
 * @returns puts them there; a place of several times the area's size takes them as often
 */
export function takeRules(from: Sheet, source: Area): (to: Sheet, place: Area) => void {
  const inside = <Rule extends Placed>(rule: Rule): Rule | undefined => {
    const areas = rule.areas.flatMap((area) => intersect(area, source) ?? []);
    return areas.length === 0 ? undefined : { ...rule, areas };
  };
  const validations = from.validations.list().flatMap((each) => inside(each) ?? []);
  const formats = from.conditionalFormats.list().flatMap((each) => inside(each) ?? []);
  return (to, place) => {
    const [down, across] = [place.row - source.row, place.column - source.column];
    const move = (formula: Formula): Formula => moveFormula(formula, down, across);
    const tiles = [
      ...cellsOf({ row: 0, column: 0, rows: place.rows / source.rows, columns: place.columns / source.columns }),
    ];
    const placed = <Rule extends Placed>(rule: Rule): Rule => ({
      ...rule,
      areas: tiles.flatMap(([rows, columns]) =>
        rule.areas.map((area) => ({
          ...area,
          row: area.row + down + rows * source.rows,
          column: area.column + across + columns * source.columns,
        })),
      ),
      anchor: { row: rule.anchor.row + down, column: rule.anchor.column + across },
    });
    to.validations.clear([place]);
    to.conditionalFormats.clear([place]);
    to.validations.replace([
      ...to.validations.list(),
      ...validations.map((each) => ({ ...placed(each), rule: rewriteRule(each.rule, move) })),
    ]);
    to.conditionalFormats.replace([
      ...formats.map((each) => ({
        ...placed(each),
        id: to.workbook.newId(),
        formula: rewriteText(each.formula, move),
      })),
      ...to.conditionalFormats.list(),
    ]);
  };
}
