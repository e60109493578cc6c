import { officeCode, toFailure, toProblem } from '../../src/excel/errors';
import { ExcelFailure, problem } from '../../src/excel/problem';

/** As Office.js throws them. */
const office = (code: string) =>
  Object.assign(new Error('for developers'), { code, debugInfo: { errorLocation: 'Range.formulas' } });

describe('errors of Office', () => {
  test.each([
    ['InvalidOperationInCellEditMode', 'excel.cellEditing'],
    ['AccessDenied', 'excel.accessDenied'],
    ['RequestPayloadSizeLimitExceeded', 'excel.tooLarge'],
    ['FilteredRangeConflict', 'excel.conflict'],
    ['ItemNotFound', 'excel.gone'],
    ['ActivityLimitReached', 'excel.unreachable'],
  ])('%s becomes %s', (code, expected) => {
    expect(toProblem(office(code)).code).toBe(expected);
  });

  test('an unknown code is told with its place', () => {
    expect(toProblem(office('InvalidArgument'))).toEqual(
      problem('excel.unexpected', { code: 'InvalidArgument', location: 'Range.formulas' }),
    );
    expect(toProblem(new TypeError('no'))).toEqual(
      problem('excel.unexpected', { code: 'TypeError: no', location: '' }),
    );
  });

  test('a failure keeps its cause and the progress', () => {
    const cause = office('AccessDenied');
    const failure = toFailure(cause, { written: ['一'], unwritten: ['二'] });
    expect(failure.cause).toBe(cause);
    expect(toFailure(failure)).toBe(failure);
    expect(toFailure(new ExcelFailure(problem('excel.cancelled', {})), failure.progress).progress).toEqual(
      failure.progress,
    );
  });

  test('what is no error of Office has no code', () => {
    expect([undefined, null, 'x', { code: 5 }].map(officeCode)).toEqual([undefined, undefined, undefined, undefined]);
  });
});
