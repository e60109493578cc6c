/**
 * The part of Microsoft's client that an add-in for Excel loads, for bureaus without internet. Its licence
 * lets an add-in carry the client unmodified; the licence goes along.
 */
const { dirname, join } = require('node:path');

const PACKAGE = dirname(require.resolve('@microsoft/office-js/package.json'));

/** The client, and Excel on Windows, on the web, on a Mac and on an iPad. */
const SCRIPTS = ['office.js', 'excel-win32-16.01.js', 'excel-web-16.00.js', 'excel-mac-16.00.js', 'excel-ios-16.00.js'];

/** Excel's language decides which is asked for; the client falls back to en-us. */
const LANGUAGES = ['zh-cn', 'zh-tw', 'en-us'];

/** Files to copy, as CopyPlugin wants them. */
function officeFiles(folder) {
  const dist = join(PACKAGE, 'dist');
  return [
    ...SCRIPTS.map((name) => ({ from: join(dist, name), to: `${folder}/${name}` })),
    ...LANGUAGES.map((language) => ({
      from: join(dist, language, 'office_strings.js'),
      to: `${folder}/${language}/office_strings.js`,
    })),
    { from: join(PACKAGE, 'LICENSE.md'), to: `${folder}/LICENSE.md` },
  ].map((pattern) => ({ ...pattern, info: { minimized: true } }));
}

module.exports = { officeFiles };
