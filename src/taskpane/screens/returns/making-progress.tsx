/** How many files are made by now. */
import type { ReactElement } from 'react';
import { usePane } from '../../parts/pane-context';
import { Progress } from '../../parts/progress';
import { useTextStyles } from '../../parts/text-styles';
import type { Making } from '../../state/returns-state';

export interface MakingProgressProps {
  readonly label: string;
  readonly making: Making & { readonly kind: 'making' };
}

export function MakingProgress({ label, making: { done, total } }: MakingProgressProps): ReactElement {
  const text = useTextStyles();
  const { words } = usePane();
  return (
    <div aria-live="polite">
      <Progress label={label} {...(total > 0 && { share: done / total })} />
      <p className={text.quiet}>
        {label}
        {total > 0 && ` ${words.returns.forms.step(done, total)}`}
      </p>
    </div>
  );
}
