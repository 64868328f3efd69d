// Before the first paint: the theme and language chosen last time, else the system's theme, so that nothing flashes.
(function () {
  var root = document.documentElement;
  var darkSystem = matchMedia("(prefers-color-scheme: dark)");

  function chosen(name) {
    try {
      return localStorage.getItem("imobhub." + name);
    } catch {
      return null;
    }
  }

  function show() {
    var theme = chosen("theme");
    if (theme !== "light" && theme !== "dark") theme = darkSystem.matches ? "dark" : "light";
    root.dataset.theme = theme;
  }

  show();
  darkSystem.addEventListener("change", show);
  if (chosen("language") === "en") root.lang = "en";
})();
