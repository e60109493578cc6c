/** Texts that every screen has: a quiet remark, and lines below each other. */
import { makeStyles, tokens } from '@fluentui/react-components';

export const useTextStyles = makeStyles({
  quiet: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
  line: { margin: 0, overflowWrap: 'anywhere' },
  stack: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  strong: { fontWeight: tokens.fontWeightSemibold },
  /** Lines with a dot before each. */
  dots: {
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalL,
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
    overflowWrap: 'anywhere',
  },
});
