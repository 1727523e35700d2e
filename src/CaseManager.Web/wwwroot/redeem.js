// Puts the code of a one-time link into the form, and takes it out of the address and of the history.
(() => {
  const code = location.hash.slice(1);
  const field = document.getElementById("Code");
  if (code && field) {
    field.value = decodeURIComponent(code);
    history.replaceState(null, "", location.pathname);
    document.getElementById("Password").focus();
  }
})();
