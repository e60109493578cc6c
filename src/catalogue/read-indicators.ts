/**
 * 指标目录 → indicators and the district's targets, in the order of the sheet, with an issue for every
 * bad cell. References are codes; a name that only one indicator bears is taken for its code.
 */
import { cellText, type Grid } from '../model/grid';
import { isShare, type Indicator, type Qualifier } from '../model/indicator';
import { issue, type Issue } from '../model/issue';
import { labelKey } from '../model/label';
import type { Quantity } from '../model/quantity';
import { decimalsOf, MAX_DECIMALS } from '../model/steps';
import type { QuantityReader } from '../model/quantity-reader';
import { indicatorColumns, type IndicatorColumnKey } from './indicator-columns';
import { splitNames } from './lists';
import { locateIn, type LocateRow } from './locate';
import { readMilestones } from './milestones';
import { readPlacements, tellsAnnexes } from './read-placements';
import { readCode } from './read-code';
import { isExample, onOneLine, rowReader, type RowReader } from './read-row';
import { ignoredColumns, readTable } from './read-table';

/** The district's target for an indicator; its version comes from 基本信息. */
export interface DistrictTarget {
  readonly indicator: string;
  readonly value: Quantity;
  readonly qualifier: Qualifier;
  readonly reason?: string;
}

export interface IndicatorsRead {
  /** Whole only where no issue is an error. A source's document is its title as typed. */
  readonly indicators: readonly Indicator[];
  readonly targets: readonly DistrictTarget[];
  readonly locate: LocateRow;
  readonly issues: readonly Issue[];
}

type Reader = RowReader<IndicatorColumnKey>;

/** Reads each row by itself; what rows have to do with each other is `checkCatalogue`'s business. */
export function readIndicators(grid: Grid, readQuantity: QuantityReader): IndicatorsRead {
  const { table, issues } = readTable<IndicatorColumnKey>(grid, indicatorColumns);
  if (table) issues.push(...ignoredColumns(grid, table));
  if (!table) return { indicators: [], targets: [], locate: locateIn(undefined, [], indicatorColumns), issues };
  const indicators: Indicator[] = [];
  const targets: DistrictTarget[] = [];
  const rows: number[] = [];
  const taken = new Set<string>();
  const isExampleRow = (row: number) => isExample(cellText(table.cell(row, 'name')));
  const own = table.rows.filter((row) => !isExampleRow(row));
  const told = tellsAnnexes(own, (row, key) => table.cell(row, key));
  for (const row of table.rows) {
    const reader = rowReader(table, row, readQuantity, issues);
    if (isExampleRow(row)) {
      reader.report('catalogue.exampleRow', 'note', 'name', { name: reader.text('name') });
      continue;
    }
    const read = readIndicator(reader, taken);
    taken.add(read.code);
    const target = readTarget(reader, read, (as) => readQuantity(table.cell(row, 'districtTarget'), as));
    const placements = readPlacements(reader, told, target !== undefined);
    rows.push(row);
    indicators.push({ ...read, placements });
    if (target) targets.push(target);
  }
  if (rows.length === 0 && !issues.some((each) => each.severity === 'error')) {
    issues.push(issue('table.empty', 'error', { sheet: grid.sheet }, { sheet: grid.sheet }));
  }
  return { indicators: byCode(indicators), targets, locate: locateIn(table, rows, indicatorColumns), issues };
}

function readIndicator(reader: Reader, taken: ReadonlySet<string>): Indicator {
  const code = readCode(reader, 'i', taken);
  const name = onOneLine(reader.text('name'));
  // A code that was made from the name says nothing to whoever left it blank.
  const who = reader.text('code') || name || code;
  const relation = reader.word('relation', 'relation', 'ofWhich');
  const source = readSource(reader);
  return {
    code,
    name,
    ...texts(reader, [
      'nameEn',
      'group',
      'parent',
      'numerator',
      'denominator',
      'definition',
      'verifiedBy',
      'reconcilesWith',
    ]),
    aliases: splitNames(reader.text('aliases')),
    placements: [],
    ...(relation ? { relation } : {}),
    unit: reader.required('unit', who),
    unitInferred: reader.yesNo('unitInferred') ?? false,
    unbounded: reader.yesNo('unbounded') ?? false,
    measure: reader.requiredWord('measure', 'measure', 'count', who),
    basis: reader.requiredWord('basis', 'basis', 'flow', who),
    aggregation: reader.requiredWord('aggregation', 'aggregation', 'none', who),
    direction: reader.word('direction', 'direction', 'higher') ?? 'higher',
    decimals: readDecimals(reader, who),
    schedule: reader.word('schedule', 'schedule', 'linear') ?? 'linear',
    milestones: milestonesOf(reader, who),
    ...spreadOf(reader),
    departments: reader.list('departments'),
    ...(source ? { source } : {}),
  };
}

type TextKey =
  'nameEn' | 'group' | 'parent' | 'numerator' | 'denominator' | 'definition' | 'verifiedBy' | 'reconcilesWith';

/** The fields that hold something, each as it stands. */
function texts(reader: Reader, keys: readonly TextKey[]): { [K in TextKey]?: string } {
  const filled = keys.map((key) => [key, reader.text(key)] as const).filter(([, text]) => text !== '');
  return Object.fromEntries(filled);
}

function readDecimals(reader: Reader, code: string): number {
  reader.required('decimals', code);
  return reader.number('decimals', { least: 0, most: MAX_DECIMALS, whole: true }) ?? 0;
}

function milestonesOf(reader: Reader, code: string): Indicator['milestones'] {
  const value = reader.text('milestones');
  const milestones = readMilestones(value);
  if (!milestones) reader.report('catalogue.milestoneForm', 'error', 'milestones', { code, value });
  return milestones ?? [];
}

function spreadOf(reader: Reader): Pick<Indicator, 'spread'> {
  const method = reader.word('spreadMethod', 'spreadMethod', 'hand');
  const weight = reader.text('weight');
  return method === undefined ? {} : { spread: { method, ...(weight === '' ? {} : { weight }) } };
}

/** A source needs both document and place; where only one is given it stands for both. */
function readSource(reader: Reader): Indicator['source'] {
  const document = onOneLine(reader.text('sourceDocument'));
  const place = onOneLine(reader.text('sourcePlace'));
  const note = reader.text('sourceNote');
  if (document === '' && place === '') return undefined;
  return { document: document || place, place: place || document, ...(note === '' ? {} : { note }) };
}

function readTarget(
  reader: Reader,
  indicator: Indicator,
  read: (as: { unit: string; percentage: boolean }) => ReturnType<QuantityReader>,
): DistrictTarget | undefined {
  const qualifier = reader.word('qualifier', 'qualifier', 'equal') ?? 'equal';
  const reason = reader.text('reason');
  const value = reader.text('districtTarget');
  if (value === '') return undefined;
  const percentage = indicator.measure === 'ratio' && indicator.unit === '%';
  const { quantity, proposal } = read({ unit: indicator.unit, percentage });
  if (quantity.kind === 'unreadable') {
    const heading = reader.heading('districtTarget');
    reader.report('catalogue.notANumber', 'error', 'districtTarget', {
      heading,
      value,
      ...(proposal ? { proposal } : {}),
    });
  } else if (quantity.kind === 'number' && !proposal) {
    checkTarget(reader, indicator, quantity.value);
  } else if (quantity.kind === 'number' && proposal) {
    const where = { indicator: indicator.name, area: reader.heading('districtTarget') };
    reader.report('figures.percentScale', 'warning', 'districtTarget', { value: quantity.value, ...where, proposal });
  }
  return { indicator: indicator.code, value: quantity, qualifier, ...(reason === '' ? {} : { reason }) };
}

/** A target that can't be meant, or that would be printed as another number, must not reach a notice. */
function checkTarget(reader: Reader, indicator: Indicator, value: number): void {
  const { name, decimals, unbounded } = indicator;
  const params = { name, value };
  if (value < 0 && !unbounded) reader.report('catalogue.negativeTarget', 'error', 'districtTarget', params);
  else if (isShare(indicator) && value > 100) {
    reader.report('catalogue.targetAboveWhole', 'error', 'districtTarget', params);
  }
  if (decimalsOf(value) > decimals) {
    reader.report('catalogue.targetDecimals', 'error', 'districtTarget', { ...params, decimals });
  }
}

/** References that name an indicator instead of its code, as codes. */
function byCode(indicators: readonly Indicator[]): Indicator[] {
  const codes = new Set(indicators.map((each) => each.code));
  const byName = new Map<string, string>();
  // Of several with one name the first is meant; that they share it is an issue of its own.
  for (const { name, code } of indicators) if (!byName.has(labelKey(name))) byName.set(labelKey(name), code);
  const resolve = (reference: string) =>
    codes.has(reference) ? reference : (byName.get(labelKey(reference)) ?? reference);
  return indicators.map((each) => ({
    ...each,
    ...(each.parent === undefined ? {} : { parent: resolve(each.parent) }),
    ...(each.numerator === undefined ? {} : { numerator: resolve(each.numerator) }),
    ...(each.denominator === undefined ? {} : { denominator: resolve(each.denominator) }),
    ...(each.reconcilesWith === undefined ? {} : { reconcilesWith: resolve(each.reconcilesWith) }),
  }));
}
