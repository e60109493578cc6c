/**
 * Which cells may look otherwise when a cell changes, because a conditional format or a validation of
 * theirs reads it. Nothing is evaluated here: the references say which cells of the rule's range are meant.
 */
import { ruleFormula, type AreaNode, type Node } from '../calculation/formula';
import { Watchers } from '../calculation/watchers';
import { areaBetween, intersect, lastColumn, lastRow, WHOLE_SHEET, type Area } from '../model/area';
import type { Sheet } from '../model/sheet';
import type { Workbook } from '../model/workbook';
import { formulasOf } from '../model/validity';

interface Rule {
  readonly sheet: Sheet;
  readonly areas: readonly Area[];
  readonly anchor: { readonly row: number; readonly column: number };
}

interface Read extends Rule {
  readonly node: AreaNode;
}

export interface Affected {
  readonly sheet: Sheet;
  readonly area: Area;
}

/** How far the cells of a rule lie from where its formula was written. */
interface Span {
  readonly least: number;
  readonly most: number;
}

const EVERYWHERE: Span = { least: -Infinity, most: Infinity };

/** One edge's positions over all cells of the rule. */
function spread(edge: number, moves: boolean, { least, most }: Span): readonly number[] {
  return moves ? [edge + least, edge + most] : [edge];
}

function spanOf(
  areas: readonly Area[],
  anchor: number,
  first: (area: Area) => number,
  last: (area: Area) => number,
): Span {
  return { least: Math.min(...areas.map(first)) - anchor, most: Math.max(...areas.map(last)) - anchor };
}

/** All cells that a reference reaches from any cell of the rule. */
function reachOf({ node, areas, anchor }: Read): Area | undefined {
  const { area, moves } = node;
  const down = spanOf(areas, anchor.row, ({ row }) => row, lastRow);
  const across = spanOf(areas, anchor.column, ({ column }) => column, lastColumn);
  const rows = [...spread(area.row, moves.top, down), ...spread(lastRow(area), moves.bottom, down)];
  const columns = [...spread(area.column, moves.left, across), ...spread(lastColumn(area), moves.right, across)];
  return intersect(
    areaBetween(Math.min(...rows), Math.min(...columns), Math.max(...rows), Math.max(...columns)),
    WHOLE_SHEET,
  );
}

/** From which distances the reference meets the changed cells, along one direction. */
function distances(
  changed: readonly [number, number],
  reference: readonly [number, number],
  moves: readonly [boolean, boolean],
): Span | undefined {
  if (moves[0] && moves[1]) return { least: changed[0] - reference[1], most: changed[1] - reference[0] };
  // An area with one fixed edge grows; that it may be met is enough.
  if (moves[0] !== moves[1]) return EVERYWHERE;
  return changed[1] >= reference[0] && changed[0] <= reference[1] ? EVERYWHERE : undefined;
}

function affectedBy({ sheet, areas, anchor, node }: Read, changed: Area): readonly Affected[] {
  const { area, moves } = node;
  const down = distances([changed.row, lastRow(changed)], [area.row, lastRow(area)], [moves.top, moves.bottom]);
  const across = distances(
    [changed.column, lastColumn(changed)],
    [area.column, lastColumn(area)],
    [moves.left, moves.right],
  );
  if (!down || !across) return [];
  return areas.flatMap((each) => {
    const top = Math.max(each.row, anchor.row + down.least);
    const bottom = Math.min(lastRow(each), anchor.row + down.most);
    const left = Math.max(each.column, anchor.column + across.least);
    const right = Math.min(lastColumn(each), anchor.column + across.most);
    return top > bottom || left > right ? [] : [{ sheet, area: areaBetween(top, left, bottom, right) }];
  });
}

export class RuleReads {
  private readonly reads = new Map<Sheet, Watchers<Read>>();
  /** Sheets with a rule that leans on a name. */
  readonly named = new Set<Sheet>();

  constructor(private readonly workbook: Workbook) {
    for (const sheet of workbook.sheets) {
      for (const { areas, anchor, formula } of sheet.conditionalFormats.list()) {
        if (formula !== '') this.take({ sheet, areas, anchor }, ruleFormula(formula).tree);
      }
      for (const validation of sheet.validations.list()) {
        const { areas, anchor } = validation;
        for (const formula of formulasOf(validation)) this.take({ sheet, areas, anchor }, ruleFormula(formula).tree);
      }
    }
  }

  private take(rule: Rule, node: Node | null | undefined): void {
    if (!node || rule.areas.length === 0) return;
    if (node.kind === 'area') this.watch({ ...rule, node });
    else if (node.kind === 'name') {
      this.named.add(rule.sheet);
      this.take(rule, this.workbook.calculation.named(node.name, rule.sheet));
    } else if (node.kind === 'call') node.parts.forEach((part) => this.take(rule, part));
    else if (node.kind === 'unary') this.take(rule, node.part);
    else if (node.kind === 'binary') [node.left, node.right].forEach((part) => this.take(rule, part));
  }

  private watch(read: Read): void {
    const { node } = read;
    const sheet = node.sheet === undefined ? read.sheet : this.workbook.findSheet(node.sheet);
    const reach = reachOf(read);
    if (!sheet || !reach) return;
    let watchers = this.reads.get(sheet);
    if (!watchers) this.reads.set(sheet, (watchers = new Watchers()));
    watchers.watch(reach, read);
  }

  affected(sheet: Sheet, changed: Area): readonly Affected[] {
    const found = new Set(this.reads.get(sheet)?.over(changed));
    return [...found].flatMap((read) => affectedBy(read, changed));
  }
}
