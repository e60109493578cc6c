/** What `_att` is told, it tells again; what somebody spoiled in it is counted and not guessed at. */
import fc from 'fast-check';
import type { Grid } from '../../src/model/grid';
import { PACKS } from '../../src/catalogue/packs';
import {
  alsoStatedRecord,
  documentRecord,
  explanationRecord,
  figureRecord,
  metaRecord,
  overruleRecord,
  sheetRecord,
  targetRecord,
  textRecord,
  versionRecord,
  type RecordKind,
} from '../../src/sheets/att-records';
import { readAtt } from '../../src/sheets/read-att';
import { annexesOf, packOf, sheetOf } from '../support/plans';
import { readPlan } from '../support/workbook-read';

async function attOf(id: string): Promise<Grid> {
  const found = readPlan(await annexesOf(id)).sheets.find(({ sheet }) => sheet === '_att');
  if (!found) throw new Error('no _att');
  return found;
}

const text = fc.string({ minLength: 1, maxLength: 20 });
const quantity = fc.oneof(
  fc
    .double({ noNaN: true, noDefaultInfinity: true })
    .map((value) => ({ kind: 'number' as const, value: value === 0 ? 0 : value })),
  fc.constant({ kind: 'notApplicable' as const }),
  text.filter((each) => each !== '--').map((each) => ({ kind: 'unreadable' as const, text: each })),
);
const where = fc.option(text.filter((each) => each !== '*'));
const qualifier = fc.constantFrom('equal' as const, 'atLeast' as const, 'above' as const, 'about' as const);
const period = fc.record({ year: fc.integer({ min: 1949, max: 2999 }), throughMonth: fc.integer({ min: 1, max: 12 }) });

function comesBack<Item>(record: RecordKind<Item>, items: fc.Arbitrary<Item>): void {
  fc.assert(fc.property(items, (item) => expect(record.read(record.write(item))).toEqual(item)));
}

describe('a record of _att', () => {
  it('of a target comes back as it was', () => {
    comesBack(
      targetRecord,
      fc.record({
        indicator: text,
        area: where,
        version: text,
        value: fc.oneof(quantity, fc.constant({ kind: 'missing' as const })),
        origin: fc.constantFrom('document' as const, 'spread' as const, 'hand' as const),
        held: fc.boolean(),
        qualifier,
        alsoStated: fc.constant([]),
      }),
    );
  });

  it('of a figure comes back as it was', () => {
    comesBack(
      figureRecord,
      fc.record(
        {
          indicator: text,
          area: where,
          period,
          reported: quantity,
          verified: quantity,
          samePeriodLastYear: quantity,
          qualifier,
        },
        { requiredKeys: ['indicator', 'area', 'period'] },
      ),
    );
  });

  it('of an explanation and of an overruled return comes back as it was', () => {
    comesBack(explanationRecord, fc.record({ finding: text, text, at: text }));
    comesBack(overruleRecord, fc.record({ file: text, area: text, period: text, reason: text, at: text }));
  });

  it('of an explanation that is nothing but a number is still a text', () => {
    const written = explanationRecord.write({
      finding: 'cell.negative|a|b|2017-06',
      text: '2017',
      at: '2017-07-03T09:12',
    });
    expect(
      explanationRecord.read([...written.slice(0, 3), 2017, ...written.slice(4)] as unknown as typeof written)?.text,
    ).toBe('2017');
  });

  it('of a sheet, a document, a version and a text comes back as it was', () => {
    comesBack(
      sheetRecord,
      fc.record({ name: text, kind: text, look: text, period: text }, { requiredKeys: ['name', 'kind', 'look'] }),
    );
    comesBack(
      documentRecord,
      fc.record({ id: text, title: text, issuer: text, number: text, date: text }, { requiredKeys: ['id', 'title'] }),
    );
    const status = fc.constantFrom('draft' as const, 'consultation' as const, 'issued' as const, 'adjusted' as const);
    comesBack(
      versionRecord,
      fc.record({ id: text, status, document: text, date: text, reason: text }, { requiredKeys: ['id', 'status'] }),
    );
    const value = fc.oneof(text, fc.integer(), fc.boolean());
    comesBack(textRecord, fc.record({ sheet: text, row: text, column: text, value }));
    comesBack(metaRecord, fc.record({ name: text, value: fc.oneof(text, fc.integer()) }));
  });

  it('of another statement keeps its district and its three values', () => {
    const detail = { indicator: 'patents', area: null, of: 'v1', values: [470, 'atLeast', '第二段', null] };
    expect(alsoStatedRecord.read(alsoStatedRecord.write(detail))).toEqual(detail);
  });
});

describe.each(PACKS.map(({ id }) => id))('_att of %s', (id) => {
  it('remembers every target with its reason, source and other statements', async () => {
    const book = await packOf(id);
    const read = readAtt(await attOf(id));
    if (read.state !== 'good') throw new Error(read.state);
    expect(read.damagedRows).toEqual([]);
    const key = ({ indicator, area, version }: (typeof book.targets)[number]) =>
      `${indicator}|${area ?? ''}|${version}`;
    const remembered = new Map(read.remembered.targets.map((target) => [key(target), target]));
    for (const target of book.targets.filter(({ value }) => value.kind !== 'missing')) {
      expect(remembered.get(key(target))).toEqual(target);
    }
    expect(read.remembered.documents).toEqual(book.documents);
    expect(read.remembered.versions).toEqual(book.versions);
    expect(read.remembered.meta).toMatchObject({ bookId: id, district: book.district.name, year: book.year });
  });
});

describe('a register that somebody spoiled', () => {
  it('is read but for the rows that mean nothing, which are named', async () => {
    const att = await attOf('xinbei-2017');
    const { length } = att.rows;
    const read = readAtt({
      ...att,
      rows: [
        ...att.rows,
        [{ value: 'version' }, { value: 'v9' }, undefined, undefined, { value: 'printed' }],
        [{ value: 'nonsense' }],
      ],
    });
    expect(read).toMatchObject({ state: 'good', damagedRows: [length + 1, length] });
  });

  it('of a newer version is not read at all', async () => {
    const att = await attOf('xinbei-2017');
    const rows = att.rows.map((cells) =>
      cells[1]?.value === 'schemaVersion' ? cells.map((cell, at) => (at === 4 ? { value: 3 } : cell)) : cells,
    );
    expect(readAtt({ ...att, rows })).toEqual({ state: 'newer', version: 3 });
  });

  it('without a head is damaged', () => {
    expect(readAtt({ sheet: '_att', visibility: 'veryHidden', rows: [] })).toEqual({ state: 'damaged' });
  });

  it('is what annex 2 is known by: sheets are registered with what they look like', async () => {
    const read = readAtt(await attOf('xinbei-2017'));
    const sheets = read.state === 'good' ? read.remembered.sheets : [];
    const { name } = sheetOf(await annexesOf('xinbei-2017'), 'area-targets');
    const registered = sheets.find(({ kind }) => kind === 'area-targets');
    expect(registered?.name).toBe(name);
    expect(registered?.look).toMatch(/^[0-9a-f]{16}$/u);
  });
});
