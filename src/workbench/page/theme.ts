/** The three looks of Office: for the page's own frame, and as Office tells them to the pane. */
export const THEMES = ['light', 'dark', 'contrast'] as const;
export type ThemeName = (typeof THEMES)[number];

/** What `Office.context.officeTheme` holds: white, black, and Windows' high contrast. */
const OFFICE: Readonly<Record<ThemeName, Readonly<Record<string, string>>>> = {
  light: {
    bodyBackgroundColor: '#FFFFFF',
    bodyForegroundColor: '#242424',
    controlBackgroundColor: '#FFFFFF',
    controlForegroundColor: '#242424',
  },
  dark: {
    bodyBackgroundColor: '#292929',
    bodyForegroundColor: '#FFFFFF',
    controlBackgroundColor: '#1F1F1F',
    controlForegroundColor: '#FFFFFF',
  },
  contrast: {
    bodyBackgroundColor: '#000000',
    bodyForegroundColor: '#FFFFFF',
    controlBackgroundColor: '#000000',
    controlForegroundColor: '#FFFFFF',
  },
};

/** Office hands the client its colours as numbers. */
export function officeTheme(theme: ThemeName): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(OFFICE[theme]).map(([name, colour]) => [name, String(Number.parseInt(colour.slice(1), 16))]),
  );
}

export function isThemeName(text: string): text is ThemeName {
  return (THEMES as readonly string[]).includes(text);
}
