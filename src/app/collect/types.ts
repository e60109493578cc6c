/**
 * Collecting returns (收集报表): what a folder of files that towns sent in comes to. Of each file only its
 * figures, its explanations and what is to be said of it are kept, so that a thousand files take no more
 * memory than what they say.
 */
import type { Finding, RuleOutcome } from '../../model/finding';
import type { Grid } from '../../model/grid';
import type { Issue } from '../../model/issue';
import type { Period } from '../../model/period';
import type { Reading } from '../../validate/figure-table';

/** A file that was sent in. Its bytes are asked for once, when its turn comes. */
export interface ReturnSource {
  /** As people see it; hostile input, shown through `fileName` only. Unique within a collection. */
  readonly name: string;
  readonly modified?: Date;
  /** @throws UnusableInput where it can't be read */
  bytes(): Promise<Uint8Array>;
}

/**
 * Bytes of an .xlsx file → its sheets. The composition roots hand in one that reads in a worker, which is
 * stopped when it takes too long (`file.tooSlow`).
 * @throws UnusableInput
 */
export type ReadWorkbookFile = (bytes: Uint8Array, signal?: AbortSignal) => Promise<readonly Grid[]>;

export interface CollectedReturn {
  /** The source's name. */
  readonly file: string;
  readonly modified?: Date;
  /** Day on which the form was made, `2017-06-28`, where the file says so. */
  readonly madeOn?: string;
  /** Code of the area, where it is known. */
  readonly area?: string;
  readonly period?: Period;
  readonly recognisedBy?: 'keys' | 'labels';
  /**
   * fit: may be merged · faulty: errors or open warnings; a clerk may overrule them · unusable: not read or
   * not recognised, or of another period, district or workbook; can't be overruled
   */
  readonly state: 'fit' | 'faulty' | 'unusable';
  /** About the file: one clear sentence each. */
  readonly issues: readonly Issue[];
  /** About its figures, with the file in `place`. */
  readonly findings: readonly Finding[];
  /** By indicator's code, as the file has them; none where a cell is not there. */
  readonly figures: ReadonlyMap<string, Reading>;
  /** By indicator's code, as the town wrote them. */
  readonly explanations: ReadonlyMap<string, string>;
  /** Other usable files of the same area and period. */
  readonly sameAreaAs: readonly string[];
  /** Of several files of one area: this one is the newest. Nothing is merged until the clerk chooses. */
  readonly isSuggested?: boolean;
}

export interface Collection {
  readonly period: Period;
  readonly files: readonly CollectedReturn[];
  /** Codes of the areas in use that no usable file is from. */
  readonly areasMissing: readonly string[];
  readonly rules: readonly RuleOutcome[];
  /** True where a person stopped it; the files are those that were read by then, or by a run before. */
  readonly isCancelled: boolean;
}

export interface CollectRun {
  /** Told before each file is read; `done` of `total` are behind. */
  readonly onProgress?: (done: number, total: number, file: string) => void;
  /** Stops between two files, and the reading of one. */
  readonly signal?: AbortSignal;
  /** What an earlier run of the same period found in these sources: where this one is stopped, it stands for what was not read anew. */
  readonly former?: readonly CollectedReturn[];
}
