/**
 * What people said about findings: kept in `_att` under the finding's id, and typed on 校验结果 since. Where
 * that sheet has the finding its cell counts, a blank too: it is written together with `_att`.
 */
import type { Explanation } from '../model/finding';
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

/**
 * By the finding's id. One that was typed on the sheet and is not in `_att` yet has no time (`at` is '')
 * where no clock is given.
 */
export function explanationsOf(opened: Opened, clock?: Clock): ReadonlyMap<string, Explanation> {
  const found = new Map<string, Explanation>();
  for (const { finding, text, at } of opened.remembered?.explanations ?? []) found.set(finding, { text, at });
  const now = clock === undefined ? '' : timeOfDay(clock());
  for (const [id, text] of typedExplanations(opened).said) {
    if (text === '') found.delete(id);
    else if (found.get(id)?.text !== text) found.set(id, { text, at: now });
  }
  return found;
}

/** The same as rows of `_att`, in the order in which they were given. */
export function explanationsToKeep(opened: Opened, clock: Clock): KeptExplanation[] {
  return [...explanationsOf(opened, clock)].map(([finding, { text, at }]) => ({ finding, text, at }));
}

export interface TypedExplanations {
  /** By the finding's id; '' where the sheet has the finding and nobody explained it. */
  readonly said: ReadonlyMap<string, string>;
  /** Typed in a row that says something else than its hidden key means, as after a sort without that column. */
  readonly astray: readonly Entry[];
}

export function typedExplanations({ sheets, remembered, entries }: Opened): TypedExplanations {
  const keys = sheets.keyed.get(FINDINGS_KIND)?.keys;
  const said = new Map<string, string>();
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
      said.set(id, cellText(keys.at(id, EXPLANATION_KEY)));
  }
  const astray: Entry[] = [];
  for (const entry of entries) {
    if (entry.identity !== FINDINGS_KIND || entry.columnKey !== EXPLANATION_KEY) continue;
    if (said.has(entry.rowKey) && keys.rows.get(entry.rowKey) === entry.place.row) continue;
    astray.push(entry);
  }
  return { said, astray };
}
