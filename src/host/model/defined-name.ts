/** A defined name: of the workbook, or of one sheet. */
import type { Formula } from '../calculation/formula';

export interface DefinedName {
  readonly name: string;
  /** The id of the sheet that it belongs to; undefined: the whole workbook's. */
  readonly scope: string | undefined;
  formula: Formula;
  comment: string;
  visible: boolean;
}
