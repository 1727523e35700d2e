// The page of a plan, with script: parts are changed in their place and saved as one types, and signatures can be drawn.
(() => {
  const pause = 800;
  const checklist = document.getElementById("checklist");
  const waiting = new Map();
  const sending = new Map();

  const say = (form, words) => { form.querySelector("[data-state]").textContent = words; };

  const showProblems = (form, problems) => {
    form.querySelectorAll("[data-problem]").forEach(e => e.remove());
    form.querySelectorAll("[aria-invalid]").forEach(e => {
      e.removeAttribute("aria-invalid");
      e.classList.remove("is-invalid");
      e.setAttribute("aria-describedby", (e.getAttribute("aria-describedby") ?? "").replace(`${e.id}-error`, "").trim());
    });
    Object.entries(problems).forEach(([name, words]) => {
      const field = form.elements[name];
      const line = Object.assign(document.createElement("div"), { className: "invalid-feedback", textContent: words });
      line.dataset.problem = "";
      if (field?.id) {
        line.id = `${field.id}-error`;
        field.setAttribute("aria-invalid", "true");
        field.setAttribute("aria-describedby", `${line.id} ${field.getAttribute("aria-describedby") ?? ""}`.trim());
        field.classList.add("is-invalid");
        field.after(line);
      } else {
        form.querySelector("[data-state]").after(line);
      }
    });
  };

  const readAgain = async () => {
    const answer = checklist && await fetch(`${checklist.dataset.checklist}?seen=${checklist.dataset.seen}`, { headers: { "HX-Request": "true" } }).catch(() => null);
    // Not while somebody types in it.
    if (answer?.ok && !answer.redirected && !checklist.contains(document.activeElement)) {
      checklist.innerHTML = await answer.text();
    }
  };

  // What is typed and not saved yet; it stays so while the server refuses it or cannot be reached.
  const unsaved = new Set();

  const post = async form => {
    const fields = new URLSearchParams(new FormData(form));
    unsaved.delete(form);
    say(form, "Saving …");
    const answer = await fetch(form.action, { method: "POST", headers: { Autosave: "1" }, body: fields }).catch(() => null);
    if (answer?.ok && !answer.redirected) {
      const { revision } = await answer.json();
      [form.elements.Revision, form.closest(".plan-part").querySelector("[data-revision]")].forEach(e => { e.value = revision; });
      // Each save raises the version of the plan by one; more than that was somebody else.
      checklist.dataset.seen = Number(checklist.dataset.seen) + 1;
      showProblems(form, {});
      say(form, unsaved.has(form) ? "Saving …" : "Saved.");
      await readAgain();
      return;
    }
    unsaved.add(form);
    if (answer?.status === 409) {
      form.submit();
    } else if (answer?.status === 422) {
      showProblems(form, await answer.json());
      say(form, "Not saved yet: see what is marked.");
    } else {
      say(form, "Not saved: the server cannot be reached. Press Done to try again.");
    }
  };

  // One after the other: each carries the revision that the one before it made.
  const send = form => {
    clearTimeout(waiting.get(form));
    waiting.delete(form);
    const turn = (sending.get(form) ?? Promise.resolve()).then(() => unsaved.has(form) ? post(form) : null);
    sending.set(form, turn);
    return turn;
  };

  document.addEventListener("input", event => {
    const form = event.target.form;
    if (form?.matches("[data-autosave]")) {
      clearTimeout(waiting.get(form));
      unsaved.add(form);
      say(form, "…");
      waiting.set(form, setTimeout(() => send(form), pause));
    }
  });

  // Whatever is sent leads to another page: what was typed elsewhere is saved before.
  let leaving = false;
  document.addEventListener("submit", async event => {
    const form = event.target;
    const open = [...document.querySelectorAll("form[data-autosave]")];
    if (leaving || open.length === 0) {
      return;
    }
    event.preventDefault();
    leaving = true;
    for (const other of open) {
      await (other === form ? sending.get(other) : send(other));
      clearTimeout(waiting.get(other));
    }
    if (open.some(other => other !== form && unsaved.has(other))) {
      leaving = false;
    } else {
      unsaved.clear();
      form.submit();
    }
  });
  window.addEventListener("beforeunload", event => {
    if (unsaved.size > 0 && !leaving) {
      event.preventDefault();
    }
  });

  const first = form => form?.querySelector("input:not([type=hidden]), textarea, select")?.focus();
  document.addEventListener("htmx:afterSwap", event => first(event.detail.target.querySelector("form")));
  const next = document.querySelector("form[data-next]");
  first(next);
  // The place that the address names takes the focus away again.
  if (next && location.hash) {
    addEventListener("load", () => requestAnimationFrame(() => first(next)));
  }

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
