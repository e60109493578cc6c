/** What became of the rows that were to be split. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { UpdatePreview } from '../../app/plan-update';
import { previewWordsFor } from '../../locales/preview-words';
import { MoreList } from '../parts/more-list';
import { usePane } from '../parts/pane-context';
import { Part } from '../parts/part';
import { SeverityMark } from '../parts/severity-mark';
import { useTextStyles } from '../parts/text-styles';
import { tellOutcomes } from './outcome-lines';

const useStyles = makeStyles({
  outcome: { display: 'flex', columnGap: tokens.spacingHorizontalS },
  text: { minWidth: 0 },
});

export function Outcomes({ preview }: { readonly preview: UpdatePreview }): ReactElement | null {
  const styles = useStyles();
  const text = useTextStyles();
  const { words, language } = usePane();
  if (preview.book.areas.length === 0) return null;
  const { complete, lines } = tellOutcomes(preview, { ...previewWordsFor(language), pane: words }, language);
  return (
    <Part title={words.preview.split}>
      {preview.outcomes.length === 0 && <p className={text.line}>{words.preview.splitNone}</p>}
      {complete > 0 && <p className={text.line}>{words.preview.splitDone(complete)}</p>}
      {lines.length > 0 && (
        <MoreList
          items={lines}
          draw={({ severity, sentence }) => (
            <div className={styles.outcome}>
              <SeverityMark severity={severity} />
              <span className={styles.text}>{sentence}</span>
            </div>
          )}
        />
      )}
    </Part>
  );
}
