/** A place in the workbook as a link that brings it to the front. */
import { Link } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { usePane } from './pane-context';

export interface CellLinkProps {
  readonly sheet: string;
  readonly cell?: string;
  /** What the link says; sheet and cell where nothing is given. */
  readonly children?: string;
}

export function CellLink({ sheet, cell, children }: CellLinkProps): ReactElement {
  const { store } = usePane();
  return (
    <Link as="button" inline onClick={() => void store.show({ sheet, ...(cell !== undefined && { cell }) })}>
      {children ?? (cell === undefined ? sheet : `${sheet} ${cell}`)}
    </Link>
  );
}
