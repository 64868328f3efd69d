// Before the first paint: the theme and language chosen last time, so that nothing flashes.
(function () {
  try {
    var theme = localStorage.getItem("imobhub.theme");
    if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
    var language = localStorage.getItem("imobhub.language");
    if (language === "en") document.documentElement.lang = "en";
  } catch {
    // Without storage the system's theme is used.
  }
})();
