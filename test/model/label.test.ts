import fc from 'fast-check';
import { labelKey, sameLabel, toHalfWidth } from '../../src/model/label';

const NAME = fc
  .array(fc.constantFrom(...'空港产业园罗溪镇Aa1(),%'), { minLength: 1, maxLength: 10 })
  .map((signs) => signs.join(''));

/** The same name as another hand would print it: wide signs, spaces and line breaks anywhere. */
const dressed = (name: string) =>
  fc
    .array(fc.record({ wide: fc.boolean(), gap: fc.constantFrom('', ' ', '\n', '\u3000', '\u200B', '\uFEFF') }), {
      minLength: name.length,
      maxLength: name.length,
    })
    .map((changes) =>
      [...name]
        .map((sign, index) => {
          const { wide, gap } = changes[index] ?? { wide: false, gap: '' };
          return gap + (wide && /[!-~]/u.test(sign) ? String.fromCharCode(sign.charCodeAt(0) + 0xfee0) : sign);
        })
        .join(''),
    );

describe('a label', () => {
  it('is the same however its brackets, spaces and line breaks are printed', () => {
    expect(sameLabel('空港产业园（罗溪镇）', '空港产业园\n(罗溪镇) ')).toBe(true);
    fc.assert(
      fc.property(
        NAME.chain((name) => fc.tuple(fc.constant(name), dressed(name))),
        ([name, other]) => {
          expect(labelKey(other)).toBe(name);
          expect(labelKey(labelKey(other))).toBe(labelKey(other));
        },
      ),
    );
  });

  it('is another where a letter, a case or a bracket differs', () => {
    fc.assert(fc.property(NAME, NAME, (left, right) => expect(sameLabel(left, right)).toBe(left === right)));
    expect(sameLabel('空港产业园（罗溪镇）', '罗溪镇')).toBe(false);
    expect(sameLabel('A类', 'a类')).toBe(false);
  });

  it('keeps every sign that has no half-width form', () => {
    expect(toHalfWidth('，。、《》“”——￥①')).toBe(',。、《》“”——￥①');
  });
});
