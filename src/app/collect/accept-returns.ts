/**
 * Which returns may be merged: those without open findings, and those that a clerk overruled one by one; of
 * several files of one area the one that she chose. Of each refused file it is said why.
 */
import { isOpen } from '../../model/finding';
import { issue, type Issue } from '../../model/issue';
import type { YearIndex } from '../../model/year-index';
import type { CollectedReturn, Collection } from './types';

export interface MergeDecisions {
  /** Names of faulty files that are merged all the same, as far as their cells can be read. */
  readonly overruled: ReadonlySet<string>;
  /** By area's code, the file that counts where there are several. */
  readonly chosen: ReadonlyMap<string, string>;
  /** Why a file was overruled, by its name. */
  readonly reasons?: ReadonlyMap<string, string>;
  /** Figures that stay as they are on the sheet, though the return says otherwise (see {@link figureKey}). */
  readonly kept?: ReadonlySet<string>;
}

/** What a figure goes by in {@link MergeDecisions.kept}. */
export function figureKey(indicator: string, area: string): string {
  return `${indicator}|${area}`;
}

export interface AcceptedReturn {
  readonly file: CollectedReturn;
  readonly area: string;
  readonly isOverruled: boolean;
}

export interface RefusedReturn {
  readonly file: string;
  readonly reason: Issue;
}

export function acceptReturns(
  { files }: Collection,
  { overruled, chosen }: MergeDecisions,
  index: YearIndex,
): { readonly accepted: readonly AcceptedReturn[]; readonly refused: readonly RefusedReturn[] } {
  const accepted: AcceptedReturn[] = [];
  const refused: RefusedReturn[] = [];
  for (const file of files) {
    const { area, state } = file;
    const isOverruled = state === 'faulty' && overruled.has(file.file);
    const reason = area === undefined || state === 'unusable' ? unusable(file) : refusal(file, area);
    if (reason) refused.push({ file: file.file, reason });
    else if (area !== undefined) accepted.push({ file, area, isOverruled });
  }
  return { accepted, refused };

  function refusal(file: CollectedReturn, area: string): Issue | undefined {
    if (file.sameAreaAs.length > 0 && chosen.get(area) !== file.file) {
      const name = index.areas.find(({ code }) => code === area)?.name ?? area;
      return issue('return.notChosen', 'error', { file: file.file }, { area: name, others: file.sameAreaAs });
    }
    return file.state === 'fit' || overruled.has(file.file) ? undefined : notAccepted(file);
  }
}

function unusable({ file, issues }: CollectedReturn): Issue {
  return issues.find(({ severity }) => severity === 'error') ?? issue('return.notRecognised', 'error', { file }, {});
}

function notAccepted({ file, issues, findings }: CollectedReturn): Issue {
  const open = [...issues, ...findings.filter(isOpen)];
  const count = (which: 'error' | 'warning') => open.filter(({ severity }) => severity === which).length;
  return issue('return.notAccepted', 'error', { file }, { errors: count('error'), warnings: count('warning') });
}
