/**
 * What people said about findings: kept in `_att` under the finding's id, and typed on 校验结果 since. Where
 * that sheet has the finding its cell counts, a blank too: it is written together with `_att`. What is said
 * holds for the value that it was said of: beside another one it is only what was said before.
 */
import { findingId, type Explanation, type Finding } from '../model/finding';
import { cellText } from '../model/grid';
import { isFilledIn } from '../plan/keys';
import type { KeptExplanation } from '../sheets/att-records';
import { EXPLANATION_KEY, FINDINGS_KIND, fieldKey } from '../sheets/findings-keys';
import type { Entry } from './entries';
import type { OpenWorkbook } from './open-workbook';
import type { Clock } from './port';

type Opened = Pick<OpenWorkbook, 'remembered' | 'sheets' | 'entries'>;

/** `2017-07-03T09:12`, by the clock on the wall. */
export function timeOfDay(now: Date): string {
  const two = (number: number) => String(number).padStart(2, '0');
  const day = [now.getFullYear(), two(now.getMonth() + 1), two(now.getDate())].join('-');
  return `${day}T${two(now.getHours())}:${two(now.getMinutes())}`;
}

/** An explanation with the values that it holds for; for any where there are none. */
export interface Said extends Explanation {
  readonly about: readonly string[];
}

export function holdsFor({ about }: Pick<Said, 'about'>, value: string): boolean {
  return about.length === 0 || about.includes(value);
}

/** The value that a finding is about; '' where it is about no single one. */
export function valueAbout({ params }: Pick<Finding, 'params'>): string {
  const value: unknown = 'value' in params ? params.value : undefined;
  return typeof value === 'number' || typeof value === 'string' ? inOneForm(String(value)) : '';
}

/** `47%` on a sheet is 47; digits that only come of reckoning don't count. */
function inOneForm(shown: string): string {
  const text = shown.trim().replace(/%$/u, '');
  const number = Number(text);
  return text !== '' && Number.isFinite(number) ? String(Number(number.toPrecision(12))) : text;
}

/** What settles the finding, or what was said when it was about another value. */
export function saidOf(
  finding: Finding,
  explanations: ReadonlyMap<string, Said>,
): Pick<Finding, 'explanation' | 'former'> {
  const said = explanations.get(findingId(finding));
  if (!said) return {};
  const { text, at } = said;
  return holdsFor(said, valueAbout(finding)) ? { explanation: { text, at } } : { former: { text, at } };
}

/**
 * By the finding's id. One that was typed on the sheet and is not in `_att` yet has no time (`at` is '')
 * where no clock is given.
 */
export function explanationsOf(opened: Opened, clock?: Clock): ReadonlyMap<string, Said> {
  const found = new Map<string, Said>();
  for (const { finding, text, at, about = [] } of opened.remembered?.explanations ?? [])
    found.set(finding, { text, at, about });
  const now = clock === undefined ? '' : timeOfDay(clock());
  for (const [id, { text, value }] of typedExplanations(opened).said) {
    const kept = found.get(id);
    // The sheet leaves the cell blank where what is kept was said of another value: nobody took that back.
    if (text === '') {
      if (kept && holdsFor(kept, value)) found.delete(id);
    } else if (kept?.text !== text) {
      found.set(id, { text, at: now, about: value === '' ? [] : [value] });
    } else if (!holdsFor(kept, value)) {
      found.set(id, { ...kept, about: [...kept.about, value] });
    }
  }
  return found;
}

/** The same as rows of `_att`, in the order in which they were given. */
export function explanationsToKeep(opened: Opened, clock: Clock): KeptExplanation[] {
  return [...explanationsOf(opened, clock)].map(([finding, { text, at, about }]) => ({
    finding,
    text,
    at,
    ...(about.length > 0 && { about: [...about] }),
  }));
}

export interface TypedExplanation {
  /** '' where the sheet has the finding and nobody explained it. */
  readonly text: string;
  /** That the sheet shows beside it. */
  readonly value: string;
}

export interface TypedExplanations {
  /** By the finding's id. */
  readonly said: ReadonlyMap<string, TypedExplanation>;
  /** Typed in a row that says something else than its hidden key means, as after a sort without that column. */
  readonly astray: readonly Entry[];
}

export function typedExplanations({ sheets, remembered, entries }: Opened): TypedExplanations {
  const keys = sheets.keyed.get(FINDINGS_KIND)?.keys;
  const said = new Map<string, TypedExplanation>();
  if (!keys) return { said, astray: [] };
  const message = fieldKey('message');
  const wrote = new Map(
    (remembered?.texts ?? [])
      .filter(({ sheet, column }) => sheet === FINDINGS_KIND && column === message)
      .map(({ row, value }) => [row, String(value).trim()]),
  );
  for (const id of keys.rows.keys()) {
    if (!isFilledIn(id)) continue;
    // Without a register the key alone has to do.
    if (wrote.size === 0 || wrote.get(id) === cellText(keys.at(id, message)))
      said.set(id, {
        text: cellText(keys.at(id, EXPLANATION_KEY)),
        value: inOneForm(cellText(keys.at(id, fieldKey('value')))),
      });
  }
  const astray: Entry[] = [];
  for (const entry of entries) {
    if (entry.identity !== FINDINGS_KIND || entry.columnKey !== EXPLANATION_KEY) continue;
    if (said.has(entry.rowKey) && keys.rows.get(entry.rowKey) === entry.place.row) continue;
    astray.push(entry);
  }
  return { said, astray };
}
