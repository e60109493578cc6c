/**
 * The task behind 说明: what a person says of a finding that she lets stand, as writes into `_att`, and into
 * 校验结果 where the finding stands there.
 */
import { findingId, type Finding } from '../model/finding';
import { cellText } from '../model/grid';
import { issue, UnusableInput } from '../model/issue';
import type { KeptExplanation } from '../sheets/att-records';
import { cellOfExplanation, explanationCells, firstBlankRow, plainOf, rowOfExplanation } from './explanation-cells';
import type { NewValue } from './explanation-cells';
import { holdsFor, timeOfDay, valueAbout } from './explanations';
import type { OpenWorkbook } from './open-workbook';
import type { CellWrite, Clock, SheetRead } from './port';

/**
 * @param text '' takes the explanation back
 * @returns nothing where the same is said already
 * @throws UnusableInput where the register is gone that keeps explanations (workbook.registerMissing)
 */
export function planExplanation(
  opened: OpenWorkbook,
  finding: Finding,
  text: string,
  clock: Clock,
): readonly CellWrite[] {
  const { att } = opened.sheets;
  if (!att || !opened.remembered) throw new UnusableInput([issue('workbook.registerMissing', 'error', {}, {})]);
  const id = findingId(finding);
  const said = text.trim();
  const value = valueAbout(finding);
  const known = opened.remembered.explanations.find((each) => each.finding === id);
  const isKept = known ? known.text === said && holdsFor({ about: known.about ?? [] }, value) : said === '';
  const next: KeptExplanation = {
    finding: id,
    text: said,
    at: timeOfDay(clock()),
    ...(value !== '' && { about: [value] }),
  };
  const row = rowOfExplanation(att, id) ?? firstBlankRow(att);
  const rows = isKept ? [] : explanationCells(att, row, said === '' ? undefined : next).map((each) => write(att, each));
  const own = cellOfExplanation(opened, id);
  if (!own || cellText(own.cell) === said) return rows;
  return [...rows, write(own.sheet, { ...own, value: said === '' ? null : said })];
}

function write({ id: sheetId }: SheetRead, { row, column, value, cell }: NewValue): CellWrite {
  return { sheetId, row, column, value, expected: plainOf(cell) };
}
