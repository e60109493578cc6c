/** What stands in the pane until it is built: that it isn't, and what does the work meanwhile. */
import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { PaneWords } from './words';

const useStyles = makeStyles({
  notice: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalL,
  },
  /** The upper right corner belongs to Office's own menu. */
  title: { paddingRight: '40px', margin: 0 },
  command: {
    display: 'block',
    padding: tokens.spacingHorizontalS,
    marginTop: tokens.spacingVerticalXS,
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: 'anywhere',
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusMedium,
  },
});

export function BarePane({ words, lang }: { readonly words: PaneWords; readonly lang: string }): ReactElement {
  const styles = useStyles();
  return (
    <section className={styles.notice} lang={lang}>
      <Text as="h1" size={500} weight="semibold" className={styles.title}>
        {words.title}
      </Text>
      <Text>{words.state}</Text>
      <Text>{words.instead}</Text>
      {words.commands.map(({ line, does }) => (
        <div key={line}>
          <Text>{does}</Text>
          <code className={styles.command}>{line}</code>
        </div>
      ))}
    </section>
  );
}
