/** The rules that look at cells, made ready for every row of a table, and run over all areas or over one. */
import type { Finding } from '../model/finding';
import type { Indicator } from '../model/indicator';
import { begunColumn, sumColumn, type DerivedColumn } from './derived-columns';
import { describeCell } from './describe-cell';
import { makeCheck, runCheck, type Check } from './evaluate';
import type { Operand } from './condition';
import type { OperandColumn } from './operand-columns';
import type { RelatedRows } from './relations';
import { isFor, numbersFor, type ConditionRule } from './rule';
import { CELL_RULES } from './rules';
import { columnAt, countsOf, type Scene } from './scene';

export interface CellChecks {
  /** By row, in the order of the rules. */
  readonly rows: readonly (readonly Check[])[];
  readonly begun: DerivedColumn;
  /** Brings up to date what is derived from a place's figures. */
  refresh(place: number): void;
  readonly found: Uint32Array;
}

/** @param rules in place of the built-in ones: for benches and tests */
export function makeCellChecks(scene: Scene, rules: readonly ConditionRule[] = CELL_RULES): CellChecks {
  const { table, related, kind } = scene;
  const begun = begunColumn(table);
  const sums = related.map(({ parts }) =>
    parts.length === 0
      ? undefined
      : sumColumn(
          parts.map((part) => columnAt(scene, part)),
          table.width,
        ),
  );
  const over = kind === 'actual' ? 'actuals' : 'targets';
  const codes = new Map<string, ConditionRule[]>();
  for (const rule of rules.filter((each) => each.over.includes(over))) {
    const same = codes.get(rule.code);
    if (same) same.push(rule);
    else codes.set(rule.code, [rule]);
  }
  const rows = table.columns.map(({ indicator }, row) => {
    const own = related[row] ?? NO_RELATIONS;
    const columns = operandColumns(scene, row, own, begun, sums[row]);
    return [...codes.values()].flatMap((same) => {
      const rule = same.find(({ which }) => isFor(which, indicator, own)) ?? same[0];
      if (rule === undefined) return [];
      const isMeant = isFor(rule.which, indicator, own);
      const numbers = () =>
        numbersFor(rule, [indicator, ...comparedWith(scene, rule, own)], own.quotientFactor, scene.parameters);
      return [makeCheck(rule, isMeant ? columns : NO_COLUMNS, numbers)];
    });
  });
  return {
    rows,
    begun,
    found: new Uint32Array(table.width + 1),
    refresh(place) {
      begun.refresh(place);
      for (const sum of sums) sum?.refresh(place);
    },
  };
}

const NO_COLUMNS: ReadonlyMap<Operand, OperandColumn> = new Map();
const NO_RELATIONS: RelatedRows = {
  whole: undefined,
  parts: [],
  hasParts: false,
  numerator: undefined,
  denominator: undefined,
  quotientFactor: undefined,
};

/** The other indicators in a comparison whose last digit counts. */
function comparedWith(scene: Scene, { code }: ConditionRule, { whole, parts }: RelatedRows): Indicator[] {
  const rows =
    code === 'area.partsDiffer' ? parts : code === 'area.partAboveWhole' && whole !== undefined ? [whole] : [];
  return rows.map((row) => columnAt(scene, row).indicator);
}

function operandColumns(
  scene: Scene,
  row: number,
  own: RelatedRows,
  begun: OperandColumn,
  parts: OperandColumn | undefined,
): ReadonlyMap<Operand, OperandColumn> {
  const of = (other: number | undefined) => (other === undefined ? undefined : columnAt(scene, other));
  const columns: Readonly<Partial<Record<Operand, OperandColumn | undefined>>> = {
    value: columnAt(scene, row),
    begun,
    parts,
    whole: of(own.whole),
    numerator: of(own.numerator),
    denominator: of(own.denominator),
    target: scene.targets?.[row],
    before: scene.before?.[row],
    lastYear: scene.lastYear?.[row],
    prior: scene.prior?.[row],
    issued: scene.issued?.[row],
  };
  return new Map(Object.entries(columns).filter(([, column]) => column !== undefined) as [Operand, OperandColumn][]);
}

/** Runs over some places of all rows. @param add gets the findings, by row and rule; without it they are only counted */
export function runCells(
  scene: Scene,
  checks: CellChecks,
  from: number,
  count: number,
  add?: (place: number, finding: Finding) => void,
): void {
  for (const [row, own] of checks.rows.entries()) {
    for (const check of own) {
      const failed = runCheck(check, from, count, checks.found, countsOf(scene, check.rule.code));
      for (let each = 0; add !== undefined && each < failed; each += 1) {
        const place = checks.found[each] as number;
        add(place, describeCell(scene, check.rule, row, place));
      }
    }
  }
}
