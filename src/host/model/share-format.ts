/** Cells share their formats: what became of one format is looked up for all others of the same look. */
import type { CellFormat } from './cell-format';

/**
 * The same change, made once for each format and key; a large sheet has a hundred thousand cells and a few
 * dozen looks.
 * @param change gives the same for the same format and key, and changes nothing in place
 */
export function shareChanges<Key>(
  change: (format: CellFormat, key: Key) => CellFormat,
): (format: CellFormat, key: Key) => CellFormat {
  const known = new Map<Key, Map<CellFormat, CellFormat>>();
  return (format, key) => {
    let ofKey = known.get(key);
    if (!ofKey) known.set(key, (ofKey = new Map<CellFormat, CellFormat>()));
    let changed = ofKey.get(format);
    if (!changed) ofKey.set(format, (changed = change(format, key)));
    return changed;
  };
}
