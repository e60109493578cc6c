/** A clerk without a mouse: where the focus is, and how she comes from one control to the next. */
import type { Desk } from './desk';

export interface Focus {
  readonly tag: string;
  readonly id: string;
  readonly name: string;
  /** Something is drawn around it, or under it. */
  readonly isSeen: boolean;
}

/** What has the focus in the pane. */
export function focusIn({ page }: Desk): Promise<Focus> {
  return page.evaluate(() => {
    const inside = document.querySelector<HTMLIFrameElement>('#pane-frame')?.contentDocument;
    const element = inside?.activeElement;
    if (!inside?.hasFocus() || !element) return { tag: 'none', id: '', name: '', isSeen: false };
    const styles = [element, ...element.querySelectorAll('*')].flatMap((each) =>
      [undefined, '::after', '::before'].map((part) => inside.defaultView?.getComputedStyle(each, part)),
    );
    // Fluent underlines a link twice.
    const isSeen = styles.some(
      (style) =>
        style !== undefined &&
        ((style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) > 0) ||
          style.textDecorationStyle === 'double'),
    );
    return { tag: element.tagName, id: element.id, name: element.textContent.trim(), isSeen };
  });
}

/** Presses Tab until the control is reached; each on the way must show that it has the focus. */
export async function tabTo(desk: Desk, name: string | RegExp, key = 'Tab'): Promise<Focus> {
  const passed: Focus[] = [];
  for (let count = 0; count < 40; count += 1) {
    await desk.page.keyboard.press(key);
    const focus = await focusIn(desk);
    passed.push(focus);
    expect(focus).toEqual({ ...focus, isSeen: true });
    if (typeof name === 'string' ? focus.name.startsWith(name) : name.test(focus.name)) return focus;
  }
  throw new Error(`${String(name)} is not reached with ${key}: ${passed.map((each) => each.name).join(' → ')}`);
}

export async function press(desk: Desk, name: string | RegExp): Promise<void> {
  await tabTo(desk, name);
  await desk.page.keyboard.press('Enter');
}

/** On a new screen, its heading has the focus: what comes next is below it. */
export async function whenAtHeading(desk: Desk, title: string | RegExp): Promise<void> {
  await desk.pane.getByRole('heading', { level: 1, name: title }).waitFor();
  await whenFocused(desk, 'screen-heading');
}

export async function whenFocused({ page }: Desk, id: string): Promise<void> {
  await page.waitForFunction(
    (wanted) => document.querySelector<HTMLIFrameElement>('#pane-frame')?.contentDocument?.activeElement?.id === wanted,
    id,
  );
}

/** From the grid or the bar into the pane. */
export async function intoPane(desk: Desk): Promise<void> {
  await desk.page.waitForFunction(() => {
    const inside = document.querySelector<HTMLIFrameElement>('#pane-frame')?.contentDocument;
    return inside?.querySelector('main button') !== null;
  });
  for (let count = 0; count < 3 && (await focusIn(desk)).tag === 'none'; count += 1)
    await desk.page.keyboard.press('F6');
  expect((await focusIn(desk)).tag).not.toBe('none');
}
