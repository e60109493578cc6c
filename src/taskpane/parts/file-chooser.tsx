/** Takes one .xlsx file, chosen or dropped. */
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useRef, useState, type DragEvent, type ReactElement } from 'react';
import { usePane } from './pane-context';
import { useTextStyles } from './text-styles';

const useStyles = makeStyles({
  zone: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    rowGap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    border: `${tokens.strokeWidthThin} dashed ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  over: {
    backgroundColor: tokens.colorBrandBackground2,
    outline: `${tokens.strokeWidthThick} solid ${tokens.colorBrandStroke1}`,
  },
});

export interface FileChooserProps {
  readonly isBusy?: boolean;
  /** Whether choosing is what the screen is for. */
  readonly isPrimary?: boolean;
}

export function FileChooser({ isBusy = false, isPrimary = false }: FileChooserProps): ReactElement {
  const styles = useStyles();
  const text = useTextStyles();
  const { words, store } = usePane();
  const [isOver, setIsOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);

  const onDragOver = (event: DragEvent): void => {
    // Otherwise the browser would open the file in the pane's place.
    event.preventDefault();
    setIsOver(true);
  };
  const onDrop = (event: DragEvent): void => {
    event.preventDefault();
    setIsOver(false);
    if (!isBusy) void store.chooseFile([...event.dataTransfer.files]);
  };
  return (
    <div
      className={mergeClasses(styles.zone, isOver && styles.over)}
      onDragOver={onDragOver}
      onDragLeave={() => setIsOver(false)}
      onDrop={onDrop}
    >
      <p className={text.quiet}>{isOver ? words.own.dropHere : words.own.fileHint}</p>
      <Button
        appearance={isPrimary ? 'primary' : 'secondary'}
        disabledFocusable={isBusy}
        onClick={() => input.current?.click()}
      >
        {words.actions.chooseFile}
      </Button>
      <input
        ref={input}
        type="file"
        accept=".xlsx"
        hidden
        aria-label={words.actions.chooseFile}
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          // The same file, corrected, may be chosen again.
          event.target.value = '';
          void store.chooseFile(files);
        }}
      />
    </div>
  );
}
