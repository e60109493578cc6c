/** A sentence that a person adds in place: a field with its name, what it is for, and the two ways on. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useId, type ReactElement } from 'react';
import { useTextStyles } from './text-styles';

/** An explanation is a sentence or two; a cell of the register holds far more. */
const MOST_SIGNS = 500;

const useStyles = makeStyles({
  form: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
    marginTop: tokens.spacingVerticalXS,
  },
  field: {
    font: 'inherit',
    boxSizing: 'border-box',
    width: '100%',
    padding: tokens.spacingHorizontalSNudge,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    resize: 'vertical',
    ':focus-visible': {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '1px',
    },
  },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

export interface TextFormProps {
  /** Of the field, for the focus to go there when it opens. */
  readonly id: string;
  readonly label: string;
  readonly hint: string;
  readonly text: string;
  readonly isBusy?: boolean;
  readonly save: string;
  readonly drop: string;
  readonly onChange: (text: string) => void;
  readonly onSave: (text: string) => void;
  readonly onDrop: () => void;
}

export function TextForm(props: TextFormProps): ReactElement {
  const { id, label, hint, text: typed, isBusy = false, save, drop, onChange, onSave, onDrop } = props;
  const styles = useStyles();
  const text = useTextStyles();
  const hintId = useId();
  const isBlank = typed.trim() === '';
  return (
    <div className={styles.form}>
      <label htmlFor={id} className={text.quiet}>
        {label}
      </label>
      <textarea
        id={id}
        className={styles.field}
        rows={2}
        maxLength={MOST_SIGNS}
        value={typed}
        aria-describedby={hintId}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onDrop();
        }}
      />
      <p id={hintId} className={text.quiet}>
        {hint}
      </p>
      <div className={styles.actions}>
        <Button size="small" disabledFocusable={isBlank || isBusy} onClick={() => !isBlank && onSave(typed.trim())}>
          {save}
        </Button>
        <Button size="small" appearance="subtle" onClick={onDrop}>
          {drop}
        </Button>
      </div>
    </div>
  );
}
