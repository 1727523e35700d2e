// The page of a plan, with script: parts are changed in their place and saved as one types, and signatures can be drawn.
(() => {
  const pause = 800;
  const checklist = document.getElementById("checklist");
  const waiting = new WeakMap();
  const sending = new WeakMap();

  const say = (form, words) => { form.querySelector("[data-state]").textContent = words; };

  const showProblems = (form, problems) => {
    form.querySelectorAll("[data-problem]").forEach(e => e.remove());
    form.querySelectorAll("[aria-invalid]").forEach(e => { e.removeAttribute("aria-invalid"); e.classList.remove("is-invalid"); });
    Object.entries(problems).forEach(([name, words]) => {
      const field = form.elements[name];
      const line = Object.assign(document.createElement("div"), { className: "invalid-feedback", textContent: words });
      line.dataset.problem = "";
      if (field?.id) {
        line.id = `${field.id}-error`;
        field.setAttribute("aria-invalid", "true");
        field.setAttribute("aria-describedby", line.id);
        field.classList.add("is-invalid");
        field.after(line);
      } else {
        form.querySelector("[data-state]").after(line);
      }
    });
  };

  const readAgain = async () => {
    const answer = checklist && await fetch(checklist.dataset.checklist, { headers: { "HX-Request": "true" } }).catch(() => null);
    // Not while somebody types the signature.
    if (answer?.ok && !answer.redirected && !checklist.contains(document.activeElement)) {
      checklist.innerHTML = await answer.text();
    }
  };

  const send = async form => {
    clearTimeout(waiting.get(form));
    waiting.delete(form);
    if (sending.get(form)) {
      waiting.set(form, setTimeout(() => send(form), pause));
      return;
    }
    sending.set(form, true);
    say(form, "Saving …");
    const answer = await fetch(form.action, { method: "POST", headers: { Autosave: "1" }, body: new URLSearchParams(new FormData(form)) }).catch(() => null);
    sending.delete(form);
    if (answer?.status === 409) {
      form.submit();
    } else if (answer?.ok && !answer.redirected) {
      const { revision } = await answer.json();
      [form.elements.Revision, form.closest(".plan-part").querySelector("[data-revision]")].forEach(e => { e.value = revision; });
      showProblems(form, {});
      say(form, waiting.has(form) ? "Saving …" : "Saved.");
      readAgain();
    } else if (answer?.status === 422) {
      showProblems(form, await answer.json());
      say(form, "Not saved yet: see what is marked.");
    } else {
      say(form, "Not saved: the server cannot be reached. Press Done to try again.");
    }
  };

  document.addEventListener("input", event => {
    const form = event.target.form;
    if (form?.matches("[data-autosave]")) {
      clearTimeout(waiting.get(form));
      say(form, "…");
      waiting.set(form, setTimeout(() => send(form), pause));
    }
  });
  document.addEventListener("submit", event => {
    clearTimeout(waiting.get(event.target));
    waiting.delete(event.target);
  });
  window.addEventListener("beforeunload", event => {
    if ([...document.querySelectorAll("form[data-autosave]")].some(form => waiting.has(form) || sending.get(form)) && !document.activeElement?.matches("[type=submit]")) {
      event.preventDefault();
    }
  });

  const first = form => form?.querySelector("input:not([type=hidden]), textarea, select")?.focus();
  document.addEventListener("htmx:afterSwap", event => first(event.detail.target.querySelector("form")));
  first(document.querySelector("form[data-next]"));

  // A signature drawn with pen, finger or mouse: moves and lines in a picture of 400 by 120.
  document.querySelectorAll("[data-signature]").forEach(box => {
    const [pad, kept, wipe] = [box.querySelector("svg"), box.querySelector("input"), box.querySelector("button")];
    const line = pad.querySelector("path");
    box.hidden = false;
    let drawing = false;
    const add = (command, event) => {
      const frame = pad.getBoundingClientRect();
      const x = Math.min(400, Math.max(0, (event.clientX - frame.left) * 400 / frame.width));
      const y = Math.min(120, Math.max(0, (event.clientY - frame.top) * 120 / frame.height));
      if (kept.value.length < 19900) {
        kept.value += `${command}${x.toFixed(1)} ${y.toFixed(1)}`;
        line.setAttribute("d", kept.value);
      }
    };
    pad.addEventListener("pointerdown", event => { drawing = true; pad.setPointerCapture(event.pointerId); add("M", event); });
    pad.addEventListener("pointermove", event => drawing && add("L", event));
    pad.addEventListener("pointerup", () => { drawing = false; });
    wipe.addEventListener("click", () => { kept.value = ""; line.setAttribute("d", ""); });
  });
})();
