/**
 * Codes, which indicators and areas have alike. A blank one is made from the name, so that a small
 * office need not think of codes; it stays the same for as long as the name does.
 */
import { labelKey } from '../model/label';
import { onOneLine, type RowReader } from './read-row';

/** Lower-case letters, digits and underscores, as `indicatorSchema` and `areaSchema` have it. */
const CODE_FORM = /^[a-z][a-z0-9_]{0,63}$/u;

/**
 * @param taken the codes of the rows above
 * @returns '' where there is neither a code nor a name that one could be made from, with an issue
 */
export function readCode(reader: RowReader<'code' | 'name'>, prefix: 'i' | 'a', taken: ReadonlySet<string>): string {
  const code = reader.text('code');
  if (code !== '') {
    if (!CODE_FORM.test(code)) reader.report('catalogue.codeForm', 'error', 'code', { value: code });
    return code;
  }
  const name = onOneLine(reader.text('name'));
  if (name === '') return '';
  const made = codeFromName(prefix, name);
  if (taken.has(made)) reader.report('catalogue.codeMissing', 'error', 'name', { name });
  else reader.report('catalogue.codeMade', 'note', 'code', { name, code: made });
  return taken.has(made) ? '' : made;
}

/** `i_` or `a_` and eight hexadecimal digits: the FNV-1a hash of the name's label key. */
export function codeFromName(prefix: 'i' | 'a', name: string): string {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(labelKey(name))) hash = Math.imul(hash ^ byte, 0x01000193);
  return `${prefix}_${(hash >>> 0).toString(16).padStart(8, '0')}`;
}
