/**
 * Whose return it is. The code in its records counts together with the names that a person reads on the
 * sheets; a town that filled in another one's form is not mistaken for it.
 */
import { areaMatcher } from '../../figures/match-areas';
import type { Area } from '../../model/area';
import { issue, type Issue } from '../../model/issue';
import type { ReturnMeta } from '../../sheets/return-records';
import type { Expected } from './expected';

export interface AreaFound {
  readonly area?: Area;
  readonly refusals: readonly Issue[];
  readonly issues: readonly Issue[];
}

interface Clues {
  readonly records: ReturnMeta | undefined;
  /** Texts of the form and of the cover. */
  readonly pages: readonly (readonly string[])[];
  readonly file: string;
}

export function findArea({ records, pages, file }: Clues, expected: Pick<Expected, 'book' | 'findAreas'>): AreaFound {
  const { book, findAreas } = expected;
  const inUse = book.areas.filter((area) => area.inUse);
  const inFileName = findAreas([file]);
  if (!records) return byTexts(pages.map(findAreas), inFileName, inUse);
  const named = areaMatcher(inUse)(records.areaName)?.area;
  const coded = inUse.find(({ code }) => code === records.areaCode);
  if (!named) return refusal(issue('return.areaUnknown', 'error', {}, { value: records.areaName }));
  // Areas change their codes when a catalogue is made anew; a code that is another area's by now is no slip.
  if (coded && coded !== named) {
    const params = { area: records.areaName, shown: coded.name };
    return refusal(issue('return.areaDisagrees', 'error', {}, params));
  }
  for (const texts of pages) {
    const shown = findAreas(texts);
    const [other] = shown;
    if (other && !shown.includes(named)) {
      const params = { area: named.name, shown: other.name };
      return refusal(issue('return.areaDisagrees', 'error', {}, params));
    }
  }
  const isShown = pages.some((texts) => findAreas(texts).includes(named));
  const [other] = inFileName;
  const isOther = other !== undefined && !inFileName.includes(named);
  const doubts = [
    ...(isShown ? [] : [issue('return.areaNotShown', 'warning', {}, { area: named.name })]),
    ...(isOther ? [issue('return.fileNamesOther', 'warning', {}, { area: named.name, named: other.name })] : []),
  ];
  return { area: named, refusals: [], issues: doubts };
}

/** The form names it, or else its cover, or else the file. */
function byTexts(pages: readonly Area[][], inFileName: readonly Area[], inUse: readonly Area[]): AreaFound {
  const usable = (areas: readonly Area[]) => areas.filter((area) => inUse.includes(area));
  const clues = [...pages, inFileName].map(usable).filter((areas) => areas.length > 0);
  const [first] = clues;
  if (!first) return refusal(issue('return.areaMissing', 'error', {}, {}));
  const common = first.filter((area) => clues.every((areas) => areas.includes(area)));
  const [area, ...others] = common;
  if (area && others.length === 0) {
    const isShown = pages.some((areas) => areas.includes(area));
    const doubt = issue('return.areaFromFileName', 'warning', {}, { area: area.name });
    return { area, refusals: [], issues: isShown ? [] : [doubt] };
  }
  const areas = [...new Set(clues.flat())].map(({ name }) => name);
  return refusal(issue('return.severalAreas', 'error', {}, { areas }));
}

function refusal(found: Issue): AreaFound {
  return { refusals: [found], issues: [] };
}
