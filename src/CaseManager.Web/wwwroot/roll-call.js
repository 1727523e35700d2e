// The roll call with script: "All present" at once, keys, and marks that a bad connection cannot lose (see unsent.js).
(() => {
  const form = () => document.querySelector("form.roll-call");
  const session = () => form()?.dataset.session;
  const lines = () => [...form().querySelectorAll(".roll-call-line")];
  const lineOf = id => form()?.querySelector(`.roll-call-line[data-client="${id}"]`);
  const chosen = line => line.querySelector("input[type=radio]:checked");
  const minutesOf = line => line.querySelector(".missed input");
  const reasonOf = line => line?.querySelector(".excuse select");
  const seen = line => line.querySelector("[data-seen]");
  const missedSome = status => status === "Late" || status === "LeftEarly";
  const say = words => {
    const state = document.getElementById("roll-call-state");
    if (state) {
      state.textContent = words;
    }
  };

  // As the server says it.
  const words = line => {
    const { value, dataset } = chosen(line);
    const minutes = missedSome(value) ? minutesOf(line).value : "";
    return dataset.words + (minutes ? `, ${Number(minutes)} ${Number(minutes) === 1 ? "minute" : "minutes"}` : "")
      + (value === "Excused" ? `: ${reasonOf(line).selectedOptions[0].textContent}` : "");
  };

  const count = () => {
    const marked = lines().filter(line => chosen(line).value !== "").length;
    const touched = lines().filter(line => words(line) !== seen(line).value).length;
    say(`${marked} of ${lines().length} marked${touched > 0 ? `, ${touched} not yet saved` : ""}.`);
  };

  // Where a mark needs something more, the focus goes there.
  const set = (line, radio) => {
    radio.click();
    const more = missedSome(radio.value) ? minutesOf(line) : radio.value === "Excused" ? reasonOf(line) : radio;
    more.focus();
    more.select?.();
  };

  const move = (line, by) => {
    const all = lines();
    const next = all[all.indexOf(line) + by];
    (next ? chosen(next) : by > 0 ? form().querySelector(".save-bar button") : form().querySelector("[data-all-present]")).focus();
  };

  document.addEventListener("keydown", event => {
    if (event.target.id === "find-walk-in" && event.key === "Enter") {
      // Enter in the search for walk-ins searches; without script it saves the roll call, as anywhere else in the form.
      event.preventDefault();
      document.getElementById("find-walk-in-button").click();
      return;
    }
    const line = event.target.closest?.("form.roll-call .roll-call-line");
    if (!line || event.ctrlKey || event.altKey || event.metaKey) {
      return;
    }
    const inList = event.target.matches("select");
    const radio = !inList && event.key.length === 1 && line.querySelector(`[data-key="${CSS.escape(event.key.toLowerCase())}"]`);
    if (radio) {
      event.preventDefault();
      set(line, radio);
    } else if (event.key === "Enter" || (!inList && (event.key === "ArrowDown" || event.key === "ArrowUp"))) {
      event.preventDefault();
      move(line, event.key === "ArrowUp" ? -1 : 1);
    }
  });

  document.addEventListener("click", event => {
    // By pointer; keys choose a radio without its label.
    const status = event.target.closest?.(".roll-call-line label.choice")?.control;
    if (status && missedSome(status.value)) {
      setTimeout(() => minutesOf(status.closest(".roll-call-line")).focus());
    }
    if (event.target.closest?.("[data-all-present]")) {
      event.preventDefault();
      lines().filter(line => chosen(line).value === "").forEach(line => line.querySelector("input[value=Present]").click());
      lines().slice(0, 1).forEach(line => chosen(line).focus());
      say("Everybody is present. Mark the exceptions, then save.");
    }
  });
  document.addEventListener("input", event => event.target.closest?.("form.roll-call .roll-call-line") && count());

  const newKey = () => {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    bytes[6] = (bytes[6] & 0x0f) | 0x40;
    bytes[8] = (bytes[8] & 0x3f) | 0x80;
    return [...bytes].map((b, i) => ([4, 6, 8, 10].includes(i) ? "-" : "") + b.toString(16).padStart(2, "0")).join("");
  };

  const typed = () => JSON.stringify([...lines().map(words), form().elements.ActualMinutes.value]);
  let saving = "";
  const savedWords = new Map();

  const showUnsent = () => {
    const batches = window.caseManagerUnsent.of(session());
    const ids = new Set(batches.flatMap(b => b.marks.map(m => m.id)));
    lines().forEach(line => { line.querySelector(".line-unsent").hidden = !ids.has(line.dataset.client); });
    return batches;
  };

  const save = () => {
    const fields = form().elements;
    const key = fields.Batch.value;
    const touched = lines().filter(line => words(line) !== seen(line).value);
    const marks = touched.map(line => {
      const status = chosen(line).value;
      savedWords.set(`${key} ${line.dataset.client}`, words(line));
      return { id: line.dataset.client, status, minutes: missedSome(status) ? minutesOf(line).value : "", seen: seen(line).value.split(":")[0] };
    });
    const batch = { key, session: session(), version: Number(fields.Version.value), minutes: fields.ActualMinutes.value, seenMinutes: fields.SeenMinutes.value, marks };
    saving = typed();
    fields.Batch.value = newKey();
    say("Saving …");
    window.caseManagerUnsent.add(batch, id => reasonOf(lineOf(id))?.value ?? "");
    showUnsent();
  };

  document.addEventListener("submit", event => {
    if (event.target !== form()) {
      return;
    }
    // Other than plain marks, what is sent leads to a page that only the server has.
    const isPlain = !event.submitter?.hasAttribute("formaction") && !form().querySelector(".contested");
    const isPending = window.caseManagerUnsent.of(session()).length > 0;
    const unfinished = lines().find(line => missedSome(chosen(line).value) && !minutesOf(line).value);
    if (!navigator.onLine && (unfinished || !isPlain)) {
      event.preventDefault();
      unfinished?.querySelector(".missed input").focus();
      say(isPlain ? "Type how many minutes were missed, then save." : `No connection: “${event.submitter.textContent.trim()}” has to wait.`);
    } else if (isPlain) {
      event.preventDefault();
      if (!isPending || typed() !== saving) {
        save();
      }
    } else if (isPending) {
      event.preventDefault();
      say("The marks saved before are still being sent. Try again in a moment.");
    }
  });
  document.addEventListener("htmx:sendError", () => say("No connection. Walk-ins can be found when the line is back; marks can be saved."));
  document.addEventListener("htmx:afterSettle", () => form() && showUnsent());

  // The page is read anew, unless something else was marked since.
  document.addEventListener("casemanager:sent", ({ detail: batch }) => {
    if (batch.session !== session()) {
      return;
    }
    if (window.caseManagerUnsent.of(session()).length === 0 && typed() === saving) {
      location.assign(`/sessions/${session()}`);
      return;
    }
    form().elements.Version.value = form().elements.OpenedVersion.value = batch.version;
    form().elements.SeenMinutes.value = batch.minutes;
    batch.marks.filter(mark => lineOf(mark.id)).forEach(mark => { seen(lineOf(mark.id)).value = savedWords.get(`${batch.key} ${mark.id}`); });
    showUnsent();
    count();
  });
  document.addEventListener("casemanager:waiting", ({ detail: batch }) => {
    if (batch.session === session()) {
      showUnsent();
      say("Not yet saved: the server cannot be reached. Your marks stay in this browser and are sent when the line is back.");
    }
  });
  // Somebody else changed the session, or a mark is not allowed: the server shows what and why.
  document.addEventListener("casemanager:refused", ({ detail: batch }) => {
    if (batch.session === session()) {
      form().elements.Batch.value = batch.key;
      form().submit();
    }
  });

  // Marks of an earlier visit that are still unsent are put into their lines.
  document.addEventListener("DOMContentLoaded", () => {
    if (!form()) {
      return;
    }
    showUnsent().forEach(batch => {
      batch.marks.filter(mark => lineOf(mark.id)).forEach(mark => {
        const line = lineOf(mark.id);
        line.querySelector(`input[type=radio][value="${mark.status}"]`).checked = true;
        if (mark.minutes) {
          minutesOf(line).value = mark.minutes;
        }
        savedWords.set(`${batch.key} ${mark.id}`, words(line));
      });
      form().elements.ActualMinutes.value = batch.minutes;
      say("Marks from before are not yet saved. They are being sent.");
    });
    saving = typed();
  });
})();
