/** One file → what it says. Whatever is wrong with it is told of it alone, and never stops the others. */
import { isOpen } from '../../model/finding';
import { issue, UnusableInput, type Issue } from '../../model/issue';
import type { RuleOutcome } from '../../model/finding';
import { formatPeriodMonth } from '../../model/period';
import { indexYearBook } from '../../model/year-index';
import { timeOfDay } from '../explanations';
import type { returnChecker } from './check-return';
import type { Expected } from './expected';
import { findAsides } from './find-asides';
import type { FormRead } from './form-read';
import { readFormCells } from './read-cells';
import { recogniseReturn } from './recognise-return';
import type { CollectedReturn, ReadWorkbookFile, ReturnSource } from './types';

export interface ReturnRead {
  readonly file: CollectedReturn;
  readonly rules: readonly RuleOutcome[];
}

export interface Reader {
  readonly read: ReadWorkbookFile;
  readonly check: ReturnType<typeof returnChecker>;
  readonly signal?: AbortSignal | undefined;
}

const NOTHING = { findings: [], figures: new Map(), explanations: new Map(), sameAreaAs: [] } as const;

/** @throws whatever the signal was aborted with, and nothing else */
export async function readReturn(source: ReturnSource, expected: Expected, reader: Reader): Promise<ReturnRead> {
  const { name, modified } = source;
  const own = { file: name, ...(modified && { modified }) };
  try {
    return await readOne(source, expected, reader);
  } catch (error) {
    reader.signal?.throwIfAborted();
    const issues = error instanceof UnusableInput ? error.issues : [issue('file.damaged', 'error', {}, {})];
    const placed = issues.map((each) => ({ ...each, place: { ...each.place, file: name } }));
    return { file: { ...own, ...NOTHING, state: 'unusable', issues: placed }, rules: [] };
  }
}

async function readOne(source: ReturnSource, expected: Expected, { read, check, signal }: Reader): Promise<ReturnRead> {
  const { name, modified } = source;
  const grids = await read(await source.bytes(), signal);
  const { form, area, period, madeOn, by, refusals, issues } = recogniseReturn(grids, name, expected);
  const own = {
    file: name,
    ...(modified && { modified }),
    ...(madeOn !== undefined && { madeOn }),
    ...(area && { area: area.code }),
    ...(period && { period }),
    ...(by && { recognisedBy: by }),
  };
  const inFile = (all: readonly Issue[]) => all.map((each) => ({ ...each, place: { ...each.place, file: name } }));
  if (refusals.length > 0 || !form || !area)
    return { file: { ...own, ...NOTHING, state: 'unusable', issues: inFile([...refusals, ...issues]) }, rules: [] };
  const cells = readFormCells(form);
  const { figures, explanations } = cells;
  const at = (modified && timeOfDay(modified)) ?? `${madeOn ?? `${formatPeriodMonth(expected.period)}-01`}T00:00`;
  const checked = check({ file: name, area, form, figures, explanations, at });
  const all = [...form.issues, ...rowsMissing(form, area.code, expected), ...issues, ...cells.issues];
  const told = inFile([...all, ...findAsides(grids, form)]);
  const isFaulty = told.some(({ severity }) => severity !== 'note') || checked.findings.some(isOpen);
  return {
    file: {
      ...own,
      state: isFaulty ? 'faulty' : 'fit',
      issues: told,
      findings: checked.findings,
      figures,
      explanations,
      sameAreaAs: [],
    },
    rules: checked.rules,
  };
}

/** Rows of indicators that the area has to report on, and that nothing was read or refused of. */
function rowsMissing({ rows, refused, grid }: FormRead, area: string, { book }: Expected): Issue[] {
  const index = indexYearBook(book);
  return index.inAnnex(2).flatMap(({ code, name }) => {
    const target = index.target(code, area)?.value;
    if (rows.has(code) || refused.has(code) || target?.kind === 'notApplicable') return [];
    return [issue('return.rowMissing', 'error', { sheet: grid.sheet }, { indicator: name })];
  });
}
