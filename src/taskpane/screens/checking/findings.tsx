/** The heart of the checking station: what is to settle, by town and then by gravity, with all that settles it. */
import { Link, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo, useRef, type ReactElement } from 'react';
import { BLANK_RULE, isAboutTargets, listFindings, NO_TOWN, type FindingsList } from '../../../app/findings-list';
import { useHidden } from '../../parts/hidden';
import { usePane, usePaneState } from '../../parts/pane-context';
import { useTextStyles } from '../../parts/text-styles';
import { useItemFocus } from '../../parts/use-item-focus';
import { WaitingRows } from '../../parts/waiting-rows';
import type { CheckingState } from '../../state/checking-state';
import { areaNames } from './area-names';
import { ChangeLine } from './change-line';
import { Filters } from './filters';
import { MendKinds } from './mend-kinds';
import { Settled } from './settled';
import { toldSentence } from './told-sentence';
import { Town } from './town';

/** So many findings can be seen without folding towns. */
const UNFOLDED = 20;

const useStyles = makeStyles({
  findings: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  head: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
});

export interface FindingsProps {
  /** Those of the annexes, or those of the actuals. */
  readonly of: 'targets' | 'actuals';
}

export function Findings({ of }: FindingsProps): ReactElement {
  const styles = useStyles();
  const text = useTextStyles();
  const { words, store, language } = usePane();
  const { checks, checking, reading } = usePaneState();
  const ref = useRef<HTMLDivElement>(null);
  useItemFocus(ref);
  const book = reading?.opened.book;
  const nameOf = useMemo(() => areaNames(book, language), [book, language]);
  const list = useMemo(() => {
    const own = checks?.checked.findings.filter((each) => isAboutTargets(each) === (of === 'targets'));
    return own && listFindings(own, book?.areas.map(({ code }) => code) ?? [], checking.filters);
  }, [checks, book, of, checking.filters]);
  const own = words.checking;
  if (!list) return book ? <WaitingRows label={own.planning} /> : <p className={text.line}>{own.notChecked}</p>;
  // A month in which all is settled keeps the filters, by which the others are found.
  const hasFindings = list.areas.length > 0 || list.settled.length > 0 || list.periods.length > 1;
  const none = list.period && list.periods.length > 1 ? own.noneIn(own.month(list.period)) : own.none;
  return (
    <div className={styles.findings} ref={ref}>
      <Spoken list={list} checking={checking} />
      <ChangeLine checking={checking} />
      <div>
        <h2 className={styles.head} tabIndex={-1} data-list-head="">
          {list.open > 0 ? own.open(list.open) : none}
        </h2>
        <p className={text.quiet}>{own.counts(list.shown)}</p>
        {list.elsewhere > 0 && <p className={text.quiet}>{own.elsewhere(list.elsewhere)}</p>}
        {list.blank > 0 && checking.filters.rule !== BLANK_RULE && (
          <Link as="button" onClick={() => store.checking.filter({ ...checking.filters, rule: BLANK_RULE })}>
            {own.blank(list.blank)}
          </Link>
        )}
      </div>
      {hasFindings && <Filters list={list} filters={checking.filters} nameOf={nameOf} />}
      {hasFindings && list.towns.length === 0 && list.open > 0 && <p className={text.line}>{own.noneShown}</p>}
      <MendKinds mendable={list.mendable} checking={checking} nameOf={nameOf} />
      <Towns list={list} checking={checking} nameOf={(area) => (area === NO_TOWN ? own.wholeDistrict : nameOf(area))} />
      <Settled settled={list.settled} checking={checking} />
    </div>
  );
}

interface TownsProps {
  readonly list: FindingsList;
  readonly checking: CheckingState;
  readonly nameOf: (area: string) => string;
}

function Towns({ list: { towns }, checking, nameOf }: TownsProps): ReactElement {
  const count = towns.reduce((sum, { findings }) => sum + findings.length, 0);
  return (
    <div>
      {towns.map((town, at) => (
        <Town
          key={town.area}
          town={town}
          name={nameOf(town.area)}
          isUnfolded={checking.unfolded.get(town.area) ?? (count <= UNFOLDED || at === 0)}
          checking={checking}
        />
      ))}
    </div>
  );
}

/** Always in the page, so that a change of it is spoken. */
function Spoken({ list, checking }: Pick<TownsProps, 'list' | 'checking'>): ReactElement {
  const hidden = useHidden();
  const { words, language } = usePane();
  const { open, none, told: own } = words.checking;
  const { told, failure, isWriting, mended } = checking;
  const happened = isWriting
    ? own.writing
    : failure
      ? own.failed
      : told
        ? toldSentence(told, own, language)
        : mended
          ? own.mended(mended)
          : '';
  return (
    <div aria-live="polite" className={hidden}>
      {[happened, list.open > 0 ? open(list.open) : none].filter((each) => each !== '').join(' ')}
    </div>
  );
}
