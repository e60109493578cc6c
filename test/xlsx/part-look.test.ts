/** Elements are counted alike however the part is cut into pieces. */
import { PartLook } from '../../src/xlsx/part-look';

const XML =
  '<?xml version="1.0"?><!-- <c/> --><x:worksheet><cols><col min="1"/></cols ><sheetData><row\tr="1"><c r="A1"/><c/><x:c>' +
  '<v>1</v></x:c><cc/></row><row/><rows/><x:row\n/></sheetData><mergeCell ref="A1:B2"/></x:worksheet>';

function lookAt(pieces: readonly Uint8Array[]): Partial<PartLook> {
  const look = new PartLook('xl/any.xml');
  for (const piece of pieces) look.add(piece);
  const { elements, rows, cells, columns, size } = look;
  return { elements, rows, cells, columns, size };
}

const bytes = new TextEncoder().encode(XML);
// One more than there are: what a comment holds is taken for an element, but not for a cell before any row.
const COUNTS = { elements: 15, rows: 3, cells: 3, columns: 1, size: bytes.length };

it.each([1, 2, 3, 5, 7, 1_000])('in pieces of %d bytes', (length) => {
  const pieces = Array.from({ length: Math.ceil(bytes.length / length) }, (_, index) =>
    bytes.subarray(index * length, (index + 1) * length),
  );
  expect(lookAt(pieces)).toEqual(COUNTS);
});

it('cells and columns of other parts are not those of a sheet', () => {
  const text = '<calcChain><c r="A1"/><xdr:col>1</xdr:col></calcChain>';
  expect(lookAt([new TextEncoder().encode(text)])).toMatchObject({ elements: 3, cells: 0, columns: 0 });
});

it('a grey picture is no crowd of elements', () => {
  expect(lookAt([new Uint8Array(10_000).fill(0x3c)])).toMatchObject({ elements: 1, rows: 0, cells: 0 });
});
