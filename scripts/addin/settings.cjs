/**
 * What a bureau may set when it builds the add-in:
 *   OFFICE_JS=local          office.js from the bureau's own server, for networks without internet
 *   ADDIN_ORIGIN=https://…   where the files will lie; a folder of a server will do
 */

/** Microsoft's address for office.js, and the only one that it supports. */
const OFFICE_CDN = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';

/** The folder beside the page where a local copy lies. */
const OFFICE_FOLDER = 'office';

/** The address in manifest.xml: a developer's machine. */
const DEVELOPER_ORIGIN = 'https://localhost:3000';

/** @throws Error where a setting can't be meant so */
function readSettings({ OFFICE_JS = '', ADDIN_ORIGIN = '' }) {
  if (OFFICE_JS !== '' && OFFICE_JS !== 'local') {
    throw new Error(
      `OFFICE_JS is “${OFFICE_JS}”. It may be “local” (office.js is copied beside the page), or be left out (Microsoft's server).`,
    );
  }
  const isLocal = OFFICE_JS === 'local';
  return {
    isLocal,
    officeJs: isLocal ? `${OFFICE_FOLDER}/office.js` : OFFICE_CDN,
    officeOrigin: isLocal ? undefined : new URL(OFFICE_CDN).origin,
    addinOrigin: ADDIN_ORIGIN === '' ? DEVELOPER_ORIGIN : readOrigin(ADDIN_ORIGIN),
  };
}

function readOrigin(text) {
  const address = URL.canParse(text) ? new URL(text) : undefined;
  if (address?.protocol !== 'https:' || address.search !== '' || address.hash !== '' || address.username !== '') {
    throw new Error(
      `ADDIN_ORIGIN is “${text}”. It must be an address that begins with https://, without anything after a ? or #; Excel takes no other.`,
    );
  }
  return `${address.origin}${address.pathname.replace(/\/+$/u, '')}`;
}

/** The manifest's text with the bureau's server in place of the developer's machine. */
function moveManifest(manifest, addinOrigin) {
  return manifest.replaceAll(`"${DEVELOPER_ORIGIN}/`, `"${addinOrigin}/`);
}

module.exports = { OFFICE_CDN, OFFICE_FOLDER, moveManifest, readSettings };
