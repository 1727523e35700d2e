// Keeps what is typed on the server, and offers it again where it was not saved. Nothing stays in the browser.
(() => {
  const page = document.getElementById("idle").dataset.page;
  const token = document.querySelector("input[name=__RequestVerificationToken]").value;
  const pause = 2_000;
  const changed = new Map();

  const isKept = form => form?.method === "post" && form.closest("main") && form.getAttribute("role") !== "search"
    && !form.hasAttribute("data-no-draft") && (form.hasAttribute("data-draft") || !form.querySelector("input[type=password], input[type=file]"));
  // Passwords are never kept, even of a long form that is signed with one and says that it wants to be kept.
  const own = form => [...form.elements].filter(e => e.name && !["hidden", "submit", "button", "search", "password", "file"].includes(e.type));

  // Forms to the same address are told apart by what they are about.
  const keyOf = form => [new URL(form.action).pathname, ...[...form.elements]
    .filter(e => e.type === "hidden" && e.value && !e.hasAttribute("data-no-draft") && !["__RequestVerificationToken", "draft"].includes(e.name) && !e.name.endsWith("Version") && e.name !== "version")
    .map(e => `${e.name}=${e.value}`)].join(" ");

  const fieldsOf = form => JSON.stringify(own(form).filter(e => !["checkbox", "radio"].includes(e.type) || e.checked).map(e => [e.name, e.value]));

  const mark = (form, key) => {
    let field = form.querySelector("input[name=draft]");
    if (!field) {
      field = Object.assign(document.createElement("input"), { type: "hidden", name: "draft" });
      form.append(field);
    }
    field.value = key;
  };

  const send = (path, body, headers = {}) =>
    fetch(path, { method: "POST", headers, body: new URLSearchParams({ ...body, __RequestVerificationToken: token }) }).catch(() => null);

  const save = async (form, headers) => {
    clearTimeout(changed.get(form));
    changed.delete(form);
    if (!form.isConnected) {
      return;
    }
    const key = keyOf(form);
    const answer = await send("/drafts", { form: key, on: page, fields: fieldsOf(form) }, headers);
    if (answer?.status === 204) {
      mark(form, key);
      if (!headers) {
        document.dispatchEvent(new Event("casemanager:heard"));
      }
    }
  };

  const fill = (form, fields) => {
    const values = new Map();
    fields.forEach(([name, value]) => values.set(name, [...(values.get(name) ?? []), value]));
    own(form).forEach(e => {
      const kept = values.get(e.name) ?? [];
      if (e.type === "checkbox" || e.type === "radio") {
        e.checked = kept.includes(e.value);
      } else if (kept.length > 0) {
        e.value = kept.shift();
      }
    });
  };

  const button = (words, css, click) => {
    const made = Object.assign(document.createElement("button"), { type: "button", className: `btn btn-sm ${css} me-2`, textContent: words });
    made.addEventListener("click", click);
    return made;
  };

  const offer = (form, draft) => {
    const box = Object.assign(document.createElement("div"), { className: "alert alert-info" });
    box.setAttribute("role", "status");
    const words = Object.assign(document.createElement("p"), { className: "mb-2", textContent: `What you typed here until ${draft.savedAt} was not saved.` });
    const done = () => {
      box.remove();
      own(form)[0]?.focus();
    };
    box.append(words, button("Put it back", "btn-primary", () => {
      fill(form, JSON.parse(draft.fields));
      form.dispatchEvent(new Event("casemanager:filled"));
      mark(form, draft.form);
      done();
    }), button("Throw it away", "btn-outline-secondary", async () => {
      await send("/drafts/discard", { form: draft.form });
      done();
    }));
    form.closest("details")?.setAttribute("open", "");
    form.prepend(box);
  };

  document.addEventListener("input", event => {
    const form = event.target.form;
    if (isKept(form) && own(form).includes(event.target)) {
      clearTimeout(changed.get(form));
      changed.set(form, setTimeout(() => save(form), pause));
    }
  });
  document.addEventListener("submit", event => {
    clearTimeout(changed.get(event.target));
    changed.delete(event.target);
  });
  // The last words before the warning; saving them by itself is no sign of life.
  document.addEventListener("casemanager:warned", () => [...changed.keys()].forEach(form => save(form, { "Sign-Of-Life": "none" })));

  const forms = [...document.forms].filter(isKept).filter(form => own(form).length > 0);
  if (forms.length > 0) {
    fetch(`/drafts?on=${encodeURIComponent(page)}`).then(answer => answer.ok && !answer.redirected ? answer.json() : []).then(drafts => drafts.forEach(draft => {
      const form = forms.find(f => keyOf(f) === draft.form);
      if (form && fieldsOf(form) === draft.fields) {
        mark(form, draft.form);
      } else if (form) {
        offer(form, draft);
      }
    })).catch(() => { });
  }
})();
