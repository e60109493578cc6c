/** Whose return a file is and where its figures stand, whatever a town did to its sheets. */
import type { Expected } from '../../../src/app/collect/expected';
import { readFormCells } from '../../../src/app/collect/read-cells';
import { recogniseReturn } from '../../../src/app/collect/recognise-return';
import { areaFinder } from '../../../src/app/collect/texts';
import { findPack } from '../../../src/catalogue/packs';
import { cellText, type Grid, type GridCell } from '../../../src/model/grid';
import type { Period } from '../../../src/model/period';
import type { YearBook } from '../../../src/model/year-book';
import { indexYearBook } from '../../../src/model/year-index';
import type { PlainValue } from '../../../src/plan/plan';
import { HEAD_ROW_KEY, LABEL_KEYS } from '../../../src/plan/keys';
import type { KeyedGrid } from '../../../src/sheets/keyed-grid';
import { RETURN_COLUMNS } from '../../../src/sheets/return-keys';
import {
  changeCells,
  changeGrid,
  formKeys,
  goodFigures,
  goodReturn,
  gridsOf,
  JUNE,
  putCell,
  WORKBOOK_ID,
  xinbei,
  type Cells,
  type ReturnParts,
} from '../../support/sent-returns';

const AREA = 'luoxi';
let book: YearBook;
let areaName: string;

beforeAll(async () => {
  book = await xinbei();
  areaName = book.areas.find(({ code }) => code === AREA)?.name ?? '';
});

function expected(period: Period = JUNE): Expected {
  return { book, workbookId: WORKBOOK_ID, period, findAreas: areaFinder(book) };
}

function good(parts: ReturnParts = {}, area = AREA): Grid[] {
  return gridsOf(goodReturn(book, area, parts));
}

interface Told {
  readonly area?: string;
  readonly by?: string;
  readonly refusals: readonly string[];
  readonly issues: readonly string[];
  /** Codes and what was read, as the model has it. */
  readonly figures: Readonly<Record<string, string>>;
}

function told(grids: readonly Grid[], file = 'a.xlsx', wanted = expected()): Told {
  const { form, area, by, refusals, issues } = recogniseReturn(grids, file, wanted);
  const cells = form && readFormCells(form);
  const all = [...(form?.issues ?? []), ...issues, ...(cells?.issues ?? [])];
  const figures = [...(cells?.figures ?? [])].map(([code, { quantity }]): [string, string] => [
    code,
    quantity.kind === 'number' ? String(quantity.value) : quantity.kind,
  ]);
  return {
    ...(area && { area: area.code }),
    ...(by && { by }),
    refusals: refusals.map(({ code }) => code),
    issues: all.map(({ code }) => code),
    figures: Object.fromEntries(figures),
  };
}

/** Changes the cells of the form; the callback is told where its keys are. */
function changeForm(grids: readonly Grid[], change: (cells: Cells, keys: KeyedGrid) => void): Grid[] {
  const keys = formKeys(grids);
  return changeGrid(grids, keys.grid.sheet, (grid) => changeCells(grid, (cells) => change(cells, keys)));
}

function rowOf(keys: KeyedGrid, code: string): number {
  const row = keys.rows.get(code);
  if (row === undefined) throw new Error(`no row ${code}`);
  return row;
}

function columnOf(keys: KeyedGrid, key: string): number {
  const column = keys.columns.get(key);
  if (column === undefined) throw new Error(`no column ${key}`);
  return column;
}

function without(grids: readonly Grid[], name: string): Grid[] {
  return grids.filter(({ sheet }) => sheet !== name);
}

function textCell(value: PlainValue): GridCell {
  return { value };
}

describe('a return as it was made', () => {
  it('is known by its keys, with every figure and nothing to be told of', () => {
    const found = told(good());
    expect(found).toEqual({ area: AREA, by: 'keys', refusals: [], issues: [], figures: found.figures });
    expect(Object.keys(found.figures)).toEqual([...goodFigures(book, AREA).keys()]);
    expect(Object.values(found.figures)).not.toContain('missing');
  });

  it('is known in English, too', () => {
    expect(told(good({ language: 'en-US' }))).toEqual(told(good()));
  });
});

describe('what a town may do to it', () => {
  it.each<[string, (grids: Grid[]) => Grid[]]>([
    [
      'rename and move its sheets',
      (grids) =>
        grids.map((each) => (each.sheet === '_return' ? each : { ...each, sheet: `x${each.sheet}` })).reverse(),
    ],
    ['delete the cover', (grids) => without(grids, '封面')],
    [
      'insert rows and columns before the table',
      (grids) =>
        changeForm(grids, (cells) => {
          cells.unshift([], []);
          cells.forEach((line) => line.unshift(undefined));
        }),
    ],
    [
      'move rows',
      (grids) =>
        changeForm(grids, (cells, keys) => {
          const [a, b] = [
            rowOf(keys, [...keys.rows.keys()].find((key) => goodFigures(book, AREA).has(key)) ?? ''),
            cells.length - 2,
          ];
          const [moved = []] = cells.splice(a, 1);
          cells.splice(b, 0, moved);
        }),
    ],
    [
      'break names over lines and change the width of brackets',
      (grids) =>
        changeForm(grids, (cells, keys) => {
          const column = columnOf(keys, LABEL_KEYS.name);
          cells.forEach((line) => {
            const value = line[column]?.value;
            if (typeof value === 'string' && !value.includes(':'))
              line[column] = {
                value: value
                  .replaceAll('（', '(')
                  .replaceAll('）', ')')
                  .replace(/(.{2})/u, '$1\n '),
              };
          });
        }),
    ],
    ['put the sheets into another file, which leaves the records behind', (grids) => without(grids, '_return')],
  ])('%s', (_, change) => {
    const { figures, refusals, area } = told(change(good()));
    expect({ figures, refusals, area }).toEqual({ figures: told(good()).figures, refusals: [], area: AREA });
  });
});

describe('a form that has lost its keys', () => {
  it('is read by its labels, and it is said', () => {
    const bare = without(
      changeForm(good(), (cells, keys) => {
        cells.splice(keys.keyRow, 1);
        cells.forEach((line) => line.splice(keys.keyColumn, 1));
      }),
      '_return',
    );
    expect(told(bare)).toEqual({ ...told(good()), by: 'labels', issues: ['return.byLabels'] });
  });

  it('is read where a town has typed it anew', () => {
    const figures = told(good()).figures;
    const names = new Map(book.indicators.map(({ code, name, unit }) => [code, { name, unit }]));
    const rows: (GridCell | undefined)[][] = [
      [textCell(`${areaName}2017年上半年科技指标完成情况`)],
      [],
      [
        textCell('序号'),
        textCell('指标名称'),
        textCell('计量单位'),
        textCell('全年目标'),
        textCell('1-6月完成数'),
        textCell('完成率'),
        textCell('备注'),
      ],
      ...Object.entries(figures).map(([code, value], at) => [
        textCell(at + 1),
        textCell(names.get(code)?.name ?? ''),
        textCell(names.get(code)?.unit ?? ''),
        textCell(999),
        textCell(value === 'notApplicable' ? '--' : Number(value)),
        textCell(0.5),
      ]),
      [textCell('填表人：张三')],
    ];
    const grids: Grid[] = [{ sheet: 'Sheet1', visibility: 'visible', rows }];
    expect(told(grids)).toEqual({ area: AREA, by: 'labels', refusals: [], issues: ['return.byLabels'], figures });
  });
});

/** As a town types it: no keys, no records, figures and names as they are. */
interface Typed {
  readonly lines: readonly string[];
  readonly head?: string;
  /** Over a column with the figures of something else. */
  readonly otherHead?: string;
  readonly hasUnits?: boolean;
  readonly names?: (name: string, unit: string) => string;
  readonly inUse?: YearBook;
}

function typedForm({ lines, head = '完成数', otherHead, hasUnits = false, names, inUse = book }: Typed): Grid[] {
  const index = indexYearBook(inUse);
  const [first] = inUse.areas;
  const figures = goodFigures(inUse, inUse === book ? AREA : (first?.code ?? ''));
  const unitCell = (text: string) => (hasUnits ? [textCell(text)] : []);
  const otherCell = (value: PlainValue) => (otherHead === undefined ? [] : [textCell(value)]);
  const rows = index.inAnnex(2).map(({ code, name, unit }) => {
    const value = figures.get(code) ?? null;
    const points = unit === '%' && typeof value === 'number' ? Number((value * 100).toFixed(4)) : value;
    return [textCell(names?.(name, unit) ?? name), ...unitCell(unit), ...otherCell(1), textCell(points)];
  });
  const heads = [textCell('指标名称'), ...unitCell('单位'), ...otherCell(otherHead ?? ''), textCell(head)];
  return [{ sheet: 'Sheet1', visibility: 'visible', rows: [...lines.map((line) => [textCell(line)]), heads, ...rows] }];
}

describe('the unit of a form that a town has typed anew', () => {
  let money: YearBook;
  let title: string;
  let wanted: Expected;
  let amounts: string[];
  beforeAll(async () => {
    const pack = findPack('example');
    if (!pack) throw new Error('no pack example');
    money = await pack.load();
    title = `${money.areas[0]?.name ?? ''}${money.year}年1—6月完成情况`;
    wanted = {
      book: money,
      workbookId: undefined,
      period: { year: money.year, throughMonth: 6 },
      findAreas: areaFinder(money),
    };
    amounts = indexYearBook(money)
      .inAnnex(2)
      .filter(({ measure }) => measure === 'amount')
      .map(({ code }) => code);
  });
  const read = (typed: Omit<Typed, 'inUse'>) => told(typedForm({ ...typed, inUse: money }), 'a.xlsx', wanted);

  it.each<[string, (own: string) => Omit<Typed, 'inUse'>]>([
    ['over the figures', (own) => ({ lines: [own], head: '完成数（万元）' })],
    ['over the figures, with its word', (own) => ({ lines: [own], head: '完成数\n(单位：万元)' })],
    [
      'over the figures, beside a column of the right units',
      (own) => ({ lines: [own], head: '完成数（万元）', hasUnits: true }),
    ],
    ['in a line above the table', (own) => ({ lines: [own, '单位：万元'] })],
    ['beside the area in one line', (own) => ({ lines: [own, '填报单位：春江镇　　　　计量单位： 万元'] })],
    ['in the title', (own) => ({ lines: [`${own}（金额单位：人民币万元）`] })],
    ['with several others', (own) => ({ lines: [own, '单位：万元、件'] })],
  ])('%s keeps amounts of 亿元 from being taken for 万元', (_, typed) => {
    const found = read(typed(title));
    expect(amounts.length).toBeGreaterThan(1);
    for (const code of amounts) expect([code, found.figures[code]]).toEqual([code, undefined]);
    expect(found.issues.filter((code) => code === 'return.unitEdited').length).toBeGreaterThanOrEqual(amounts.length);
  });

  it.each<[string, (own: string) => Omit<Typed, 'inUse'>]>([
    ['a column of units', (own) => ({ lines: [own], hasUnits: true })],
    ['the unit behind each name', (own) => ({ lines: [own], names: (name, unit) => `${name}（${unit}）` })],
    [
      'a column of units, beside the area’s own 单位',
      (own) => ({ lines: [own, '单位：春江镇', '填报单位：春江镇'], hasUnits: true }),
    ],
  ])('%s is enough to read every figure', (_, typed) => {
    const found = read(typed(title));
    expect(found.issues).toEqual(['return.byLabels']);
    expect(Object.keys(found.figures)).toEqual(expect.arrayContaining(amounts));
  });

  it('that is said nowhere is a doubt about its amounts, also where 单位 stands for the area', () => {
    for (const lines of [[title], [title, '填报单位：春江镇'], [title, '单位：春江镇'], [title, '单位： 元龙镇']])
      expect(read({ lines }).issues).toEqual(['return.unitNotSaid', 'return.byLabels']);
  });

  it('is looked at in a form with its keys as well: the head may not say 万元 over 亿元', () => {
    const plan = goodReturn(money, money.areas[0]?.code ?? '', { period: wanted.period });
    const grids = changeForm(gridsOf(plan), (cells, keys) => {
      const [row, column] = [keys.rows.get(HEAD_ROW_KEY) ?? -1, columnOf(keys, RETURN_COLUMNS.actual)];
      putCell(cells, row, column, textCell(`${cellText(cells[row]?.[column])}（万元）`));
    });
    const found = told(grids, 'a.xlsx', wanted);
    for (const code of amounts) expect([code, found.figures[code]]).toEqual([code, undefined]);
  });
});

describe('the period of a form that a town has typed anew', () => {
  const named = (lines: readonly string[], head?: string, file?: string, otherHead?: string) => {
    const { refusals, issues } = told(
      typedForm({ lines, hasUnits: true, ...(head && { head }), ...(otherHead && { otherHead }) }),
      file,
    );
    return [...refusals, ...issues];
  };

  it('is its title’s, whatever month it was filled in', () => {
    expect(named([`${areaName}2017年1—5月完成情况`, '填报时间：2017年6月'])).toEqual([
      'return.otherPeriod',
      'return.byLabels',
    ]);
  });

  it.each<[string, readonly string[], string | undefined, string | undefined]>([
    ['a line below the title', ['2017年1—6月完成情况', '2017年1—5月'], undefined, undefined],
    ['the head of the figures', ['2017年1—6月完成情况'], '1—5月完成数', undefined],
    ['the file', ['2017年1—6月完成情况'], undefined, '2017年1-5月.xlsx'],
  ])('is a doubt where %s names another', (_, [title = '', ...lines], head, file) => {
    expect(named([areaName + title, ...lines], head, file)).toEqual(['return.byLabels', 'return.otherPeriodNamed']);
  });

  it.each(['6月当月完成数', '本月完成', '单月实绩', '二季度当季完成数'])(
    'is not that of %s, and it is said',
    (head) => {
      expect(named([`${areaName}2017年6月完成情况`], head)).toEqual(['return.monthAlone']);
    },
  );

  it('is the year so far where both columns stand there, or the month is only its end', () => {
    const lines = [`${areaName}2017年1—6月完成情况`];
    expect(named(lines, '1—6月完成数', undefined, '6月当月完成数')).toEqual(['return.byLabels']);
    expect(named(lines, '截至本月累计完成数')).toEqual(['return.byLabels']);
  });
});

describe('a file that is not used, with one sentence that says why', () => {
  it.each<[string, string, () => Grid[]]>([
    [
      'without a form',
      'return.notRecognised',
      () => [{ sheet: 'Sheet1', visibility: 'visible', rows: [[textCell('请假条')]] }],
    ],
    ['of nothing', 'return.notRecognised', () => []],
    [
      'made by a newer version',
      'return.newer',
      () =>
        good().map((grid) =>
          grid.sheet === '_return'
            ? changeCells(grid, (cells) =>
                cells.forEach((line) => {
                  if (line[0]?.value === 'schemaVersion') line[1] = textCell(9);
                }),
              )
            : grid,
        ),
    ],
    [
      'that is an annual workbook',
      'return.annualWorkbook',
      () => [...good(), { sheet: '_att', visibility: 'veryHidden', rows: [] }],
    ],
    ['of another district', 'return.otherDistrict', () => records('district', '武进区')],
    ['of another month', 'return.otherPeriod', () => good({ period: { year: 2017, throughMonth: 5 } })],
    [
      'of last year',
      'return.otherYear',
      () => gridsOf(goodReturn({ ...book, year: 2016 }, AREA, { period: { year: 2016, throughMonth: 6 } })),
    ],
    ['of an area that is not on the list', 'return.areaUnknown', () => records('areaName', '平山镇')],
    [
      'with two forms of the period',
      'return.formTwice',
      () => [...good(), { ...formKeys(good()).grid, sheet: '填报表 (2)' }],
    ],
  ])('%s', (_, code, grids) => {
    expect(told(grids()).refusals).toEqual([code]);
  });

  function records(name: string, value: PlainValue): Grid[] {
    return good().map((grid) =>
      grid.sheet === '_return'
        ? changeCells(grid, (cells) =>
            cells.forEach((line) => {
              if (line[0]?.value === name) line[1] = textCell(value);
            }),
          )
        : grid,
    );
  }

  it('is one whose title another town has put its name on', () => {
    const other = book.areas.find(({ code }) => code !== AREA);
    const grids = changeForm(good(), (cells) =>
      cells.forEach((line) =>
        line.forEach((cell, column) => {
          if (typeof cell?.value === 'string')
            line[column] = { ...cell, value: cell.value.replaceAll(areaName, other?.name ?? '') };
        }),
      ),
    );
    expect(told(grids).refusals).toEqual(['return.areaDisagrees']);
  });

  it('is one whose title names another month', () => {
    const grids = changeForm(good(), (cells) =>
      cells.forEach((line) =>
        line.forEach((cell, column) => {
          if (typeof cell?.value === 'string') line[column] = { ...cell, value: cell.value.replace('1—6月', '1—7月') };
        }),
      ),
    );
    expect(told(grids).refusals).toEqual(['return.periodDisagrees']);
  });
});

describe('a doubt that keeps it from being merged until a person has looked', () => {
  it('is a name of the file that is another town’s', () => {
    const other = book.areas.find(({ code }) => code !== AREA)?.name ?? '';
    expect(told(good(), `${other}_2017年1-6月.xlsx`).issues).toEqual(['return.fileNamesOther']);
    expect(told(good(), `${areaName}_2017年1-6月.xlsx`).issues).toEqual([]);
  });

  it('is another workbook that it was made from', () => {
    expect(told(good({ workbookId: 'another' })).issues).toEqual(['return.otherWorkbook']);
  });
});

describe('a row that is not taken', () => {
  const CODE = () => [...goodFigures(book, AREA)].find(([, value]) => typeof value === 'number')?.[0] ?? '';

  it.each<[string, string, string, PlainValue]>([
    ['its name was edited', 'return.labelEdited', LABEL_KEYS.name, '别的指标'],
    ['its name was cleared', 'return.labelEdited', LABEL_KEYS.name, ''],
    ['its unit was edited', 'return.unitEdited', RETURN_COLUMNS.unit, '万件'],
    ['its unit was cleared', 'return.unitEdited', RETURN_COLUMNS.unit, ''],
  ])('since %s', (_, code, columnKey, value) => {
    const grids = changeForm(good(), (cells, keys) => {
      const row = rowOf(keys, CODE());
      if (columnKey === LABEL_KEYS.name) putCell(cells, row, columnOf(keys, LABEL_KEYS.group), undefined);
      putCell(cells, row, columnOf(keys, columnKey), textCell(value));
    });
    const found = told(grids);
    const { [CODE()]: _gone, ...rest } = told(good()).figures;
    expect(found.issues).toEqual([code]);
    expect(found.figures).toEqual(rest);
  });

  it('since it stands twice, with different figures', () => {
    const grids = changeForm(good(), (cells, keys) => {
      const row = [...(cells[rowOf(keys, CODE())] ?? [])];
      row[columnOf(keys, RETURN_COLUMNS.actual)] = textCell(987_654);
      cells.push(row);
    });
    const { [CODE()]: _gone, ...rest } = told(good()).figures;
    expect(told(grids).issues).toEqual(['return.rowTwice']);
    expect(told(grids).figures).toEqual(rest);
  });

  it('but counts where it was only copied', () => {
    const grids = changeForm(good(), (cells, keys) => cells.push([...(cells[rowOf(keys, CODE())] ?? [])]));
    expect(told(grids)).toEqual(told(good()));
  });
});

it('a column of figures that was copied twice counts for nothing once one of the copies says otherwise', () => {
  const grids = changeForm(good(), (cells, keys) => {
    const column = columnOf(keys, RETURN_COLUMNS.actual);
    cells.forEach((line) => line.splice(column, 0, line[column], line[column]));
    putCell(cells, rowOf(keys, 'patent_applications'), column + 2, { value: 31_337 });
  });
  expect(told(grids).refusals).toEqual(['return.columnTwice']);
});

describe('what stands in a cell', () => {
  const CODE = () => [...goodFigures(book, AREA)].find(([, value]) => typeof value === 'number')?.[0] ?? '';
  const withCell = (cell: GridCell | undefined) =>
    told(
      changeForm(good(), (cells, keys) =>
        putCell(cells, rowOf(keys, CODE()), columnOf(keys, RETURN_COLUMNS.actual), cell),
      ),
    );

  it.each<[string, GridCell | undefined, string, readonly string[]]>([
    [
      'a formula is taken by its result, and it is said',
      { value: 12, formula: 'SUM(A1:A3)' },
      '12',
      ['return.formulas'],
    ],
    ['a shared formula, whose text stands elsewhere, too', { value: 12, formula: '' }, '12', ['return.formulas']],
    [
      'a formula over another file needs a look',
      { value: 12, formula: '[1]Sheet1!A1' },
      '12',
      ['return.linkedFormulas'],
    ],
    [
      'a formula that was never calculated gives no figure',
      { value: null, formula: 'SUM(A1:A3)' },
      'missing',
      ['return.formulaWithoutValue'],
    ],
    ['text that begins like a formula stays text', { value: '=1+1' }, 'unreadable', ['return.formulaText']],
    ['text that begins with @ as well', { value: '@SUM(A1)' }, 'unreadable', ['return.formulaText']],
    ['a number that is text is not taken for a number', { value: '１２０' }, 'unreadable', []],
    ['an error is none', { value: { error: '#REF!' } }, 'unreadable', []],
    ['a blank is missing', undefined, 'missing', []],
    ['a dash is not applicable', { value: '——' }, 'notApplicable', []],
  ])('%s', (_, cell, figure, issues) => {
    const found = withCell(cell);
    expect([found.figures[CODE()], found.issues]).toEqual([figure, issues]);
  });

  it('5% typed for a count is not read as 0.05', () => {
    const grids = changeForm(good(), (cells, keys) =>
      putCell(cells, rowOf(keys, 'patent_applications'), columnOf(keys, RETURN_COLUMNS.actual), {
        value: 0.05,
        numberFormat: '0%',
      }),
    );
    expect(told(grids).figures['patent_applications']).toBe('unreadable');
  });
});
