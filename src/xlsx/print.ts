/** A sheet's print set-up, in the library's words, and the two names that hold its area and titles. */
import type { WriteOptions, WriteSheet } from 'hucre/xlsx';
import { columnLetters, quoteSheet, sheetRange } from '../plan/address';
import type { PrintPlan, SheetPlan } from '../plan/plan';

type LibraryName = NonNullable<WriteOptions['namedRanges']>[number];
type PageParts = Pick<WriteSheet, 'pageSetup' | 'headerFooter' | 'colBreaks'>;

export function toPageParts(print: PrintPlan): PageParts {
  const { fit, footer, header } = print;
  const breaks = fit.kind === 'scale' ? fit.breaksBefore : [];
  return {
    pageSetup: {
      paperSize: print.paper === 'A3' ? 'a3' : 'a4',
      orientation: print.orientation,
      margins: print.margins,
      horizontalCentered: print.centredAcross,
      // A height of 0 pages means: as many as it takes.
      ...(fit.kind === 'scale'
        ? { scale: fit.percent }
        : { fitToPage: true, fitToWidth: 1, fitToHeight: fit.onePageHigh ? 1 : 0 }),
    },
    // The library counts the column that a break follows.
    ...(breaks.length > 0 ? { colBreaks: breaks.map((column) => column - 1) } : {}),
    ...(footer || header
      ? { headerFooter: { ...(footer ? { oddFooter: footer } : {}), ...(header ? { oddHeader: header } : {}) } }
      : {}),
  };
}

/** The library's own options would write sheet names without quotes; Excel wants columns before rows in the titles. */
export function printNames({ name, print }: SheetPlan): LibraryName[] {
  if (!print) return [];
  const { titleRows, titleColumns } = print;
  const sheet = quoteSheet(name);
  const titles = [
    ...(titleColumns ? [`${sheet}!$${columnLetters(titleColumns.first)}:$${columnLetters(titleColumns.last)}`] : []),
    ...(titleRows ? [`${sheet}!$${titleRows.first + 1}:$${titleRows.last + 1}`] : []),
  ];
  return [
    { name: '_xlnm.Print_Area', range: sheetRange(name, print.area), scope: name },
    ...(titles.length > 0 ? [{ name: '_xlnm.Print_Titles', range: titles.join(','), scope: name }] : []),
  ];
}
