import { wordsFor } from '../../src/locales/words';

type Words = ReturnType<typeof wordsFor>['pane'];

/** Every sentence with its path; functions are called with arguments that take each of their ways. */
function sentencesOf(words: unknown, path = ''): [path: string, sentence: string][] {
  if (typeof words === 'string') return [[path, words]];
  if (typeof words !== 'object' || words === null) return [];
  return Object.entries(words).flatMap(([key, value]) => sentencesOf(value, `${path}.${key}`));
}

/** Sentences that are made from something, each way that they can come out. */
const made = ({ actions, welcome, notices, own, preview, writing, result, interrupted, stations, failure }: Words) => [
  actions.seeSheet(2),
  actions.openSheet('上年数'),
  actions.showRest(37),
  welcome.otherSheets(1),
  welcome.otherSheets(3),
  notices.counts({ areas: 11, indicators: 27, targets: 178 }),
  notices.counts({ areas: 0, indicators: 1, targets: 0 }),
  own.reading('a.xlsx'),
  own.fileFailed('a.xlsx'),
  preview.title('新北区', 2017),
  preview.summary({ fresh: 3, changed: 0, same: 1 }),
  preview.summary({ fresh: 0, changed: 2, same: 0 }),
  preview.change.figures(1),
  preview.keptCounts({ targets: 1, actuals: 0, scores: 2, reasons: 0 }),
  preview.figures(42),
  preview.leftovers('未归位数据', 2),
  preview.renamedSheet('附件2', '附件2 (2)'),
  preview.splitDone(17),
  preview.splitFailed('专利授权', ''),
  preview.splitNote('专利授权', ''),
  preview.remedies(''),
  preview.issues(2),
  preview.fileIssues('a.xlsx', 2),
  writing.step('附件2', 2, 13),
  result.written({ fresh: 1, changed: 2 }),
  result.restored(['附件1', '附件2']),
  result.removed(['附件3']),
  result.left(['附件3']),
  interrupted.unwritten(['附件3']),
  stations.inPeriod(stations.names.actuals, { year: 2026, throughMonth: 3 }),
  stations.state.toSettle(2),
  stations.catalogue(20, 12),
  stations.catalogue(20, 0),
  stations.filled(3, 12),
  stations.toSettleTitle(2),
  failure.unexpected(''),
];

describe.each(['zh-CN', 'en-US'] as const)('what the pane says in %s', (language) => {
  const { pane } = wordsFor(language);
  const all = [...sentencesOf(pane).map(([, sentence]) => sentence), ...made(pane)];

  it('never raises its voice', () => {
    expect(all.length).toBeGreaterThan(100);
    expect(all.filter((sentence) => /[!！]/u.test(sentence))).toEqual([]);
  });

  it('leaves no gap where a number or a name belongs', () => {
    expect(all.filter((sentence) => /undefined|NaN|\[object|，，|，。|, ,|,\./u.test(sentence))).toEqual([]);
  });
});

describe('what the pane says in Chinese', () => {
  const PROPER =
    /ExcelApi|Excel|Office|Microsoft 365|Edge|Chrome|Windows|Mac|office\.js|\.xlsx|\.zip|Esc|English|EN|a\.xlsx/gu;

  it('has no English in it but proper names', () => {
    const { pane } = wordsFor('zh-CN');
    const all = [...sentencesOf(pane).map(([, sentence]) => sentence), ...made(pane)];
    expect(
      all.map((sentence) => sentence.replace(PROPER, '')).filter((sentence) => /[a-z]{2}/iu.test(sentence)),
    ).toEqual([]);
  });
});
