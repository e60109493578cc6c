/**
 * Keeps the focus in a list whose items go one by one: what comes in the place of a finding that was settled
 * takes it over, and the list's own head where nothing is left.
 */
import { useEffect, useLayoutEffect, useRef, type RefObject } from 'react';

const ITEM = '[data-item]';

/** @param list holds the items, and a `data-list-head` that can be focused */
export function useItemFocus(list: RefObject<HTMLElement | null>): void {
  /** Where in the list the focus is; none while it is elsewhere. */
  const at = useRef<number | undefined>(undefined);

  useEffect(() => {
    const element = list.current;
    if (element === null) return undefined;
    const onFocusIn = (event: FocusEvent): void => {
      const item = (event.target as Element).closest(ITEM);
      const index = item ? itemsOf(element).indexOf(item as HTMLElement) : -1;
      at.current = index < 0 ? undefined : index;
    };
    const onFocusOut = (event: FocusEvent): void => {
      // Of an item that is being taken away, it is not known yet.
      const left = event.target as Element;
      setTimeout(() => {
        if (left.isConnected && document.activeElement !== left && !element.contains(document.activeElement))
          at.current = undefined;
      });
    };
    element.addEventListener('focusin', onFocusIn);
    element.addEventListener('focusout', onFocusOut);
    return () => {
      element.removeEventListener('focusin', onFocusIn);
      element.removeEventListener('focusout', onFocusOut);
    };
  }, [list]);

  useLayoutEffect(() => {
    const element = list.current;
    if (element === null || at.current === undefined) return;
    if (document.activeElement !== document.body || !document.hasFocus()) return;
    const items = itemsOf(element);
    const next =
      items[Math.min(at.current, items.length - 1)] ?? element.querySelector<HTMLElement>('[data-list-head]');
    next?.focus();
  });
}

function itemsOf(element: HTMLElement): HTMLElement[] {
  return [...element.querySelectorAll<HTMLElement>(ITEM)];
}
