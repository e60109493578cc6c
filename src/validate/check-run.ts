/**
 * A run of all rules over a scene, kept so that a change runs again only what it touches: the changed
 * area's cells, the changed rows, and the comparison of rows. What is compared with the period before is asked
 * of an area's cells alone.
 */
import type { Checked, Finding, RuleCode } from '../model/finding';
import { blameFor } from './blame';
import { makeCellChecks, runCells } from './cell-checks';
import { checkColumn, checkNothing } from './column-checks';
import { compareRowsWithAll, copiedRowFindings, type CopiedRows } from './copied-rows';
import type { Counts } from './evaluate';
import { putFigure, putReading, type Reading } from './figure-table';
import { checkRow, rowsTouchedBy } from './row-checks';
import { rulesOver } from './rules';
import { columnAt, countsOf, type Scene } from './scene';

export interface Change {
  readonly row: number;
  readonly place: number;
  readonly reading: Reading | undefined;
}

export interface CheckRun {
  change(changes: readonly Change[]): Checked;
  /** Changes of the figures of the period before, which are made in the columns given. */
  changeBefore(changes: readonly Change[]): Checked;
  readonly checked: Checked;
}

/** @param only places of single areas; the rules over all areas then rest */
export function runChecks(scene: Scene, only?: readonly number[]): CheckRun {
  const { table } = scene;
  const isActual = scene.kind === 'actual';
  const checks = makeCellChecks(scene);
  const places = only ?? table.areas.map((_, place) => place);
  const cells: Finding[][] = Array.from({ length: table.width }, () => []);
  const columns: Finding[][] = Array.from({ length: table.width }, () => []);
  const rows: Finding[][] = table.columns.map(() => []);
  const pairs: CopiedRows = new Map();
  let nothing: Finding[] = [];

  const runPlaces = (from: number, count: number) => {
    for (let place = from; place < from + count; place += 1) cells[place] = [];
    runCells(scene, checks, from, count, (place, finding) => cells[place]?.push(finding));
    for (let place = from; place < from + count; place += 1) {
      const own = cells[place];
      if (own && own.length > 0) cells[place] = blameFor(scene, place, own);
    }
  };
  const runColumn = (place: number) => {
    if (isActual && place < table.areas.length) columns[place] = checkColumn(scene, place);
  };
  const runRow = (row: number) => {
    if (!only) rows[row] = checkRow(scene, row);
  };
  const runWhole = (changed: readonly number[]) => {
    if (!isActual) return;
    if (!only) compareRowsWithAll(scene, changed, pairs);
    nothing = checkNothing(scene, checks.begun, places);
  };

  if (only) for (const place of only) runPlaces(place, 1);
  else runPlaces(0, table.width);
  for (const place of places) runColumn(place);
  for (const row of table.columns.keys()) runRow(row);
  runWhole([...table.columns.keys()]);

  const result = (): Checked => ({
    findings: nothing.concat(...cells, ...columns, ...rows, copiedRowFindings(pairs)),
    rules: outcomes(scene),
  });
  let checked = result();

  /** What is run again is taken off the counts first, by running it on the figures as they were. */
  const takeOff = (run: () => void) => {
    const counts = new Map([...scene.counts].map(([code, own]) => [code, { ...own }]));
    run();
    for (const [code, own] of scene.counts) {
      const was = counts.get(code) ?? NONE;
      for (const outcome of OUTCOMES) own[outcome] = 2 * was[outcome] - own[outcome];
    }
  };

  const placesIn = (changes: readonly Change[]) => [...new Set(changes.map(({ place }) => place))];
  const isMeant = (place: number) => !only || only.includes(place);

  return {
    get checked() {
      return checked;
    },
    change(changes) {
      const touched = placesIn(changes);
      const changedRows = [...new Set(changes.map(({ row }) => row))];
      const touchedRows = [...new Set(changes.flatMap(({ row }) => rowsTouchedBy(scene, row)))];
      const meant = touched.filter(isMeant);
      const again = () => {
        for (const place of meant) {
          runPlaces(place, 1);
          runColumn(place);
        }
        for (const row of touchedRows) runRow(row);
        runWhole(changedRows);
      };
      takeOff(() => {
        for (const place of meant) {
          runCells(scene, checks, place, 1);
          runColumn(place);
        }
        for (const row of touchedRows) runRow(row);
        runWhole(changedRows);
      });
      for (const { row, place, reading } of changes) putReading(columnAt(scene, row), place, reading);
      for (const place of touched) checks.refresh(place);
      again();
      checked = result();
      return checked;
    },
    changeBefore(changes) {
      const known = changes.filter(({ row }) => scene.before?.[row] !== undefined);
      const meant = placesIn(known).filter(isMeant);
      takeOff(() => {
        for (const place of meant) {
          runCells(scene, checks, place, 1);
          runColumn(place);
        }
      });
      for (const { row, place, reading } of known) {
        const column = scene.before?.[row];
        if (column) putFigure(column, place, reading);
      }
      for (const place of meant) {
        runPlaces(place, 1);
        runColumn(place);
      }
      if (meant.length > 0) checked = result();
      return checked;
    },
  };
}

const OUTCOMES = ['passed', 'failed', 'notApplicable', 'notEvaluated'] as const;
const NONE: Readonly<Counts> = { passed: 0, failed: 0, notApplicable: 0, notEvaluated: 0 };

function outcomes(scene: Scene): Checked['rules'] {
  const codes: readonly RuleCode[] = rulesOver(scene.kind === 'actual' ? 'actuals' : 'targets');
  return codes.map((rule) => ({ rule, ...countsOf(scene, rule) }));
}
