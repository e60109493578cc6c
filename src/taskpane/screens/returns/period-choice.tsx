/** Which month the returns are of. */
import type { ReactElement } from 'react';
import type { Period } from '../../../model/period';
import { periodKey } from '../../../app/period-key';
import { usePane, usePaneState } from '../../parts/pane-context';
import { Select } from '../../parts/select';
import { useTextStyles } from '../../parts/text-styles';

const MONTHS = Array.from({ length: 12 }, (_, at) => at + 1);

/** The month that was chosen, or the one that the workbook is at; none without a year's book. */
export function useReturnsPeriod(): Period | undefined {
  const { returns, reading } = usePaneState();
  return returns.period ?? reading?.returnsPeriod;
}

export function PeriodChoice({ isDisabled = false }: { readonly isDisabled?: boolean }): ReactElement | null {
  const text = useTextStyles();
  const { words, store } = usePane();
  const { reading } = usePaneState();
  const chosen = useReturnsPeriod();
  if (!chosen) return null;
  const { period, month, monthWithSheet, cumulative } = words.returns;
  const { year } = chosen;
  const hasSheet = new Set(reading?.periods.map(periodKey));
  const options = MONTHS.map((throughMonth) => {
    const each = { year, throughMonth };
    const name = month(each);
    return { value: String(throughMonth), text: hasSheet.has(periodKey(each)) ? monthWithSheet(name) : name };
  });
  return (
    <div>
      <Select
        label={period}
        value={String(chosen.throughMonth)}
        options={options}
        isDisabled={isDisabled}
        onChange={(value) => void store.returns.choosePeriod({ year, throughMonth: Number(value) })}
      />
      <p className={text.quiet}>{cumulative(chosen)}</p>
    </div>
  );
}
