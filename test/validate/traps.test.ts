/** The traps that real documents set, as they would come in with actuals. */
import { indexYearBook } from '../../src/model/year-index';
import { numberQuantity } from '../../src/model/quantity';
import { checkActuals } from '../../src/validate/check-actuals';
import { checkTargetRules } from '../../src/validate/check-targets';
import { figureTable } from '../../src/validate/figure-table';
import { packOf } from '../support/plans';

const JUNE = { year: 2017, throughMonth: 6 };

/** The targets of the notice, handed in as if they had been reached. */
async function xinbei() {
  const index = indexYearBook(await packOf('xinbei-2017'));
  const indicators = index.inAnnex(2);
  const areas = index.areas.map(({ code }) => code);
  const figures = figureTable(indicators, areas, ({ code }, area) => {
    const value = area === null ? undefined : index.target(code, area)?.value;
    return value && { quantity: value };
  });
  return { index, indicators, areas, figures };
}

describe('Xinbei 2017', () => {
  it('finds the row that was copied: equal to another one in ten of eleven areas', async () => {
    const { index, figures } = await xinbei();
    const copied = checkActuals({ index, period: JUNE, figures }).findings.filter(
      ({ rule }) => rule === 'areas.copiedRow',
    );
    expect(copied.map(({ params }) => params)).toEqual([expect.objectContaining({ same: 10, of: 11 })]);
  });

  it('is otherwise sound: no error anywhere, and few words about figures that are right', async () => {
    const { index, figures } = await xinbei();
    const { findings } = checkActuals({ index, period: JUNE, figures });
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(findings.length).toBeLessThanOrEqual(3);
  });

  it('finds a number where the target is --, and -- where there is a target', async () => {
    const { index, indicators, areas, figures } = await xinbei();
    const where = indicators.flatMap(({ code }) =>
      areas.filter((area) => index.target(code, area)?.value.kind === 'notApplicable').map((area) => ({ code, area })),
    );
    expect(where.length).toBeGreaterThan(0);
    const turned = figureTable(indicators, areas, ({ code }, area) => {
      const isSign = where.some((each) => each.code === code && each.area === area);
      const own = area === null ? undefined : index.target(code, area)?.value;
      return isSign ? { quantity: numberQuantity(1) } : own && { quantity: own };
    });
    const { findings } = checkActuals({ index, period: JUNE, figures: turned });
    expect(findings.filter(({ rule }) => rule === 'cell.notApplicable')).toHaveLength(where.length);
    expect(figures.width).toBe(areas.length + 1);
  });
});

describe('Wujin 2017', () => {
  it('holds a target against last year like for like: 150 after a restated 149, and not after 92', async () => {
    const index = indexYearBook(await packOf('wujin-2017'));
    const restated = index.book.figures.filter((figure) => figure.restated !== undefined && figure.area === null);
    expect(restated.length).toBeGreaterThan(0);
    const figures = figureTable(index.book.indicators, [], ({ code }) => {
      const figure = restated.find((each) => each.indicator === code);
      // One below the restated figure, and above what was reported.
      return figure?.restated && { quantity: numberQuantity(figure.restated.value - 1) };
    });
    const { findings } = checkTargetRules({ index, figures });
    const below = findings.filter(({ rule }) => rule === 'targets.belowLastYear');
    expect(below.map(({ indicator }) => indicator)).toEqual(restated.map(({ indicator }) => indicator));
    expect(below.every(({ params }) => 'isRestated' in params && params.isRestated)).toBe(true);
  });
});
