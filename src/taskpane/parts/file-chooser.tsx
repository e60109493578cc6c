/** Takes files, chosen or dropped. */
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useRef, useState, type DragEvent, type ReactElement } from 'react';
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
  readonly hint: string;
  readonly dropHere: string;
  readonly label: string;
  /** Endings that are offered; anything where none is given. */
  readonly accept?: string;
  readonly isMultiple?: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}

export function FileChooser(props: FileChooserProps): ReactElement {
  const { isBusy = false, isPrimary = false, isMultiple = false, hint, dropHere, label, accept, onFiles } = props;
  const styles = useStyles();
  const text = useTextStyles();
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
    if (!isBusy) onFiles([...event.dataTransfer.files]);
  };
  return (
    <div
      className={mergeClasses(styles.zone, isOver && styles.over)}
      onDragOver={onDragOver}
      onDragLeave={() => setIsOver(false)}
      onDrop={onDrop}
    >
      <p className={text.quiet}>{isOver ? dropHere : hint}</p>
      <Button
        appearance={isPrimary ? 'primary' : 'secondary'}
        disabledFocusable={isBusy}
        onClick={() => input.current?.click()}
      >
        {label}
      </Button>
      <input
        ref={input}
        type="file"
        {...(accept !== undefined && { accept })}
        multiple={isMultiple}
        hidden
        aria-label={label}
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          // The same file, corrected, may be chosen again.
          event.target.value = '';
          onFiles(files);
        }}
      />
    </div>
  );
}
