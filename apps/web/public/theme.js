/* global document, localStorage, matchMedia */
// Before the first paint: no flash of the other theme. ThemeStore takes over once the app runs.
(function () {
  var root = document.documentElement;
  var kept = null;
  try {
    kept = localStorage.getItem('banke.theme');
  } catch {
    // Storage may be switched off: the system's choice stands.
  }
  var dark = kept === 'dark' || (kept !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  root.dataset.theme = dark ? 'dark' : 'light';
})();
