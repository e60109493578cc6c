/** @jest-environment jsdom */
import { languageFor } from '../../src/taskpane/language-for';
import { localPreferences } from '../../src/taskpane/preferences';

describe('the language that the pane begins in', () => {
  beforeEach(() => localStorage.clear());
  afterEach(() => jest.restoreAllMocks());

  it('is the one that was chosen last', () => {
    localPreferences(undefined).keepLanguage('en-US');
    expect(localPreferences(undefined).language()).toBe('en-US');
  });

  it("is kept under Office's own key, where panes share a store", () => {
    localPreferences('tenant-1:').keepLanguage('en-US');
    expect(localPreferences('tenant-2:').language()).toBeUndefined();
    expect(localPreferences('tenant-1:').language()).toBe('en-US');
  });

  it('is not one that a later version may have written', () => {
    localStorage.setItem('target-tables.language', 'fr-FR');
    expect(localPreferences(undefined).language()).toBeUndefined();
  });

  it('can be changed where the store is switched off', () => {
    jest.spyOn(Storage.prototype, 'getItem').mockImplementation(() => {
      throw new DOMException('denied', 'SecurityError');
    });
    jest.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('denied', 'SecurityError');
    });
    const preferences = localPreferences(undefined);
    expect(() => preferences.keepLanguage('en-US')).not.toThrow();
    expect(preferences.language()).toBeUndefined();
  });

  it.each([
    ['zh-CN', 'zh-CN'],
    ['zh-TW', 'zh-CN'],
    ['ja-JP', 'zh-CN'],
    ['en-US', 'en-US'],
    ['en-GB', 'en-US'],
    ['en', 'en-US'],
    ['enx', 'zh-CN'],
  ])('is right for an Office in %s', (office, expected) => {
    expect(languageFor(office)).toBe(expected);
  });
});
