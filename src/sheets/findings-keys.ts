/** How 校验结果 is known: its kind, and the keys of its rows and columns. */
export const FINDINGS_KIND = 'findings';

/** Key of the column that a person fills in; every row's own key is the id of its finding. */
export const EXPLANATION_KEY = 'explanation';

/** Before the id of a finding that is settled by now. */
const SETTLED = 'settled:';

export function settledKey(id: string): string {
  return SETTLED + id;
}

export function isSettledKey(key: string): boolean {
  return key.startsWith(SETTLED);
}

/** Of the columns that only show; in the order in which they stand. */
export const FINDING_FIELDS = [
  'severity',
  'area',
  'indicator',
  'period',
  'rule',
  'value',
  'expected',
  'message',
  'cell',
  'state',
] as const;
export type FindingField = (typeof FINDING_FIELDS)[number];

export function fieldKey(field: FindingField): string {
  return `helper:${field}`;
}

/** Key of the row that says when the findings were made. */
export const MADE_KEY = 'text:made';
