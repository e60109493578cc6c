/** What a cell can hold. */
export const ERROR_TEXTS = ['#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A', '#SPILL!'] as const;
export type ErrorText = (typeof ERROR_TEXTS)[number];

export class CellError {
  constructor(readonly text: ErrorText) {}
}

/** Null is a blank cell. */
export type Scalar = null | number | string | boolean | CellError;

export function isErrorText(text: string): text is ErrorText {
  return (ERROR_TEXTS as readonly string[]).includes(text);
}

/** The most characters that a cell holds. */
export const LONGEST_TEXT = 32_767;
