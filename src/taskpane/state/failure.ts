/** What is thrown at the pane, as data that a screen can show. */
import type { Issue, Progress } from '../../model/issue';

export interface Failure {
  /** Why, in the issues' own sentences; none where something unforeseen was thrown. */
  readonly issues: readonly Issue[];
  /** How far a write came. */
  readonly progress?: Progress;
  /** Of the unforeseen: part of the pane's own code did not arrive, or the error's text for the maintainers. */
  readonly unforeseen?: { readonly kind: 'notLoaded' } | { readonly kind: 'unexpected'; readonly message: string };
}

export function failureOf(error: unknown): Failure {
  const issues = isObject(error) && Array.isArray(error['issues']) ? (error['issues'] as readonly Issue[]) : [];
  const progress = isObject(error) && isProgress(error['progress']) ? { progress: error['progress'] } : {};
  if (issues.length > 0) return { issues, ...progress };
  return { issues: [], ...progress, unforeseen: unforeseen(error) };
}

/** Webpack's name for a file of code that could not be fetched. */
const CHUNK_LOAD_ERROR = 'ChunkLoadError';

function unforeseen(error: unknown): NonNullable<Failure['unforeseen']> {
  if (error instanceof Error && error.name === CHUNK_LOAD_ERROR) return { kind: 'notLoaded' };
  return { kind: 'unexpected', message: error instanceof Error ? `${error.name}: ${error.message}` : String(error) };
}

/** A write that had begun a sheet has changed the workbook, whether or not a sheet is whole. */
export function hasTouched({ progress }: Failure): boolean {
  return progress !== undefined && progress.written.length + progress.begun.length > 0;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function isProgress(value: unknown): value is Progress {
  return isObject(value) && ['written', 'unwritten', 'begun'].every((list) => Array.isArray(value[list]));
}
