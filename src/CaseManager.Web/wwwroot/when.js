// Shows of a form only what its choices need, and sends nothing else; what was filled in stays where it is until it is needed again.
// Without script all of it is shown, and what does not apply is left out by the server.
(() => {
  const fields = "input, select, textarea, button";

  // Such as "Kind=Progress,TreatmentPlan Target=Client": each of these fields has one of these values. Between "|" stands what is enough by itself.
  const holds = (form, when) => when.split("|").some(all => all.split(" ").every(part => {
    const [name, values] = part.split("=");
    const field = form.elements[name];
    return !field.disabled && values.split(",").includes(field.value);
  }));

  const applyChoices = (form, select) => {
    const when = JSON.parse(select.dataset.choicesWhen);
    const options = [...select.options].filter(o => o.value in when);
    options.forEach(option => { option.hidden = option.disabled = !holds(form, when[option.value]); });
    const kept = options.find(o => o.value === (select.value || select.dataset.kept));
    if (kept?.disabled) {
      [select.dataset.kept, select.value] = [kept.value, ""];
    } else if (kept) {
      select.value = kept.value;
      delete select.dataset.kept;
    }
  };

  // From the top of the form to its end: a part can hang on a field of a part before it.
  const apply = form => {
    form.querySelectorAll("[data-when], [data-choices-when]").forEach(part => {
      if (part.dataset.when) {
        part.hidden = !holds(form, part.dataset.when);
        part.querySelectorAll(fields).forEach(field => { field.disabled = field.closest("[data-when][hidden]") !== null; });
      } else {
        applyChoices(form, part);
      }
    });
    form.querySelectorAll("[data-needed]").forEach(field => field.setAttribute("aria-required", field.labels[0].querySelector("[data-when]:not([hidden])") === null));
  };

  const forms = [...document.forms].filter(form => form.querySelector("[data-when]"));
  const applyAll = () => forms.forEach(apply);
  forms.forEach(form => {
    form.addEventListener("change", () => apply(form));
    form.addEventListener("casemanager:filled", () => apply(form));
  });
  applyAll();
  // Going back, a browser puts back what was chosen after the page is read.
  window.addEventListener("pageshow", applyAll);
})();
