/**
 * Where the focus is: on a new screen's heading, or on what the person came back to; never lost with a
 * button that went away, and never taken from the workbook.
 */
import { useEffect, useRef, type RefObject } from 'react';
import type { PaneState } from './state/pane-state';

export function useKeptFocus(root: RefObject<HTMLElement | null>, { visit, focus }: PaneState): void {
  const seen = useRef(visit);
  /** The focus was in the pane; if it is nowhere now, what had it is gone. */
  const wasWithin = useRef(false);

  useEffect(() => {
    const pane = root.current;
    if (pane === null) return undefined;
    const onFocusIn = (): void => {
      wasWithin.current = true;
    };
    const onWindowBlur = (): void => {
      wasWithin.current = false;
    };
    pane.addEventListener('focusin', onFocusIn);
    window.addEventListener('blur', onWindowBlur);
    return () => {
      pane.removeEventListener('focusin', onFocusIn);
      window.removeEventListener('blur', onWindowBlur);
    };
  }, [root]);

  useEffect(() => {
    const isNew = seen.current !== visit;
    seen.current = visit;
    const isLost = wasWithin.current && document.activeElement === document.body;
    // Where the person is in the workbook meanwhile, the page has no focus to move.
    if (!document.hasFocus() || (!isNew && !isLost)) return;
    const target = (isNew && focus !== undefined && document.getElementById(focus)) || headingOf(root.current);
    target?.focus({ preventScroll: false });
    if (isNew && target?.id === HEADING) document.documentElement.scrollTop = 0;
  });
}

const HEADING = 'screen-heading';

function headingOf(pane: HTMLElement | null): HTMLElement | null {
  return pane?.querySelector<HTMLElement>(`#${HEADING}`) ?? null;
}
