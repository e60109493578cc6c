import { explaining, officeCode, toFailure } from '../../src/excel/errors';
import { excelIssue, failure } from '../../src/excel/failure';
import { issueOf } from './live';

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
    expect(issueOf(toFailure(office(code))).code).toBe(expected);
  });

  test('an unknown code is told with its place', () => {
    expect(issueOf(toFailure(office('InvalidArgument'))).params).toEqual({
      code: 'InvalidArgument',
      location: 'Range.formulas',
    });
    expect(issueOf(toFailure(new TypeError('no'))).params).toEqual({ code: 'TypeError: no', location: '' });
  });

  test('a failure keeps its cause and the first word on the progress', () => {
    const cause = office('AccessDenied');
    const first = toFailure(cause, { written: ['一'], unwritten: ['二'], begun: [] });
    expect(first.cause).toBe(cause);
    expect(toFailure(first)).toBe(first);
    expect(toFailure(first, { written: [], unwritten: [], begun: [] }).progress).toEqual(first.progress);
    expect(toFailure(failure('excel.gone', {}), first.progress).progress).toEqual(first.progress);
  });

  test('a refusal for lack of rights names the sheet, and no other error does', async () => {
    const denied = excelIssue('excel.sheetProtected', { sheets: ['一'] });
    const refused = (code: string) => explaining(Promise.reject(office(code)), denied);
    await expect(refused('AccessDenied')).rejects.toMatchObject({ issues: [denied] });
    await expect(refused('ItemNotFound')).rejects.toMatchObject({ code: 'ItemNotFound' });
  });

  test('what is no error of Office has no code', () => {
    expect([undefined, null, 'x', { code: 5 }].map(officeCode)).toEqual([undefined, undefined, undefined, undefined]);
  });
});
