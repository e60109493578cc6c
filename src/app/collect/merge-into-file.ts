/**
 * Merging for the terminal: the accepted figures are put on the sheets that were read, as a clerk would type
 * them, and the whole is made anew as a file, with everything that people typed.
 */
import type { GridCell } from '../../model/grid';
import { remakeAnnexes, type AnnexesRemade } from '../make-annexes';
import { openWorkbook, readOfFile, type OpenWorkbook } from '../open-workbook';
import type { CellPatch, SheetRead, WorkbookPort, WorkbookUpdate } from '../port';
import type { MergeDecisions } from './accept-returns';
import { bookOf } from './collect-returns';
import { planMerge, type MergeOptions, type MergePreview } from './plan-merge';
import { readOfPlan } from './planned-sheet';
import type { Collection } from './types';

export interface MergedFile {
  readonly preview: MergePreview;
  readonly remade: AnnexesRemade;
  /** As the new file holds it. */
  readonly opened: OpenWorkbook;
}

/** @throws UnusableInput as {@link planMerge}, or where the port can't be written */
export async function mergeIntoFile(
  opened: OpenWorkbook,
  collection: Collection,
  decisions: MergeDecisions,
  options: MergeOptions,
  port: WorkbookPort,
): Promise<MergedFile> {
  const preview = planMerge(opened, collection, decisions, options);
  const merged = openWorkbook(readOfFile(sheetsAfter(opened, preview.update)));
  const remade = await remakeAnnexes(merged, bookOf(merged), options.language, port, options.clock);
  return { preview, remade, opened: merged };
}

/** The sheets as the update leaves them. */
function sheetsAfter({ read }: OpenWorkbook, { plan, write, replaces, patches }: WorkbookUpdate): SheetRead[] {
  const written = new Map(
    plan.sheets
      .filter(({ name }) => write.includes(name))
      .map((sheet) => [replaces.get(sheet.name) ?? sheet.name, readOfPlan(sheet, plan.styles)]),
  );
  const patchesOf = new Map([...patches].map(([name, list]) => [replaces.get(name) ?? name, list]));
  const there = read.sheets.map((sheet) => written.get(sheet.id) ?? withPatches(sheet, patchesOf.get(sheet.id) ?? []));
  const ids = new Set(read.sheets.map(({ id }) => id));
  return [...there, ...[...written].flatMap(([id, sheet]) => (ids.has(id) ? [] : [sheet]))];
}

function withPatches(sheet: SheetRead, patches: readonly CellPatch[]): SheetRead {
  if (patches.length === 0) return sheet;
  const rows: (GridCell | undefined)[][] = sheet.rows.map((cells) => [...cells]);
  for (const { row, column, value, numberFormat } of patches) {
    while (rows.length <= row) rows.push([]);
    const cells = rows[row] ?? [];
    while (cells.length <= column) cells.push(undefined);
    cells[column] = { value, ...(numberFormat !== 'General' && { numberFormat }) };
  }
  return { ...sheet, rows };
}
