/** The line between grid and pane: dragged, or moved by the arrow keys. */

/** A Mac shows the pane 270 pixels wide, the web lets it grow to 500. */
const LEAST = 270;
const MOST = 500;
const STEP = 10;

const clamp = (width: number): number => Math.min(MOST, Math.max(LEAST, Math.round(width)));

export function setUpSplitter(splitter: HTMLElement, width: () => number, change: (width: number) => void): void {
  splitter.setAttribute('aria-valuemin', String(LEAST));
  splitter.setAttribute('aria-valuemax', String(MOST));
  splitter.addEventListener('pointerdown', (event) => {
    splitter.setPointerCapture(event.pointerId);
    document.body.dataset['dragging'] = '';
  });
  splitter.addEventListener('pointermove', (event) => {
    if (splitter.hasPointerCapture(event.pointerId)) change(clamp(window.innerWidth - event.clientX));
  });
  splitter.addEventListener('lostpointercapture', () => {
    delete document.body.dataset['dragging'];
  });
  splitter.addEventListener('keydown', (event) => {
    const by = { ArrowLeft: STEP, ArrowRight: -STEP }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    change(clamp(width() + by));
  });
}
