/** Whether a write that was broken off can be completed from what stands in the workbook. */
import type { Reading } from '../services';

/**
 * Without the whole catalogue, what would be written is not what was meant. A catalogue that came with the
 * same write came from a notice or a file, and with it targets and figures that stand nowhere else yet.
 */
export function canContinue({ opened, stations }: Reading): boolean {
  const { interrupted, restorable } = opened.read;
  const missing = new Set([...(interrupted?.unwritten ?? []), ...(restorable?.added ?? [])]);
  const inputs = stations.filter(({ id }) => id === 'catalogue' || id === 'lastYear').flatMap(({ sheets }) => sheets);
  return opened.book !== undefined && !inputs.some((name) => missing.has(name));
}
