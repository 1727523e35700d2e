// Follows the light or dark setting of the device, before anything is painted.
(() => {
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const apply = () => document.documentElement.dataset.bsTheme = dark.matches ? "dark" : "light";
  apply();
  dark.addEventListener("change", apply);
})();
