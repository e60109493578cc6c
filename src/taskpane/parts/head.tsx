/** Whose year this is, and the language; the upper right corner is left to Office's own menu. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { Language } from '../../model/language';
import { usePane } from './pane-context';
import { useTextStyles } from './text-styles';

const LANGUAGES: readonly Language[] = ['zh-CN', 'en-US'];

const useStyles = makeStyles({
  head: {
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    minHeight: '32px',
    // Office's menu is 34 × 32 pixels.
    paddingInlineEnd: '24px',
  },
  title: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  name: { fontWeight: tokens.fontWeightSemibold },
  switch: {
    display: 'flex',
    flexShrink: 0,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    overflow: 'hidden',
  },
  language: {
    font: 'inherit',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    minWidth: '30px',
    minHeight: '24px',
    padding: `0 ${tokens.spacingHorizontalSNudge}`,
    border: 'none',
    color: tokens.colorNeutralForeground2,
    backgroundColor: 'transparent',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground3 },
    ':focus-visible': {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '-2px',
    },
  },
  chosen: {
    color: tokens.colorNeutralForegroundOnBrand,
    backgroundColor: tokens.colorBrandBackground,
    fontWeight: tokens.fontWeightSemibold,
    ':hover': { backgroundColor: tokens.colorBrandBackgroundHover },
    '@media (forced-colors: active)': {
      color: 'HighlightText',
      backgroundColor: 'Highlight',
      forcedColorAdjust: 'none',
    },
  },
});

export interface HeadProps {
  readonly district?: string | undefined;
  readonly year?: number | undefined;
  readonly isInvented?: boolean | undefined;
  readonly isFirst?: boolean;
}

export function Head({ district, year, isInvented = false, isFirst = false }: HeadProps): ReactElement {
  const styles = useStyles();
  const text = useTextStyles();
  const { words } = usePane();
  return (
    <header className={styles.head}>
      <div className={styles.title}>
        {district !== undefined && year !== undefined ? (
          <span className={styles.name}>
            {district} {words.yearOf(year)}
          </span>
        ) : (
          // The first screen has the product's name for a heading.
          !isFirst && <span className={text.quiet}>{words.product}</span>
        )}
        {isInvented && <p className={text.quiet}>{words.invented}</p>}
      </div>
      <LanguageSwitch />
    </header>
  );
}

function LanguageSwitch(): ReactElement {
  const styles = useStyles();
  const { words, store, language } = usePane();
  return (
    <div role="group" aria-label={words.language.label} className={styles.switch}>
      {LANGUAGES.map((each) => (
        <button
          key={each}
          id={`language-${each}`}
          type="button"
          lang={each}
          aria-pressed={each === language}
          title={words.language[each]}
          className={mergeClasses(styles.language, each === language && styles.chosen)}
          onClick={() => store.speak(each)}
        >
          {words.language.short[each]}
        </button>
      ))}
    </div>
  );
}
