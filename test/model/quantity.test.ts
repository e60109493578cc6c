import fc from 'fast-check';
import { MISSING, NOT_APPLICABLE, numberQuantity, quantitySchema, valueOf } from '../../src/model/quantity';

const QUANTITY = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => numberQuantity(value + 0)),
  fc.string().map((text) => ({ kind: 'unreadable', text }) as const),
  fc.constantFrom(MISSING, NOT_APPLICABLE),
);

describe('what a cell for a figure can hold', () => {
  it('comes back from JSON as what it was', () => {
    fc.assert(
      fc.property(QUANTITY, (quantity) =>
        expect(quantitySchema.parse(JSON.parse(JSON.stringify(quantity)))).toEqual(quantity),
      ),
    );
  });

  it('counts only numbers, zero among them', () => {
    fc.assert(
      fc.property(QUANTITY, (quantity) => expect(valueOf(quantity) !== undefined).toBe(quantity.kind === 'number')),
    );
    expect(valueOf(numberQuantity(0))).toBe(0);
    expect([valueOf(undefined), valueOf({ kind: 'unreadable', text: '120' })]).toEqual([undefined, undefined]);
  });

  it.each([
    [{ kind: 'number', value: NaN }],
    [{ kind: 'number', value: Infinity }],
    [{ kind: 'number', value: '1' }],
    [{ kind: 'zero' }],
  ])('%j is nothing of the kind', (wrong) => {
    expect(quantitySchema.safeParse(wrong).success).toBe(false);
  });
});
