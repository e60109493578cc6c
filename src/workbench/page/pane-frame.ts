/**
 * The pane in its frame: the page that Excel loads, with Microsoft's client, which finds the host's two
 * doors where it looks for them (doors.js puts them there before the client starts).
 */
import type { Host } from '../../host/create-host';
import { NEWEST_SET, officeExternal } from '../../host/door/office-context';
import type { Language } from '../../model/language';
import { element } from './elements';
import { officeTheme, type ThemeName } from './theme';

const PAGE = 'addin/taskpane.html';

export interface Surroundings {
  readonly language: Language;
  readonly theme: ThemeName;
}

/** What doors.js takes from the page around it. */
export type Doors = Host['doors'];

/** The host's doors, with what Office says of language and colours now. */
export function doorsOf({ doors, workbook }: Host, { language, theme }: Surroundings): Doors {
  const external = officeExternal({
    language,
    apiSet: NEWEST_SET,
    documentUrl: workbook.name,
    documentSettings: workbook.documentSettings,
    theme: officeTheme(theme),
  });
  return { ...doors, external };
}

/** Loads the pane anew, as Excel does for a workbook that is opened. */
export function loadPane(place: HTMLElement, title: string): HTMLIFrameElement {
  const frame = element('iframe', { src: PAGE, title, id: 'pane-frame' });
  place.replaceChildren(frame);
  return frame;
}
