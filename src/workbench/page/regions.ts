/**
 * F6 goes from the bar to the grid, to the pane, and round again; Shift+F6 the other way. In the grid, Tab
 * moves from cell to cell as in Excel, so without F6 it would be a trap for the keyboard.
 */
import { byId } from './elements';

export interface Regions {
  readonly focusGrid: () => void;
  /** The pane's frame, which is loaded anew now and then. */
  readonly frame: () => HTMLIFrameElement | null;
}

export function setUpRegions({ focusGrid, frame }: Regions): { readonly listenIn: (inside: Window) => void } {
  const focusBar = (): void => byId('bar').querySelector<HTMLElement>('button')?.focus();
  const focusPane = (): void => {
    const inside = frame()?.contentDocument;
    frame()?.focus();
    inside?.querySelector<HTMLElement>('h1, h2, button, [tabindex="0"]')?.focus();
  };
  const order = [focusBar, focusGrid, focusPane];
  const place = (): number => {
    const { activeElement } = document;
    if (byId('pane').contains(activeElement)) return 2;
    return byId('bar').contains(activeElement) ? 0 : 1;
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'F6') return;
    event.preventDefault();
    event.stopPropagation();
    const step = event.shiftKey ? order.length - 1 : 1;
    order[(place() + step) % order.length]?.();
  };
  window.addEventListener('keydown', onKey, true);
  byId('skip-to-grid').addEventListener('click', (event) => {
    event.preventDefault();
    focusGrid();
  });
  byId('skip-to-pane').addEventListener('click', (event) => {
    event.preventDefault();
    focusPane();
  });
  return { listenIn: (inside) => inside.addEventListener('keydown', onKey, true) };
}
