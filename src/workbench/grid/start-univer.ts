/**
 * Univer, started as a view: it draws cells, edits them and shows tabs, and changes nothing by itself. The
 * order of its parts matters; without the formula parts there is no cell editor. Its toolbar, its number
 * formats, its calculation and its conditional formats stay out, since the host does all that.
 */
import { LocaleType, mergeLocales, ThemeService, Univer, UniverInstanceType } from '@univerjs/core';
import type { Injector, Workbook } from '@univerjs/core';
import { UniverDataValidationPlugin } from '@univerjs/data-validation';
import dataValidationEnglish from '@univerjs/data-validation/locale/en-US';
import dataValidationChinese from '@univerjs/data-validation/locale/zh-CN';
import designEnglish from '@univerjs/design/locale/en-US';
import designChinese from '@univerjs/design/locale/zh-CN';
import { UniverDocsPlugin } from '@univerjs/docs';
import { UniverDocsUIPlugin } from '@univerjs/docs-ui';
import docsEnglish from '@univerjs/docs-ui/locale/en-US';
import docsChinese from '@univerjs/docs-ui/locale/zh-CN';
import { UniverFormulaEnginePlugin } from '@univerjs/engine-formula';
import { UniverRenderEnginePlugin } from '@univerjs/engine-render';
import { UniverSheetsPlugin } from '@univerjs/sheets';
import { UniverSheetsDataValidationPlugin } from '@univerjs/sheets-data-validation';
import { UniverSheetsDataValidationUIPlugin } from '@univerjs/sheets-data-validation-ui';
import validationEnglish from '@univerjs/sheets-data-validation-ui/locale/en-US';
import validationChinese from '@univerjs/sheets-data-validation-ui/locale/zh-CN';
import { UniverSheetsFormulaPlugin } from '@univerjs/sheets-formula';
import { UniverSheetsFormulaUIPlugin } from '@univerjs/sheets-formula-ui';
import formulaUiEnglish from '@univerjs/sheets-formula-ui/locale/en-US';
import formulaUiChinese from '@univerjs/sheets-formula-ui/locale/zh-CN';
import formulaEnglish from '@univerjs/sheets-formula/locale/en-US';
import formulaChinese from '@univerjs/sheets-formula/locale/zh-CN';
import { UniverSheetsUIPlugin } from '@univerjs/sheets-ui';
import sheetsUiEnglish from '@univerjs/sheets-ui/locale/en-US';
import sheetsUiChinese from '@univerjs/sheets-ui/locale/zh-CN';
import sheetsEnglish from '@univerjs/sheets/locale/en-US';
import sheetsChinese from '@univerjs/sheets/locale/zh-CN';
import { UniverUIPlugin } from '@univerjs/ui';
import uiEnglish from '@univerjs/ui/locale/en-US';
import uiChinese from '@univerjs/ui/locale/zh-CN';
import type { Language } from '../../model/language';
import { MENUS } from './menus';

/** The one workbook that Univer knows, whichever the host has. */
export const UNIT = 'workbook';

export const LOCALES: Readonly<Record<Language, LocaleType>> = {
  'zh-CN': LocaleType.ZH_CN,
  'en-US': LocaleType.EN_US,
};

/** Opaque, since cells that shine through look as if they were switched off. */
const SCROLL_TRACK = '#F5F5F5';

/** Excel's green in the place of Univer's blue, from light to dark. */
const GREEN = {
  50: '#EDF7F1',
  100: '#D1EBDD',
  200: '#B4DEC7',
  300: '#98D0B2',
  400: '#5EB286',
  500: '#2B8B56',
  600: '#107C41',
  700: '#0F713B',
  800: '#0C572D',
  900: '#09391E',
} as const;

export interface StartedUniver {
  readonly injector: Injector;
  readonly book: Workbook;
}

/** @param firstSheet the id of a sheet that stands there until the host's are drawn, since a workbook is never empty */
export function startUniver(container: HTMLElement, language: Language, firstSheet: string): StartedUniver {
  const univer = new Univer({
    locale: LOCALES[language],
    locales: {
      [LocaleType.ZH_CN]: mergeLocales(
        designChinese,
        uiChinese,
        docsChinese,
        sheetsChinese,
        sheetsUiChinese,
        formulaChinese,
        formulaUiChinese,
        dataValidationChinese,
        validationChinese,
      ),
      [LocaleType.EN_US]: mergeLocales(
        designEnglish,
        uiEnglish,
        docsEnglish,
        sheetsEnglish,
        sheetsUiEnglish,
        formulaEnglish,
        formulaUiEnglish,
        dataValidationEnglish,
        validationEnglish,
      ),
    },
  });
  univer.registerPlugin(UniverRenderEnginePlugin);
  univer.registerPlugin(UniverFormulaEnginePlugin, { notExecuteFormula: true });
  univer.registerPlugin(UniverUIPlugin, { container, header: true, toolbar: false, footer: true, menu: MENUS });
  univer.registerPlugin(UniverDocsPlugin);
  univer.registerPlugin(UniverDocsUIPlugin);
  univer.registerPlugin(UniverSheetsPlugin);
  univer.registerPlugin(UniverSheetsUIPlugin, {
    disableForceStringAlert: true,
    disableForceStringMark: true,
    protectedRangeShadow: false,
    clipboardConfig: { hidePasteOptions: true },
    scrollConfig: { trackBackgroundColor: SCROLL_TRACK, trackBorderColor: SCROLL_TRACK, barSize: 12 },
    footer: { sheetBar: true, statisticBar: true, menus: false, zoomSlider: true },
  });
  univer.registerPlugin(UniverSheetsFormulaPlugin);
  univer.registerPlugin(UniverSheetsFormulaUIPlugin);
  univer.registerPlugin(UniverDataValidationPlugin);
  univer.registerPlugin(UniverSheetsDataValidationPlugin);
  univer.registerPlugin(UniverSheetsDataValidationUIPlugin, { showEditOnDropdown: false, showSearchOnDropdown: false });
  const book = univer.createUnit<Partial<object>, Workbook>(UniverInstanceType.UNIVER_SHEET, {
    id: UNIT,
    sheetOrder: [firstSheet],
    sheets: { [firstSheet]: { id: firstSheet, name: ' ', rowCount: 1, columnCount: 1 } },
  });
  const injector = univer.__getInjector();
  const themes = injector.get(ThemeService);
  themes.setTheme({ ...themes.getCurrentTheme(), primary: GREEN });
  return { injector, book };
}
