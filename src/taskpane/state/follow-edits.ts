/**
 * Keeps the findings up with the cells: after an edit only the changed cells are read, where nothing else
 * can have changed with them. Everything else has the whole workbook read.
 */
import { cellOf } from '../../locales/issue-sentence';
import { showsFindings } from './pane-state';
import type { StoreCore } from './store-core';
import type { Edits } from './watch-workbook';

/** Reading so many places one by one takes longer than reading everything. */
const MOST_PLACES = 20;

interface Spot {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
}

/** @returns false where the reading failed, and is to be tried again */
export async function followEdits(core: StoreCore, edits: Edits): Promise<boolean> {
  if (core.isBusy()) {
    core.noteMissed();
    return true;
  }
  const isFollowed = edits !== 'all' && (await followPlaces(core, edits));
  const isRead = isFollowed || (await core.read());
  if (isRead && edits !== 'all') await mend(core, edits);
  return isRead;
}

/** After own writes, which no event tells of. @returns true where the findings have followed */
export function followCells(core: StoreCore, spots: readonly Spot[]): Promise<boolean> {
  return followPlaces(
    core,
    spots.map(({ sheetId, row, column }) => ({ sheetId, address: cellOf({ row, column }) ?? '' })),
  );
}

async function followPlaces(
  core: StoreCore,
  places: readonly { readonly sheetId: string; readonly address: string }[],
): Promise<boolean> {
  core.noteChange();
  const live = core.live();
  if (!live || places.length === 0 || places.length > MOST_PLACES || !showsFindings(core.state().screen)) return false;
  try {
    let { checks } = live;
    for (const place of places) {
      const cells = await core.services.port.readCells(place);
      const next = live.change(place.sheetId, cells);
      if (!next) return false;
      checks = next;
    }
    // Read as a whole meanwhile, it knows more than these cells do.
    if (core.live() !== live) return true;
    core.fallBehind();
    core.dispatch({ type: 'checked', checks });
    return true;
  } catch {
    return false;
  }
}

/** Quietly: where it fails, the cells are checked all the same. */
async function mend(core: StoreCore, edits: Exclude<Edits, 'all'>): Promise<void> {
  const { port, tasks } = core.services;
  const opened = core.state().reading?.opened;
  if (!opened || opened.situation !== 'annual' || opened.read.isReadOnly || core.isBusy()) return;
  try {
    const rules = await tasks.rulesAfter(opened, edits);
    const sheets = rules.length === 0 ? [] : await port.mendRules(rules);
    if (sheets.length > 0) core.dispatch({ type: 'checking', event: { type: 'mended', sheets } });
  } catch {
    // The next edit tries again.
  }
}
