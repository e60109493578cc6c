/** Whether a write that was broken off can be completed from what stands in the workbook. */
import type { Reading } from '../services';

/** Without the whole catalogue, what would be written is not what was meant. */
export function canContinue({ opened, stations }: Reading): boolean {
  const unwritten = new Set(opened.read.interrupted?.unwritten ?? []);
  const inputs = stations.filter(({ id }) => id === 'catalogue' || id === 'lastYear').flatMap(({ sheets }) => sheets);
  return opened.book !== undefined && !inputs.some(({ name }) => unwritten.has(name));
}
