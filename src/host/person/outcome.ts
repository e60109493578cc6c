/** What became of something that a person did: done, or refused in a way that a view can say in words. */
import { HostError } from '../protocol/host-error';
import type { Severity } from '../model/alert';

export type RefusalReason =
  /** The entry breaks the cell's validation; title and message are the validation's own and may be "". */
  | 'validation'
  /** The text begins like a formula and is none. */
  | 'formula'
  /** A locked cell of a protected sheet. */
  | 'protected'
  /** Sheets can't be added, deleted, renamed, moved or hidden while the structure is protected. */
  | 'structureProtected'
  | 'sheetName'
  | 'sheetNameTaken'
  /** At least one sheet stays visible. */
  | 'lastSheet'
  /** Part of a merged cell, or cells that would leave the sheet. */
  | 'notPossible';

export interface Refusal {
  readonly ok: false;
  readonly reason: RefusalReason;
  /** What is not `stop` can be done all the same, with `force`. */
  readonly severity: Severity;
  readonly title: string;
  /** For `validation` the validation's words; otherwise the host's own, in English, for developers. */
  readonly message: string;
}

export type Outcome = { readonly ok: true } | Refusal;

export const DONE: Outcome = { ok: true };

export function refused(reason: RefusalReason, message: string): Refusal {
  return { ok: false, reason, severity: 'stop', title: '', message };
}

/** Runs an action; what the host refuses becomes an outcome. Other errors are faults of the host and go on. */
export function attempt(otherwise: RefusalReason, act: () => Outcome | undefined): Outcome {
  try {
    return act() ?? DONE;
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    const { code, message } = error;
    if (code === 'ItemAlreadyExists') return refused('sheetNameTaken', message);
    if (code !== 'AccessDenied') return refused(otherwise, message);
    return refused(/structure/u.test(message) ? 'structureProtected' : 'protected', message);
  }
}
