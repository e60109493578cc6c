/** What is wrong with a plan, as data. A fault is a bug of ours: it is thrown to developers, never told to a clerk. */

export type PlanFaultCode =
  | 'workbook.noSheet'
  | 'workbook.noVisibleSheet'
  | 'workbook.activeSheet'
  | 'style.colour'
  | 'sheet.name'
  | 'sheet.nameTwice'
  | 'sheet.tooManyRows'
  | 'sheet.tooManyColumns'
  | 'sheet.tooManyLinks'
  | 'sheet.frozen'
  | 'key.twice'
  | 'name.form'
  | 'name.twice'
  | 'name.sheet'
  | 'range.outside'
  | 'row.height'
  | 'column.width'
  | 'cell.style'
  | 'cell.number'
  | 'cell.textTooLong'
  | 'cell.linkTarget'
  | 'formula.equalsSign'
  | 'formula.empty'
  | 'formula.tooLong'
  | 'formula.literalTooLong'
  | 'formula.character'
  | 'merge.single'
  | 'merge.overlap'
  | 'table.rows'
  | 'table.columns'
  | 'table.head'
  | 'table.headTwice'
  | 'table.merge'
  | 'validation.title'
  | 'validation.message'
  | 'validation.words'
  | 'validation.bounds'
  | 'print.titles'
  | 'print.scale'
  | 'print.breaks'
  | 'print.margins'
  | 'print.headerFooter';

export interface PlanFault {
  readonly code: PlanFaultCode;
  readonly sheet?: string;
  /** From 0, as in the plan. */
  readonly row?: number;
  readonly column?: number;
  /** The offending value or the limit that it breaks. */
  readonly detail: string;
}

/** Where faults are put; a plan with thousands of equal faults needs no more than the first of them. */
export type Report = (fault: PlanFault) => void;

/** One line for a developer: `cell.style at 附件1!R3C2: nosuch`. */
export function describeFault(fault: PlanFault): string {
  const cell =
    fault.row === undefined ? '' : `!R${fault.row + 1}${fault.column === undefined ? '' : `C${fault.column + 1}`}`;
  const place = fault.sheet === undefined ? '' : ` at ${fault.sheet}${cell}`;
  return `${fault.code}${place}: ${fault.detail}`;
}
