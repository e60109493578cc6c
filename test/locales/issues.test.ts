import { issueSentences as english } from '../../src/locales/en-US/issues';
import { issueSentence } from '../../src/locales/issue-sentence';
import { SHOWN_LENGTH, quoted, shown } from '../../src/locales/shown-value';
import { issueSentences as chinese } from '../../src/locales/zh-CN/issues';
import { issue, type IssueCode, type IssueParams, type Proposal } from '../../src/model/issue';

const proposal: Proposal = {
  value: 12000,
  steps: [
    { step: 'fullWidth' },
    { step: 'separators' },
    { step: 'approximate', sign: '约' },
    { step: 'unit', unit: '件' },
    { step: 'magnitude', sign: '万', factor: 10000 },
    { step: 'scrambled' },
    { step: 'percentSign' },
    { step: 'percentScale' },
    { step: 'textNumber' },
  ],
};

/** One example a code; the compiler asks for each. Values are Chinese, so that Latin words are ours. */
const examples: { readonly [Code in IssueCode]: readonly IssueParams[Code][] } = {
  'table.sheetMissing': [{ sheet: '指标目录' }],
  'table.columnMissing': [{ heading: '计量单位' }],
  'table.columnTwice': [{ heading: '计量单位' }],
  'table.empty': [{ sheet: '指标目录' }],
  'table.headMissing': [{ sheet: '指标目录', headings: ['指标名称', '计量单位'] }],
  'workbook.newer': [{ version: 9 }],
  'workbook.registerMissing': [{}],
  'workbook.registerDamaged': [{}, { rows: 3 }],
  'workbook.sheetTwice': [{ sheets: ['附件2', '附件2副本'] }],
  'workbook.keysGone': [{ sheet: '附件2' }],
  'workbook.keyTwice': [{ key: '码', label: '专利', first: '第7行' }],
  'workbook.labelDisagrees': [{ label: '发明', expected: '专利' }],
  'workbook.otherYear': [{ district: '甲区', year: 2017, otherDistrict: '乙区', otherYear: 2018 }],
  'workbook.notAnnual': [{}],
  'workbook.namesTaken': [{ sheets: ['指标目录'] }],
  'workbook.readOnly': [{}],
  'workbook.structureProtected': [{}],
  'workbook.sheetsProtected': [{ sheets: ['附件2'] }],
  'workbook.sheetsLeftBehind': [{ sheets: ['附件2'] }],
  'table.cellError': [{ heading: '计量单位', value: '#值' }],
  'setting.missing': [{ setting: '年度' }],
  'setting.notAYear': [{ value: '今年' }],
  'setting.notMonths': [{ value: '每季度' }],
  'setting.notADate': [{ setting: '成文日期', value: '年初' }],
  'setting.sheetName': [
    { value: '附件2：任务/目标', fault: 'character' },
    { value: '附件', fault: 'tooLong' },
    { value: '附件', fault: 'empty' },
    { value: '附件', fault: 'apostrophe' },
    { value: '附件', fault: 'reserved' },
  ],
  'table.columnIgnored': [{ heading: '全区目标值' }],
  'table.formulaWithoutValue': [{ formula: '1+1' }],
  'setting.sheetNameTaken': [{ value: '指标目录' }],
  'setting.twice': [{ setting: '年度' }],
  'catalogue.codeMissing': [{ name: '专利' }],
  'catalogue.codeMade': [{ name: '专利', code: '码' }],
  'catalogue.codeForm': [{ value: '专利' }],
  'catalogue.codeTwice': [{ value: '码', firstRow: 4 }],
  'catalogue.nameBlank': [
    { what: 'indicator', code: '码' },
    { what: 'area', code: '' },
    { what: 'criterion', code: '1' },
  ],
  'catalogue.nameTooLong': [{ value: '长', length: 300, limit: 120 }],
  'catalogue.parentUnknown': [{ code: '码', parent: '父' }],
  'catalogue.parentCycle': [{ codes: ['甲', '乙'] }, { codes: ['甲', '甲'] }, { codes: ['甲'] }],
  'catalogue.relationMissing': [{ code: '码', parent: '父' }],
  'catalogue.unknownWord': [{ heading: '类别', value: '村', allowed: ['镇', '街道'] }],
  'catalogue.notANumber': [
    { heading: '小数位数', value: '两位' },
    { heading: '小数位数', value: '两位', proposal },
  ],
  'catalogue.numberOutOfRange': [
    { heading: '小数位数', value: '9', least: 0, most: 6, whole: true },
    { heading: '满分', value: '2000', least: 0, most: 1000 },
    { heading: '人口', value: '-1', least: 0, most: Number.MAX_SAFE_INTEGER },
  ],
  'catalogue.fieldMissing': [
    { heading: '计量单位', code: '码' },
    { heading: '计量单位', code: '' },
  ],
  'catalogue.referenceUnknown': [{ heading: '分子指标编码', code: '码', value: '无此码' }],
  'catalogue.weightUnknown': [{ code: '码', weight: '人口' }],
  'catalogue.targetDecimals': [{ name: '专利', value: 100.5, decimals: 0 }],
  'catalogue.targetAboveWhole': [{ name: '占比', value: 150 }],
  'catalogue.criterionTwice': [{ number: '1', firstRow: 20 }],
  'catalogue.negativeTarget': [{ name: '专利申请', value: -5 }],
  'catalogue.ratioSummed': [{ code: '码', name: '比重' }],
  'catalogue.milestoneForm': [{ code: '码', value: '年中一半' }],
  'catalogue.exampleRow': [{ name: '示例：某项' }],
  'catalogue.invalid': [{ message: '不合' }],
  'areas.nameTwice': [{ value: '罗溪镇', firstRow: 1, first: '空港产业园（罗溪镇）' }],
  'areas.matchedLoosely': [{ value: '空港产业园(罗溪镇)', area: '空港产业园（罗溪镇）' }],
  'figures.areaUnknown': [{ value: '罗溪镇' }],
  'figures.areaTwice': [{ value: '罗溪镇', first: '空港产业园（罗溪镇）' }],
  'figures.indicatorUnknown': [{ value: '专利' }, { value: '' }],
  'figures.indicatorTwice': [{ value: '专利', firstRow: 3 }],
  'figures.indicatorAmbiguous': [{ value: '专利', codes: ['甲', '乙'] }],
  'figures.keyAndLabelDisagree': [
    { key: '码', label: '专利', expected: '发明' },
    { key: '码', label: '', expected: '发明' },
  ],
  'figures.notANumber': [
    { value: '待定', indicator: '专利', area: '罗溪镇' },
    { value: '约1.2万件', indicator: '专利', area: '罗溪镇', proposal },
  ],
  'figures.cellError': [{ value: '#值', indicator: '专利', area: '罗溪镇' }],
  'figures.percentScale': [
    { value: 0.47, indicator: '比重', area: '罗溪镇', proposal: { value: 47, steps: [{ step: 'percentScale' }] } },
  ],
  'figures.percentMixed': [{ indicator: '比重', forms: ['47.0%', '47', '0.47'] }],
  'figures.negative': [{ value: -3, indicator: '专利', area: '罗溪镇' }],
  'figures.decimals': [
    { value: 1.234, indicator: '投入', area: '罗溪镇', decimals: 2 },
    { value: 1.5, indicator: '专利', area: '罗溪镇', decimals: 0 },
  ],
  'figures.reasonMissing': [{ indicator: '专利', value: 120, prior: 999 }],
  'figures.partAboveWhole': [{ part: '发明', value: 1400, whole: '专利', total: 1300 }],
  'figures.targetsShort': [{ indicator: '专利', sum: 90, total: 100 }],
  'figures.sumDiffers': [{ indicator: '专利', value: 1200, sum: 1090 }],
  'figures.shareOutOfRange': [{ value: 462, indicator: '占比', area: '某镇' }],
  'figures.restatedReasonMissing': [{ indicator: '专利', value: 149 }],
  'file.notFound': [{ file: '目录' }],
  'file.noRight': [{ file: '目录' }],
  'file.exists': [{ file: '目录' }],
  'file.sameAsInput': [{ file: '目标.xlsx' }],
  'file.noSpace': [{ file: '目标.xlsx' }],
  'file.folderMissing': [{ folder: '目录' }],
  'file.isFolder': [{ file: '目录' }],
  'file.extension': [{ file: '目录' }],
  'file.tooLarge': [{ size: 31_457_280, limit: 20_971_520 }],
  'file.empty': [{}],
  'file.oldXls': [{}],
  'file.encrypted': [{}],
  'file.ods': [{}],
  'file.binaryXlsb': [{}],
  'file.otherOffice': [{ kind: 'word' }, { kind: 'powerpoint' }],
  'file.text': [{ kind: 'csv' }, { kind: 'html' }, { kind: 'xml' }, { kind: 'text' }],
  'file.notXlsx': [{}],
  'file.damaged': [{}],
  'file.suspicious': (
    ['partSize', 'totalSize', 'entries', 'sizes', 'twice', 'doctype', 'encoding', 'cells'] as const
  ).map((what) => ({ what })),
  'file.tooSlow': [{ seconds: 10 }],
  'return.notRecognised': [{}],
  'return.annualWorkbook': [{}],
  'return.newer': [{ version: 2 }],
  'return.byLabels': [{}],
  'return.otherDistrict': [{ district: '甲区', expected: '乙区' }],
  'return.otherYear': [{ period: '2016-06', expected: '2017-06' }],
  'return.otherPeriod': [{ period: '2017-05', expected: '2017-06' }],
  'return.otherWorkbook': [{}],
  'return.periodUnknown': [{}],
  'return.periodDisagrees': [{ period: '2017-06', shown: '2017-07' }],
  'return.otherPeriodNamed': [{ period: '2017-06', others: ['2017-05'] }],
  'return.areaUnknown': [{ value: '甲镇' }],
  'return.areaMissing': [{}],
  'return.areaDisagrees': [{ area: '甲镇', shown: '乙镇' }],
  'return.areaNotShown': [{ area: '甲镇' }],
  'return.fileNamesOther': [{ area: '甲镇', named: '乙镇' }],
  'return.areaFromFileName': [{ area: '甲镇' }],
  'return.severalAreas': [{ areas: ['甲镇', '乙镇'] }],
  'return.formTwice': [{ sheets: ['填报表', '填报表副本'] }],
  'return.otherForms': [{ sheets: ['一季度'] }],
  'return.columnTwice': [{}],
  'return.monthAlone': [{ value: '当月完成' }],
  'return.headEdited': [{ value: '年度目标' }],
  'return.rowMissing': [{ indicator: '专利' }],
  'return.rowTwice': [{ indicator: '专利', firstRow: 4 }],
  'return.rowUnknown': [{ label: '' }, { label: '合计' }],
  'return.rowAmbiguous': [{ label: '发明' }],
  'return.labelEdited': [
    { indicator: '专利', value: '商标' },
    { indicator: '专利', value: '' },
  ],
  'return.unitEdited': [
    { indicator: '专利', value: '万件', expected: '件' },
    { indicator: '专利', value: '', expected: '件' },
  ],
  'return.unitNotSaid': [{ indicators: ['产值', '交易额'] }],
  'return.hiddenRows': [{ indicators: ['专利', '商标'] }],
  'return.hiddenColumn': [{}],
  'return.otherSheets': [{ sheets: ['草稿'] }],
  'return.hiddenSheets': [{ sheets: ['草稿'] }],
  'return.picturesAndComments': [{ pictures: 1, comments: 2 }],
  'return.formulas': [
    { count: 1, cells: ['丙五'] },
    { count: 9, cells: ['丙五', '丙六'] },
  ],
  'return.linkedFormulas': [
    { count: 1, cells: ['丙五'] },
    { count: 9, cells: ['丙五', '丙六'] },
  ],
  'return.formulaWithoutValue': [{ indicator: '专利', formula: '1+1' }],
  'return.formulaText': [{ value: '=1+1' }],
  'return.sameArea': [
    { area: '甲镇', others: ['甲镇二.xlsx'] },
    { area: '甲镇', others: ['甲镇二.xlsx', '甲镇三.xlsx'], newest: '甲镇三.xlsx' },
  ],
  'return.notAccepted': [{ errors: 2, warnings: 1 }],
  'return.notChosen': [{ area: '甲镇', others: ['甲镇二.xlsx'] }],
  'return.noCell': [{ indicator: '专利', area: '甲镇' }],
  'return.textNotMerged': [{ indicator: '专利', area: '甲镇', value: '约35家' }],
  'return.noEntrySheet': [{}],
  'return.periodNeeded': [{}],
  'return.severalPeriods': [{ periods: ['2017-03', '2017-06'] }],
  'return.noFiles': [{ folder: '报表' }],
  'return.periodOutside': [{ year: 2017 }],
  'return.noAnnualWorkbook': [{}],
  'returns.notAnnual': [{}],
  'returns.otherYear': [{ period: '某期', year: 2017 }],
  'returns.noAreas': [{}],
  'returns.noIndicators': [{}],
  'command.notAPeriod': [{ value: '六月' }],
  'command.notADate': [{ option: '某项', value: '七月' }],
  'file.notFolder': [{ folder: '报表' }],
  'command.unknown': [{ value: '某', known: ['甲', '乙'] }],
  'command.optionUnknown': [{ value: '某' }],
  'command.extraWord': [{ value: '目标.xlsx' }],
  'command.folderMissing': [{ command: '甲' }],
  'command.fileMissing': [{ command: '校验' }],
  'command.optionMissing': [{ options: ['甲', '乙'] }],
  'command.optionValue': [{ option: '甲' }],
  'command.optionTwice': [{ option: '甲' }],
  'command.optionsExclude': [{ options: ['甲', '乙'] }],
  'command.optionWord': [{ option: '甲', value: '某', allowed: ['乙', '丙'] }],
  'command.notYet': [{ value: '某', known: ['乙'] }],
  'problem.notJson': [{}],
  'problem.field': (['object', 'list', 'number', 'text', 'method', 'yesNo', 'known'] as const).map((expected) => ({
    field: '某项',
    expected,
  })),
  'pack.unknown': [{ value: '某', known: ['甲', '乙'] }],
  'excel.tooOld': [{}],
  'excel.cellEditing': [{}],
  'excel.readOnly': [{}],
  'excel.accessDenied': [{}],
  'excel.sheetProtected': [{ sheets: ['附件二', '完成数'] }],
  'excel.structureProtected': [{}],
  'excel.sheetTaken': [{ sheets: ['附件二'] }],
  'excel.gone': [{}, { sheet: '附件二' }],
  'excel.sheetHidden': [{ sheet: '记录' }],
  'excel.alreadyThere': [{}],
  'excel.conflict': (['filter', 'merge', 'pivot', 'other'] as const).map((kind) => ({ kind })),
  'excel.tooLarge': [{}],
  'excel.unreachable': [{}],
  'excel.cancelled': [{}],
  'excel.changedMeanwhile': [{ sheet: '附件二' }, { sheet: '附件二', cell: '三行四列' }],
  'excel.changedSinceTask': [{ sheets: ['附件二'] }],
  'excel.nothingToRestore': [{}],
  'excel.unexpected': [
    { code: '错', location: '' },
    { code: '错', location: '处' },
  ],
};

const codes = Object.keys(examples) as IssueCode[];

type Sentences = typeof chinese;

function allOf<Code extends IssueCode>(
  sentences: Sentences,
  code: Code,
  params: readonly IssueParams[Code][],
): string[] {
  return params.map((each) => sentences[code](each));
}

function inBoth(code: IssueCode): { chinese: string[]; english: string[] } {
  return {
    chinese: allOf(chinese, code, examples[code] as never),
    english: allOf(english, code, examples[code] as never),
  };
}

/** Proper names and file extensions, which have no Chinese. */
const ALLOWED_LATIN =
  /\b(?:Excel|WPS|Word|PowerPoint|CSV|XML|MB|JSON|method|rest|proportional|equal|hand|leave|spread|true|false|target-tables|annexes|check)\b|\.(?:xlsx|xlsb|xls|ods)\b|--force|--period/gu;

describe('every issue has a sentence', () => {
  it('in both languages', () => {
    expect(Object.keys(chinese).sort()).toEqual([...codes].sort());
    expect(Object.keys(english).sort()).toEqual([...codes].sort());
  });

  it.each(codes)('%s: in Chinese without English, in plain words, and whole', (code) => {
    for (const sentence of inBoth(code).chinese) {
      expect(sentence.replace(ALLOWED_LATIN, '')).not.toMatch(/[A-Za-z]/u);
      expect(sentence).not.toMatch(/[!！"']|undefined|NaN/u);
      expect(sentence).toMatch(/。$/u);
    }
  });

  it.each(codes)('%s: in English without Chinese punctuation, and whole', (code) => {
    for (const sentence of inBoth(code).english) {
      expect(sentence).not.toMatch(/[!！"，；]|undefined|NaN/u);
      expect(sentence).toMatch(/[.。]$/u);
    }
  });
});

describe('the place stands in front', () => {
  const params = { value: 'patents', firstRow: 4 };
  it.each([
    [{ sheet: '指标目录', row: 6, column: 1 }, '工作表“指标目录” B7：', 'Sheet “指标目录” B7: '],
    [{ sheet: '指标目录', row: 6 }, '工作表“指标目录” 第7行：', 'Sheet “指标目录” row 7: '],
    [{ sheet: '指标目录' }, '工作表“指标目录”：', 'Sheet “指标目录”: '],
    [
      { file: '罗溪镇.xlsx', sheet: '填报', row: 0, column: 27 },
      '文件“罗溪镇.xlsx”工作表“填报” AB1：',
      'File “罗溪镇.xlsx”, Sheet “填报” AB1: ',
    ],
    [{ path: 'indicators[3].code' }, 'indicators[3].code：', 'indicators[3].code: '],
    [{}, '', ''],
  ])('%j', (place, zh, en) => {
    const duplicate = issue('catalogue.codeTwice', 'error', place, params);
    expect(issueSentence(duplicate, 'zh-CN')).toBe(`${zh}编码“patents”与第5行重复。请改用别的编码。`);
    expect(issueSentence(duplicate, 'en-US')).toBe(`${en}The code “patents” already stands in row 5. Use another.`);
  });

  it('a file is named once', () => {
    const missing = issue('file.notFound', 'error', { file: '上年.xlsx' }, { file: '上年.xlsx' });
    expect(issueSentence(missing, 'zh-CN')).toBe('找不到“上年.xlsx”。请核对路径和文件名。');
    const damaged = issue('file.damaged', 'error', { file: '上年.xlsx' }, {});
    expect(issueSentence(damaged, 'zh-CN')).toBe(
      '文件“上年.xlsx”：文件已损坏，读不出来。请在 Excel 或 WPS 中打开并另存一份后重试，或请提供者重发。',
    );
  });
});

describe('a proposal says how it was found', () => {
  it('in both languages', () => {
    const found: Proposal = { value: 120, steps: [{ step: 'unit', unit: '件' }] };
    const params = { value: '120件', indicator: '专利申请', area: '三井街道', proposal: found };
    expect(chinese['figures.notANumber'](params)).toBe(
      '三井街道的“专利申请”应填数字，现为“120件”。看起来是 120（去掉单位“件”），请核对后改为 120。',
    );
    expect(english['figures.notANumber'](params)).toBe(
      '“专利申请” of 三井街道 must be a number but is “120件”. It looks like 120 (the unit “件” removed). Check it and change it to 120.',
    );
  });
});

describe('hostile values', () => {
  it('are cut, kept on one line and made visible', () => {
    expect(shown('长'.repeat(300))).toBe(`${'长'.repeat(SHOWN_LENGTH)}…`);
    expect(shown('第一行\r\n第二行')).toBe('第一行↵第二行');
    expect(shown('\u001b[31m红\u0007')).toBe('␛[31m红␇');
    expect(shown('前\u202e后\u200b\ufeff')).toBe('前后');
    expect(shown('\ud800')).toBe('�');
    expect(quoted('<script>alert(1)</script>')).toBe('“<script>alert(1)</script>”');
    expect([...shown('😀'.repeat(50))]).toHaveLength(SHOWN_LENGTH + 1);
  });

  it('never break a sentence, whichever parameter they stand in', () => {
    const hostile = `\u001b]0;x\u0007\n${'九'.repeat(500)}`;
    for (const code of codes) {
      for (const params of examples[code]) {
        const spoiled = Object.fromEntries(
          Object.entries(params).map(([key, value]) => [
            key,
            typeof value === 'string' && !['what', 'kind'].includes(key) ? hostile : value,
          ]),
        );
        const sentence = issueSentence(
          issue(code, 'error', { sheet: hostile }, { ...params, ...spoiled } as never),
          'zh-CN',
        );
        expect(sentence).not.toMatch(/[\u0000-\u001f]/u);
        // A file's path is shown whole.
        if (!code.startsWith('file.')) expect(sentence.length).toBeLessThan(400);
      }
    }
  });
});
