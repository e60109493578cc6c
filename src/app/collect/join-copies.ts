/**
 * Several files of one area: each is told of the others, and the newest is suggested. Which one counts is
 * the clerk's to say.
 */
import { issue } from '../../model/issue';
import type { YearIndex } from '../../model/year-index';
import type { CollectedReturn } from './types';

export function joinCopies(read: readonly CollectedReturn[], { areas }: YearIndex): CollectedReturn[] {
  const files = read.map(alone);
  const byArea = new Map<string, CollectedReturn[]>();
  for (const file of files) {
    if (file.state === 'unusable' || file.area === undefined) continue;
    const same = byArea.get(file.area);
    if (same) same.push(file);
    else byArea.set(file.area, [file]);
  }
  return files.map((file) => {
    const same = file.state === 'unusable' ? [] : (byArea.get(file.area ?? '') ?? []);
    if (same.length < 2) return file;
    const newest = newestOf(same);
    const others = same.filter((each) => each !== file).map((each) => each.file);
    const area = areas.find(({ code }) => code === file.area)?.name ?? '';
    const params = { area, others, ...(newest && { newest: newest.file }) };
    return {
      ...file,
      issues: [...file.issues, issue('return.sameArea', 'note', { file: file.file }, params)],
      sameAreaAs: others,
      ...(newest === file && { isSuggested: true }),
    };
  });
}

/** Without what was said of it beside the files of an earlier run. */
function alone(file: CollectedReturn): CollectedReturn {
  if (file.sameAreaAs.length === 0) return file;
  const { isSuggested: _, ...rest } = file;
  return { ...rest, issues: file.issues.filter(({ code }) => code !== 'return.sameArea'), sameAreaAs: [] };
}

/** By the file's own time; where that is the same or unknown, by the day on which its form was made. */
function newestOf(files: readonly CollectedReturn[]): CollectedReturn | undefined {
  const [first, second] = [...files].sort(byAge);
  return first && second && byAge(first, second) < 0 ? first : undefined;
}

function byAge(left: CollectedReturn, right: CollectedReturn): number {
  const times = (right.modified?.getTime() ?? 0) - (left.modified?.getTime() ?? 0);
  return times === 0 ? (right.madeOn ?? '').localeCompare(left.madeOn ?? '') : times;
}
