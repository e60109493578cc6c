/** How the parts of an annual workbook are known to what reads it: apart from the code that draws the sheets. */

/** Name of the very hidden sheet that remembers. */
export const ATT_SHEET = '_att';

export const LEFTOVERS_KIND = 'leftovers';

/** Keys of the columns of annex 1 that a person fills in. */
export const TARGET_KEY = 'target';
export const REASON_KEY = 'reason';

/** Key of the column of the actuals in the district's own entry sheet. */
export const ACTUAL_KEY = 'actual';

/** Key of the column with the district's own figure, in the entry sheet of all areas. */
export const DISTRICT_FIGURE_KEY = 'districtFigure';
