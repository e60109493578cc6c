/*
 * Says in plain words that the pane did not start, instead of leaving it white. Old Excel shows the pane in
 * Internet Explorer's engine or in the first Edge's, so this file is ECMAScript 5 and asks for nothing new.
 * The pane removes #old-webview when it starts; whatever happens later is the pane's own to tell.
 */
(function () {
  'use strict';

  /** So long after the page was read may the pane still be starting. */
  var PATIENCE_MS = 3000;

  var folder = location.href.replace(/[?#].*$/, '').replace(/[^/]*$/, '');
  var brokenSyntax = false;

  /** office.js and what it loads have a folder or a server of their own. */
  function isOurs(address) {
    return address.indexOf(folder) === 0 && address.slice(folder.length).indexOf('/') < 0;
  }

  /** What every Excel that will do has in its webview. */
  function isOld() {
    return brokenSyntax || !Object.hasOwn || !Array.prototype.at || typeof globalThis === 'undefined';
  }

  function tell() {
    var words = document.getElementById('old-webview');
    if (!words) return;
    var why = isOld() ? 'old' : 'missing';
    var parts = words.querySelectorAll('[data-why]');
    for (var i = 0; i < parts.length; i += 1) {
      if (parts[i].getAttribute('data-why') === why) parts[i].removeAttribute('hidden');
    }
    words.removeAttribute('hidden');
  }

  function whenRead(act) {
    if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', act);
    else act();
  }

  function onError(event) {
    var address = event.filename || (event.target && event.target.src) || '';
    if (!isOurs(address)) return;
    if (/Syntax/i.test(String(event.error || event.message))) brokenSyntax = true;
    whenRead(tell);
  }

  window.addEventListener('error', onError, true);
  whenRead(function () {
    setTimeout(tell, PATIENCE_MS);
  });
})();
