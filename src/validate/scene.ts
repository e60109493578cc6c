/** What a check is made over: the figures, what they are compared with, and how everything is named. */
import type { FigureKey, RuleCode, RuleParams, Finding, Fix, FixKind } from '../model/finding';
import type { Severity } from '../model/issue';
import type { Period } from '../model/period';
import type { YearIndex } from '../model/year-index';
import type { Counts } from './evaluate';
import type { FigureColumn, FigureTable } from './figure-table';
import type { OperandColumn } from './operand-columns';
import { connectedRows, relatedRows, type RelatedRows } from './relations';
import type { RuleDefinition, RuleParameters } from './rule';
import { severityOf } from './severity';

export interface Scene {
  readonly index: YearIndex;
  readonly kind: 'actual' | 'target';
  readonly period?: Period;
  readonly table: FigureTable;
  readonly related: readonly RelatedRows[];
  /** By row, the rows that hang together with it. */
  readonly connected: readonly (readonly number[])[];
  /** Single areas' returns are looked at, and not the year's own sheet. */
  readonly isReturn: boolean;
  readonly parameters: RuleParameters | undefined;
  /** By place, as sentences print them. */
  readonly areaNames: readonly string[];
  /** By row, in the table's places. */
  readonly targets?: readonly (OperandColumn | undefined)[];
  readonly before?: readonly (OperandColumn | undefined)[];
  readonly beforePeriod?: Period;
  readonly lastYear?: readonly (OperandColumn | undefined)[];
  /** Last year's figures for the whole year; like for like where targets are compared with them. */
  readonly prior?: readonly (OperandColumn | undefined)[];
  readonly issued?: readonly (OperandColumn | undefined)[];
  readonly counts: Map<RuleCode, Counts>;
}

type Given = Omit<Scene, 'related' | 'connected' | 'areaNames' | 'counts'>;

export function makeScene(given: Given): Scene {
  const { index, table } = given;
  const names = new Map(index.book.areas.map((area) => [area.code, area.shortName ?? area.name]));
  const related = relatedRows(table);
  return {
    ...given,
    related,
    connected: connectedRows(related),
    areaNames: [...table.areas.map((code) => names.get(code) ?? code), index.book.district.wholeLabel],
    counts: new Map(),
  };
}

/** Outcomes of a rule so far. */
export function countsOf({ counts }: Pick<Scene, 'counts'>, rule: RuleCode): Counts {
  let own = counts.get(rule);
  if (!own) counts.set(rule, (own = { passed: 0, failed: 0, notApplicable: 0, notEvaluated: 0 }));
  return own;
}

export function columnAt({ table }: Pick<Scene, 'table'>, row: number): FigureColumn {
  const column = table.columns[row];
  if (column === undefined) throw new RangeError(`no row ${row}`);
  return column;
}

export function areaAt({ table }: Pick<Scene, 'table'>, place: number): string | null {
  return table.areas[place] ?? null;
}

export function cellKey(scene: Scene, row: number, place: number): FigureKey {
  const { kind, period } = scene;
  const indicator = columnAt(scene, row).indicator.code;
  return { kind, indicator, area: areaAt(scene, place), ...(period && { period }) };
}

/** A fix of a cell, with the names that its sentence needs. */
export function makeFix(scene: Scene, kind: FixKind, row: number, place: number, value: number | null): Fix {
  const { name, unit } = columnAt(scene, row).indicator;
  return { kind, cell: cellKey(scene, row, place), value, name, unit };
}

interface About<Code extends RuleCode> {
  readonly rule: RuleDefinition & { readonly code: Code };
  readonly row?: number | undefined;
  readonly place?: number | undefined;
  /** The row that it is compared with. */
  readonly other?: number;
  readonly params: RuleParams[Code];
  readonly fixes?: readonly Fix[];
  /** False where no single cell is meant. */
  readonly hasCell?: boolean;
}

export function makeFinding<Code extends RuleCode>(scene: Scene, about: About<Code>): Finding {
  const { rule, row, place, other, params, fixes = [], hasCell = true } = about;
  const { period, table, isReturn } = scene;
  const indicator = row === undefined ? undefined : columnAt(scene, row).indicator;
  const isDistrict = place === table.areas.length;
  const severity: Severity = severityOf(rule, indicator, { period, isReturn, isDistrict });
  const cell = hasCell && row !== undefined && place !== undefined ? cellKey(scene, row, place) : undefined;
  return {
    rule: rule.code,
    severity,
    ...(indicator && { indicator: indicator.code }),
    ...(place !== undefined && { area: areaAt(scene, place) }),
    ...(period && { period }),
    ...(other !== undefined && { other: columnAt(scene, other).indicator.code }),
    params,
    ...(indicator && { unit: indicator.unit }),
    ...(cell && { cell }),
    blame: cell ? [[cell]] : [],
    fixes,
    place: {},
  } as Finding;
}
