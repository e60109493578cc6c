/**
 * Fluent's themes with Excel's green as the one accent, and which of them fits the theme that Office is in.
 */
import {
  createDarkTheme,
  createLightTheme,
  teamsHighContrastTheme,
  type BrandVariants,
  type Theme,
} from '@fluentui/react-components';

/** Excel's green (80) from dark to light. */
const GREEN: BrandVariants = {
  10: '#04190d',
  20: '#072a16',
  30: '#09391e',
  40: '#0b4926',
  50: '#0c572d',
  60: '#0e6535',
  70: '#0f713b',
  80: '#107c41',
  90: '#2b8b56',
  100: '#45a06f',
  110: '#5eb286',
  120: '#7cc29d',
  130: '#98d0b2',
  140: '#b4dec7',
  150: '#d1ebdd',
  160: '#edf7f1',
};

/** Chinese faces behind Fluent's own: Windows, Mac, then whatever is there. */
const FONTS = "'Segoe UI', 'Microsoft YaHei UI', 'Microsoft YaHei', 'PingFang SC', 'Noto Sans CJK SC', sans-serif";

export type ThemeName = 'light' | 'dark' | 'highContrast';

const DARK = createDarkTheme(GREEN);

const THEMES: Readonly<Record<ThemeName, Theme>> = {
  light: { ...createLightTheme(GREEN), fontFamilyBase: FONTS },
  dark: {
    ...DARK,
    fontFamilyBase: FONTS,
    // Fluent's choice from the ramp is too dark for text on its dark ground.
    colorBrandForeground1: GREEN[120],
    colorBrandForeground2: GREEN[130],
    colorBrandForegroundLink: GREEN[120],
    colorBrandForegroundLinkHover: GREEN[130],
    colorBrandForegroundLinkPressed: GREEN[110],
    colorCompoundBrandForeground1: GREEN[120],
  },
  highContrast: { ...teamsHighContrastTheme, fontFamilyBase: FONTS },
};

export function themeOf(name: ThemeName): Theme {
  return THEMES[name];
}

/** The colours of a pane's ground and text, as Office tells them: `#RRGGBB`. */
export interface OfficeColours {
  readonly background: string;
  readonly foreground: string;
}

/** Below this lightness (of 1) a ground is dark. */
const DARK_BELOW = 0.5;

/** Office's black and dark grey themes are dark; pure black under pure white is its high contrast. */
export function themeFor(colours: OfficeColours | undefined): ThemeName {
  const [ground, text] = [lightness(colours?.background), lightness(colours?.foreground)];
  if (ground === undefined) return 'light';
  if (ground === 0 && text === 1) return 'highContrast';
  return ground < DARK_BELOW ? 'dark' : 'light';
}

function lightness(colour: string | undefined): number | undefined {
  const parts = /^#?([\da-f]{2})([\da-f]{2})([\da-f]{2})$/iu.exec(colour ?? '');
  if (!parts) return undefined;
  const [red, green, blue] = parts.slice(1).map((part) => Number.parseInt(part, 16) / 255) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
