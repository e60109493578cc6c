import { themeFor, themeOf } from '../../src/taskpane/theme';

describe("the pane's theme", () => {
  it.each([
    ['Office is colourful or white', { background: '#FFFFFF', foreground: '#212121' }, 'light'],
    ['Office says a colour without #', { background: 'E6E6E6', foreground: '262626' }, 'light'],
    ['Office is dark grey', { background: '#666666', foreground: '#F0F0F0' }, 'dark'],
    ['Office is black', { background: '#262626', foreground: '#FFFFFF' }, 'dark'],
    ['Windows shows high contrast', { background: '#000000', foreground: '#FFFFFF' }, 'highContrast'],
    ['Office names a colour in a way that nobody knows', { background: 'window', foreground: '#000000' }, 'light'],
    ['Office tells nothing', undefined, 'light'],
  ] as const)('fits when %s', (_, colours, expected) => {
    expect(themeFor(colours)).toBe(expected);
  });

  it('has no text below 12 pixels in what it uses', () => {
    expect(Number.parseInt(themeOf('light').fontSizeBase200, 10)).toBeGreaterThanOrEqual(12);
  });
});
