/** Where there is no Excel, or too old a one: what is missing, and which versions will do. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { paneWordsFor } from '../../locales/pane-words';
import type { Language } from '../../model/language';
import { useTextStyles } from '../parts/text-styles';

export type ExcelMissing = 'noScript' | 'noOffice' | 'tooOld';

const useStyles = makeStyles({
  page: {
    boxSizing: 'border-box',
    minHeight: '100vh',
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalL,
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
  },
  // The upper right corner belongs to Office's own menu.
  title: {
    margin: 0,
    paddingRight: '32px',
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
  },
  versionsTitle: { margin: 0, fontSize: 'inherit', fontWeight: tokens.fontWeightSemibold },
  other: {
    paddingTop: tokens.spacingVerticalL,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
});

/** In both languages, since nothing tells which one is read here. */
export function NeedsExcel({ why }: { readonly why: ExcelMissing }): ReactElement {
  const styles = useStyles();
  return (
    <main className={styles.page}>
      <Notice why={why} language="zh-CN" />
      <div className={styles.other}>
        <Notice why={why} language="en-US" />
      </div>
    </main>
  );
}

function Notice({ why, language }: { readonly why: ExcelMissing; readonly language: Language }): ReactElement {
  const styles = useStyles();
  const text = useTextStyles();
  const { needsExcel } = paneWordsFor(language);
  const { title, what } = needsExcel[why];
  const Title = language === 'zh-CN' ? 'h1' : 'h2';
  return (
    <section lang={language} className={text.stack}>
      <Title className={styles.title}>{title}</Title>
      <p className={text.line}>{what}</p>
      <p className={styles.versionsTitle}>{needsExcel.versionsTitle}</p>
      <ul className={text.dots}>
        {needsExcel.versions.map((version) => (
          <li key={version}>{version}</li>
        ))}
      </ul>
    </section>
  );
}
