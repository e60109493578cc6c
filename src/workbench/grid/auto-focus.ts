/**
 * Univer draws the keyboard to its cells whenever the selection moves. While the person is in the pane or
 * in the bar it must not: the add-in selects cells too, and would take the keyboard from her.
 */
import { IContextService, type Injector } from '@univerjs/core';
import { DISABLE_AUTO_FOCUS_KEY, ILayoutService } from '@univerjs/ui';

/** @returns puts the keyboard into the cells */
export function keepFocusWhereItIs(injector: Injector, container: HTMLElement): () => void {
  const context = injector.get(IContextService);
  const follow = (isInGrid: boolean): void => context.setContextValue(DISABLE_AUTO_FOCUS_KEY, !isInGrid);
  const look = (): void => follow(container.contains(document.activeElement));
  follow(false);
  // The canvas would take the keyboard for itself otherwise.
  container.addEventListener('pointerdown', () => follow(true), true);
  document.addEventListener('focusin', look);
  // Into the pane's frame the page only sees itself left.
  window.addEventListener('blur', look);
  return () => {
    follow(true);
    injector.get(ILayoutService).focus();
  };
}
