/** Files that came back, as the pane lists them: the clerk's choice between two of one town is told of at once. */
import { collectFrom, annualOf, goodReturn, gridsOf, sourceOf, xinbei } from '../support/sent-returns';
import { listReturns, type ReturnDecisions } from '../../src/app/returns-list';

const NOTHING_DECIDED: ReturnDecisions = { overruled: new Map(), chosen: new Map() };

describe('files of one town', () => {
  it('wait for a choice, and say afterwards which of them counts', async () => {
    const book = await xinbei();
    const grids = gridsOf(goodReturn(book, 'luoxi'));
    const sources = [sourceOf('a.xlsx', grids), sourceOf('b.xlsx', grids)];
    const collection = await collectFrom(sources, annualOf(book));
    const undecided = listReturns(collection, NOTHING_DECIDED, book);
    expect(undecided).toMatchObject({ undecided: 1, mergeable: 0 });
    expect(undecided.files.map(({ choice }) => choice)).toEqual([undefined, undefined]);
    const decided = listReturns(collection, { ...NOTHING_DECIDED, chosen: new Map([['luoxi', 'b.xlsx']]) }, book);
    expect(decided).toMatchObject({ undecided: 0, mergeable: 1 });
    expect(Object.fromEntries(decided.files.map(({ returned, choice }) => [returned.file, choice]))).toEqual({
      'a.xlsx': 'passedOver',
      'b.xlsx': 'chosen',
    });
  });
});
