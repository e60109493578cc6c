/** @jest-environment jsdom */
import { act, cleanup, render, screen } from '@testing-library/react';
import { MoreList } from '../../src/taskpane/parts/more-list';
import { PaneContext } from '../../src/taskpane/parts/pane-context';
import { storeOver } from './support/store-over';

afterEach(cleanup);

function draw(count: number): void {
  const items = Array.from({ length: count }, (_, at) => `第${at + 1}处`);
  render(
    <PaneContext.Provider value={{ store: storeOver().store, language: 'zh-CN' }}>
      <MoreList items={items} draw={(item) => item} />
    </PaneContext.Provider>,
  );
}

const shown = (): number => screen.getAllByRole('listitem').length;

describe('a long list', () => {
  it('shows the first few, says how many there are besides, and shows those when asked', async () => {
    draw(42);
    expect(shown()).toBe(5);
    await act(async () => {
      screen.getByRole('button', { name: '其余 37 处' }).click();
      await new Promise((resolve) => setTimeout(resolve, 50));
    });
    expect(shown()).toBe(42);
    expect(document.activeElement?.textContent).toBe('第6处');
  });

  it('has no button where nothing is left out', () => {
    draw(5);
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('comes in pieces where it is very long, so that the pane stays quick', () => {
    draw(18_000);
    act(() => screen.getByRole('button').click());
    expect(shown()).toBe(205);
    expect(screen.getByRole('button').textContent).toBe('其余 17795 处');
  });
});
