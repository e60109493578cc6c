/**
 * What the pane's page may load and reach, as its Content-Security-Policy.
 *
 * office.js fetches the rest of itself (the script of the host, its strings) from its own folder as scripts,
 * and talks to Excel through the webview or, on the web, by messages between frames: no `connect-src` is
 * needed. What it can't do under this policy is to send its telemetry, which it does without, and to frame a
 * warning of its own where it doesn't know the server that shows Excel on the web; the pane doesn't start there.
 * Who may frame the page can't be said in a page; Excel on the web frames it.
 */

/** @param {string | undefined} officeOrigin the other server that office.js comes from, where it does */
function securityPolicy(officeOrigin) {
  return Object.entries({
    'default-src': ["'none'"],
    'script-src': ["'self'", ...(officeOrigin === undefined ? [] : [officeOrigin])],
    // Fluent writes its styles into the page.
    'style-src': ["'self'", "'unsafe-inline'"],
    'img-src': ["'self'", 'data:'],
    'font-src': ["'self'"],
    'connect-src': ["'none'"],
    'base-uri': ["'none'"],
    'form-action': ["'none'"],
  })
    .map(([directive, sources]) => `${directive} ${sources.join(' ')}`)
    .join('; ');
}

module.exports = { securityPolicy };
