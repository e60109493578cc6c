/** Moves the focus to what is about to be drawn: a field that opens, or the button that comes back. */
export function focusLater(id: string): void {
  requestAnimationFrame(() => document.getElementById(id)?.focus());
}
