/** Which findings are in view; what is chosen stays while she works and when she comes back. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import {
  EVERY_PERIOD,
  NO_TOWN,
  type Counted,
  type FindingFilters,
  type FindingsList,
} from '../../../app/findings-list';
import { periodKey } from '../../../app/period-key';
import { ruleName } from '../../../locales/finding-sentence';
import { usePane } from '../../parts/pane-context';
import { Select } from '../../parts/select';

/** Of a choice that lets everything through. */
const ALL = '';

const useStyles = makeStyles({
  filters: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(104px, 1fr))',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    alignItems: 'end',
  },
});

export interface FiltersProps {
  readonly list: FindingsList;
  readonly filters: FindingFilters;
  readonly nameOf: (area: string) => string;
}

export function Filters({ list, filters, nameOf }: FiltersProps): ReactElement {
  const styles = useStyles();
  const { words, store, language } = usePane();
  const { filters: own, month, wholeDistrict } = words.checking;
  const { checking } = store;
  const set = (change: { readonly [Key in keyof FindingFilters]: FindingFilters[Key] | undefined }): void => {
    const all = Object.entries({ ...filters, ...change });
    checking.filter(Object.fromEntries(all.filter(([, value]) => value !== undefined)));
  };
  const options = <Value extends string>(
    all: string,
    counted: readonly Counted<Value>[],
    name: (of: Value) => string,
  ) => [
    { value: ALL, text: all },
    ...counted.map(({ value, count }) => ({ value, text: own.option(name(value), count) })),
  ];
  /** What was chosen, by its own type again; nothing for {@link ALL}. */
  const chosen = <Value extends string>(counted: readonly Counted<Value>[], value: string) =>
    counted.find((each) => each.value === value)?.value;
  const isFiltered = Object.values(filters).some((value) => value !== undefined);
  return (
    <div className={styles.filters} role="group" aria-label={own.title}>
      {list.periods.length > 1 && (
        <Select
          label={own.period}
          value={filters.period === EVERY_PERIOD || !list.period ? EVERY_PERIOD : periodKey(list.period)}
          options={[
            ...list.periods.map(({ value, count }) => ({
              value: periodKey(value),
              text: own.option(month(value), count),
            })),
            { value: EVERY_PERIOD, text: own.allPeriods },
          ]}
          onChange={(period) => set({ period })}
        />
      )}
      <Select
        label={own.area}
        value={filters.area ?? ALL}
        options={options(own.allAreas, list.areas, (area) => (area === NO_TOWN ? wholeDistrict : nameOf(area)))}
        onChange={(value) => set({ area: chosen(list.areas, value) })}
      />
      <Select
        label={own.severity}
        value={filters.severity ?? ALL}
        options={options(own.all, list.severities, (severity) => words.severity[severity])}
        onChange={(value) => set({ severity: chosen(list.severities, value) })}
      />
      <Select
        label={own.rule}
        value={filters.rule ?? ALL}
        options={options(own.allRules, list.rules, (rule) => ruleName(rule, language))}
        onChange={(value) => set({ rule: chosen(list.rules, value) })}
      />
      {isFiltered && (
        <Button size="small" appearance="subtle" onClick={() => checking.filter({})}>
          {own.clear}
        </Button>
      )}
    </div>
  );
}
