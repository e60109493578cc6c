import { ATT_SHEET } from '../../../src/sheets/annual-keys';
import { REGISTER, seenSheets } from '../../../src/taskpane/state/seen-sheets';

describe('sheets that are none of her concern', () => {
  it('are left out where written and removed sheets are told of', () => {
    expect(REGISTER).toBe(ATT_SHEET);
    expect(seenSheets(['附件1 目标分解表', ATT_SHEET])).toEqual(['附件1 目标分解表']);
  });
});
