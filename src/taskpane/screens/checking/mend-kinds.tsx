/** Findings of one kind that can be put right at once: which ones they are is shown before they are. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { proposedFix, type Mendable } from '../../../app/findings-list';
import { fixText, ruleName } from '../../../locales/finding-sentence';
import { cellOf } from '../../../locales/issue-sentence';
import { visible } from '../../../locales/shown-value';
import { CellLink } from '../../parts/cell-link';
import { focusLater } from '../../parts/focus-later';
import { MoreList } from '../../parts/more-list';
import { usePane } from '../../parts/pane-context';
import { Part } from '../../parts/part';
import { useTextStyles } from '../../parts/text-styles';
import type { CheckingState } from '../../state/checking-state';

const useStyles = makeStyles({
  kinds: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', rowGap: tokens.spacingVerticalXS },
  kind: { maxWidth: '100%', overflowWrap: 'anywhere' },
  list: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS, alignSelf: 'stretch' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  fix: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalS },
});

export interface MendKindsProps {
  readonly mendable: readonly Mendable[];
  readonly checking: CheckingState;
  readonly nameOf: (area: string) => string;
}

export function MendKinds({ mendable, checking, nameOf }: MendKindsProps): ReactElement | null {
  const styles = useStyles();
  const { words, store, language } = usePane();
  if (mendable.length === 0) return null;
  return (
    <Part title={words.checking.mend.title}>
      <div className={styles.kinds}>
        {mendable.map((kind) =>
          kind.rule === checking.listed ? (
            <ListedKind key={kind.rule} kind={kind} isWriting={checking.isWriting} nameOf={nameOf} />
          ) : (
            <Button
              key={kind.rule}
              id={`mend ${kind.rule}`}
              size="small"
              className={styles.kind}
              onClick={() => {
                store.checking.listKind(kind.rule);
                focusLater(`mend-now ${kind.rule}`);
              }}
            >
              {words.checking.mend.all(kind.findings.length, ruleName(kind.rule, language))}
            </Button>
          ),
        )}
      </div>
    </Part>
  );
}

interface ListedKindProps {
  readonly kind: Mendable;
  readonly isWriting: boolean;
  readonly nameOf: (area: string) => string;
}

function ListedKind({ kind: { rule, findings }, isWriting, nameOf }: ListedKindProps): ReactElement {
  const styles = useStyles();
  const text = useTextStyles();
  const { words, store, language } = usePane();
  const { mend } = words.checking;
  const ruled = findings.map(({ finding }) => finding);
  return (
    <div className={styles.list}>
      <span className={text.strong}>{mend.all(findings.length, ruleName(rule, language))}</span>
      <span className={text.quiet}>{mend.list}</span>
      <MoreList
        items={ruled}
        draw={(finding) => {
          const fix = proposedFix(finding);
          const { sheet } = finding.place;
          const cell = cellOf(finding.place);
          return (
            <span className={styles.fix}>
              {sheet !== undefined && (
                <CellLink sheet={sheet} {...(cell !== undefined && { cell })}>
                  {[visible(sheet), cell ?? ''].join(' ').trim()}
                </CellLink>
              )}
              {typeof finding.area === 'string' && <span>{nameOf(finding.area)}</span>}
              {fix && <span className={text.strong}>{fixText(fix, finding, language)}</span>}
            </span>
          );
        }}
      />
      <div className={styles.actions}>
        <Button
          id={`mend-now ${rule}`}
          size="small"
          disabledFocusable={isWriting}
          onClick={() => void store.checking.fixAll(rule, ruled)}
        >
          {mend.do(findings.length)}
        </Button>
        <Button
          size="small"
          appearance="subtle"
          onClick={() => {
            store.checking.listKind();
            focusLater(`mend ${rule}`);
          }}
        >
          {mend.drop}
        </Button>
      </div>
    </div>
  );
}
