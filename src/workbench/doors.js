/* global window */
/*
 * Runs in the pane's frame before Microsoft's client does, in the place that Excel for Windows has: the
 * client looks for these two doors on its own window.
 */
(function () {
  var doors = window.parent.workbench.doors;
  window._richApiNativeBridge = doors._richApiNativeBridge;
  Object.defineProperty(window, 'external', { value: doors.external, configurable: true });
})();
