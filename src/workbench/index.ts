/**
 * The workbench: the host's workbook on the left, the real pane on the right, for whoever has no Excel at
 * hand. This is its entry file; the frame's doors.js reads `window.workbench`.
 */
import { Workbench } from './workbench';

const workbench = new Workbench();
window.workbench = workbench;
workbench.loadPane();
