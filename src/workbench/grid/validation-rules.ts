/** Lists of words become drop-downs of Univer's; whether an entry is good is the host's to say. */
import { DataValidationErrorStyle, DataValidationRenderMode, DataValidationType } from '@univerjs/core';
import type { ISheetDataValidationRule } from '@univerjs/core';
import type { SheetView } from '../../host/view/types';
import { univerRange } from './sheet-data';

export function validationRules({ validations }: SheetView, univerId: string): ISheetDataValidationRule[] {
  return validations.flatMap(({ areas, words }, index): ISheetDataValidationRule[] => {
    if (!words || words.length === 0) return [];
    return [
      {
        uid: `${univerId}-${index}`,
        type: DataValidationType.LIST,
        ranges: areas.map(univerRange),
        // Univer parts the words at commas.
        formula1: words.filter((word) => !word.includes(',')).join(','),
        renderMode: DataValidationRenderMode.ARROW,
        showDropDown: true,
        allowBlank: true,
        showErrorMessage: false,
        errorStyle: DataValidationErrorStyle.INFO,
      },
    ];
  });
}
