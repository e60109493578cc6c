/** Takes the one file that a catalogue is read from. */
import type { ReactElement } from 'react';
import { FileChooser } from './file-chooser';
import { usePane } from './pane-context';

export interface CatalogueChooserProps {
  readonly isBusy?: boolean;
  readonly isPrimary?: boolean;
}

export function CatalogueChooser(props: CatalogueChooserProps): ReactElement {
  const { words, store } = usePane();
  return (
    <FileChooser
      {...props}
      hint={words.own.fileHint}
      dropHere={words.own.dropHere}
      label={words.actions.chooseFile}
      accept=".xlsx"
      onFiles={(files) => void store.chooseFile(files)}
    />
  );
}
