/** The look of one cell. A format is never changed in place, so cells share it. */
export type BorderSide = 'top' | 'bottom' | 'left' | 'right' | 'diagonalDown' | 'diagonalUp';

export interface Border {
  readonly style: string;
  readonly weight: string;
  readonly color: string;
}

export interface CellFormat {
  readonly numberFormat: string;
  readonly fontName: string;
  readonly fontSize: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: string;
  readonly strikethrough: boolean;
  /** `#RRGGBB`. */
  readonly fontColor: string;
  /** `#RRGGBB`; undefined without a fill. */
  readonly fillColor: string | undefined;
  readonly borders: Readonly<Partial<Record<BorderSide, Border>>>;
  readonly horizontal: string;
  readonly vertical: string;
  readonly wrap: boolean;
  readonly indent: number;
  readonly shrink: boolean;
  readonly rotation: number;
  readonly readingOrder: string;
  readonly locked: boolean;
  readonly formulaHidden: boolean;
}

/** A new workbook of Excel in Chinese. */
export const DEFAULT_FORMAT: CellFormat = {
  numberFormat: 'General',
  fontName: '等线',
  fontSize: 11,
  bold: false,
  italic: false,
  underline: 'None',
  strikethrough: false,
  fontColor: '#000000',
  fillColor: undefined,
  borders: {},
  horizontal: 'General',
  vertical: 'Center',
  wrap: false,
  indent: 0,
  shrink: false,
  rotation: 0,
  readingOrder: 'Context',
  locked: true,
  formulaHidden: false,
};
