import { issue, UnusableInput } from '../../../src/model/issue';
import { failureOf, hasTouched } from '../../../src/taskpane/state/failure';
import { Failed } from '../support/memory-workbook';

const unreachable = issue('excel.unreachable', 'error', {}, {});

describe('what is thrown at the pane', () => {
  it('is told in the sentences of its issues', () => {
    expect(failureOf(new UnusableInput([unreachable]))).toEqual({ issues: [unreachable] });
  });

  it('says which sheets are written and which are not', () => {
    const progress = { written: ['附件1'], unwritten: ['附件2'], begun: [] };
    expect(failureOf(new Failed([unreachable], progress))).toEqual({ issues: [unreachable], progress });
  });

  it('has touched the workbook where its first sheet is half cleared', () => {
    const begun = { written: [], unwritten: ['附件1', '附件2'], begun: ['附件1'] };
    expect(hasTouched(failureOf(new Failed([unreachable], begun)))).toBe(true);
    expect(hasTouched(failureOf(new Failed([unreachable], { ...begun, begun: [] })))).toBe(false);
    expect(hasTouched(failureOf(new Failed([unreachable])))).toBe(false);
  });

  it('is called a part that did not load where code did not arrive', () => {
    const error = Object.assign(new Error('Loading chunk 7 failed.'), { name: 'ChunkLoadError' });
    expect(failureOf(error).unforeseen).toEqual({ kind: 'notLoaded' });
  });

  it('goes to the maintainers with its text where nobody foresaw it', () => {
    expect(failureOf(new TypeError('x is not a function')).unforeseen).toEqual({
      kind: 'unexpected',
      message: 'TypeError: x is not a function',
    });
    expect(failureOf('no').unforeseen).toEqual({ kind: 'unexpected', message: 'no' });
  });

  it('does not take an error with an empty list of issues for a known one', () => {
    expect(failureOf(new UnusableInput([])).unforeseen?.kind).toBe('unexpected');
  });
});
