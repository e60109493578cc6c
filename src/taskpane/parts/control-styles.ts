/** The look of the system's own controls (lists, dates), which follow Fluent's fields. */
import { makeStyles, tokens } from '@fluentui/react-components';

export const useControlStyles = makeStyles({
  control: {
    font: 'inherit',
    boxSizing: 'border-box',
    minWidth: 0,
    width: '100%',
    minHeight: '32px',
    padding: `0 ${tokens.spacingHorizontalXS}`,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    ':focus-visible': {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '1px',
    },
  },
});
