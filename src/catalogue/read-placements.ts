/**
 * In which annexes an indicator stands. A catalogue whose annex columns are missing or blank throughout is
 * a plain list: then every indicator stands in annex 2, and those with a district target in annex 1 too.
 */
import { isBlank, type GridCell } from '../model/grid';
import type { Placement } from '../model/indicator';
import type { IndicatorColumnKey } from './indicator-columns';
import { onOneLine, type RowReader } from './read-row';

type Reader = RowReader<IndicatorColumnKey>;

const columnsOf = {
  1: { stands: 'inAnnex1', number: 'annex1Number', name: 'annex1Name' },
  2: { stands: 'inAnnex2', number: 'annex2Number', name: 'annex2Name' },
} as const;

/** True where any of the rows says something about annexes. */
export function tellsAnnexes(
  rows: readonly number[],
  cell: (row: number, key: IndicatorColumnKey) => GridCell | undefined,
): boolean {
  const keys = Object.values(columnsOf).flatMap((each) => Object.values(each));
  return rows.some((row) => keys.some((key) => !isBlank(cell(row, key))));
}

/** @param told what {@link tellsAnnexes} says of the table */
export function readPlacements(reader: Reader, told: boolean, hasTarget: boolean): Placement[] {
  if (told) return [...readPlacement(reader, 1), ...readPlacement(reader, 2)];
  const printed = breaksIn(reader);
  return hasTarget
    ? [
        { annex: 1, ...printed },
        { annex: 2, ...printed },
      ]
    : [{ annex: 2, ...printed }];
}

function readPlacement(reader: Reader, annex: 1 | 2): Placement[] {
  const keys = columnsOf[annex];
  const number = reader.text(keys.number);
  const printedName = reader.text(keys.name);
  const stands = reader.yesNo(keys.stands) ?? (number !== '' || printedName !== '');
  if (!stands) return [];
  return [
    { annex, ...(number === '' ? {} : { number }), ...(printedName === '' ? breaksIn(reader) : { printedName }) },
  ];
}

/** A name that was typed over two lines is printed so. */
function breaksIn(reader: Reader): Pick<Placement, 'printedName'> {
  const name = reader.text('name');
  return onOneLine(name) === name ? {} : { printedName: name };
}
