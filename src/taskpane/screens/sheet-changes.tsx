/** The sheets of a plan, each with what happens to it and what it holds. */
import { makeStyles, mergeClasses, shorthands, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { SheetChange } from '../../app/plan-update';
import { previewWordsFor } from '../../locales/preview-words';
import type { CommandWords } from '../../locales/zh-CN/commands';
import { usePane } from '../parts/pane-context';
import { useTextStyles } from '../parts/text-styles';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  sheet: {
    display: 'flex',
    alignItems: 'baseline',
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} 0`,
  },
  text: { minWidth: 0, flexGrow: 1, overflowWrap: 'anywhere' },
  name: { display: 'block' },
  what: { display: 'block' },
  badge: {
    flexShrink: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    padding: `0 ${tokens.spacingHorizontalSNudge}`,
    borderRadius: tokens.borderRadiusMedium,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    color: tokens.colorNeutralForeground2,
  },
  fresh: { color: tokens.colorBrandForeground1, ...shorthands.borderColor(tokens.colorBrandStroke1) },
  changed: {
    color: tokens.colorStatusWarningForeground1,
    ...shorthands.borderColor(tokens.colorStatusWarningBorder1),
  },
});

export function SheetChanges({ sheets }: { readonly sheets: readonly SheetChange[] }): ReactElement {
  const styles = useStyles();
  const text = useTextStyles();
  const { words } = usePane();
  const same = sheets.filter(({ change }) => change === 'same').map(({ name }) => name);
  return (
    <>
      <ul className={styles.list}>
        {sheets
          .filter(({ change }) => change !== 'same')
          .map((sheet) => (
            <li key={sheet.name}>
              <SheetLine sheet={sheet} />
            </li>
          ))}
      </ul>
      {same.length > 0 && (
        <p className={text.quiet}>
          {words.preview.unchanged}
          {same.join(words.listSeparator)}
        </p>
      )}
    </>
  );
}

function SheetLine({ sheet }: { readonly sheet: SheetChange }): ReactElement {
  const styles = useStyles();
  const text = useTextStyles();
  const { words, language } = usePane();
  const { new: fresh, changed, figures } = words.preview.change;
  const what = contents(sheet, previewWordsFor(language).commands.sheetKinds);
  return (
    <div className={styles.sheet}>
      <span className={styles.text}>
        <span className={styles.name}>{sheet.name}</span>
        {what !== undefined && <span className={mergeClasses(text.quiet, styles.what)}>{what}</span>}
      </span>
      {sheet.change === 'new' && <span className={mergeClasses(styles.badge, styles.fresh)}>{fresh}</span>}
      {sheet.change === 'changed' && <span className={mergeClasses(styles.badge, styles.changed)}>{changed}</span>}
      {sheet.change === 'figures' && (
        <span className={mergeClasses(styles.badge, styles.changed)}>{figures(sheet.cells)}</span>
      )}
    </div>
  );
}

/** 18 项指标 × 12 个单位的目标 */
function contents({ kind, rows, columns }: SheetChange, kinds: CommandWords['sheetKinds']): string | undefined {
  if (!Object.hasOwn(kinds, kind)) return undefined;
  const words = kinds[kind as keyof typeof kinds];
  if (typeof words === 'string') return words;
  // An empty catalogue has nothing to count yet.
  return rows === 0 ? undefined : words(rows, columns);
}
