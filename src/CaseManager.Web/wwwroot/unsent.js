// Marks of roll calls that could not be sent stay in this browser until they are: ids, status and minutes, no names and no reasons.
// They belong to whoever made them: another's sign-in wipes them, and so does signing out. An automatic logoff does not: nobody decided to lose them.
(() => {
  const place = "casemanager-unsent";
  const user = document.currentScript.dataset.user;
  const token = document.querySelector("input[name=__RequestVerificationToken]").value;
  const pause = 10_000;
  const reasons = new Map();
  let sending = false;
  let timer;

  const kept = () => {
    try {
      const found = JSON.parse(localStorage.getItem(place));
      return Array.isArray(found?.batches) ? found : { user, batches: [] };
    } catch {
      return { user, batches: [] };
    }
  };
  const keep = batches => batches.length > 0 ? localStorage.setItem(place, JSON.stringify({ user, batches })) : localStorage.removeItem(place);
  if (kept().user !== user) {
    keep([]);
  }

  const of = session => kept().batches.filter(b => b.session === session);
  const tell = (what, batch) => document.dispatchEvent(new CustomEvent(`casemanager:${what}`, { detail: batch }));

  const fieldsOf = batch => {
    const fields = new URLSearchParams({
      __RequestVerificationToken: token, Batch: batch.key, Version: batch.version, OpenedVersion: batch.version, ActualMinutes: batch.minutes, SeenMinutes: batch.seenMinutes,
    });
    batch.marks.forEach((mark, i) => Object.entries({
      ClientId: mark.id, Status: mark.status, MinutesMissed: mark.minutes, Seen: mark.seen,
      Reason: mark.status === "Excused" ? reasons.get(`${batch.key} ${mark.id}`) ?? "Other" : "",
    }).forEach(([name, value]) => fields.append(`Entries[${i}].${name}`, value)));
    return fields;
  };

  // What follows a batch of the same session was made upon it.
  const saved = (batch, version) => {
    keep(kept().batches.filter(b => b.key !== batch.key).map(b => b.session === batch.session ? { ...b, version } : b));
    tell("sent", { ...batch, version });
  };
  const refused = batch => {
    keep(kept().batches.map(b => b.session === batch.session ? { ...b, refused: true } : b));
    tell("refused", batch);
  };

  const sendNext = async (batch, headers) => {
    const answer = await fetch(`/sessions/${batch.session}`, { method: "POST", headers: { Autosave: "1", ...headers }, body: fieldsOf(batch) }).catch(() => null);
    if (answer?.ok && !answer.redirected) {
      saved(batch, (await answer.json()).version);
    } else if ([403, 404, 409, 422].includes(answer?.status)) {
      refused(batch);
    } else {
      tell("waiting", batch);
      return false;
    }
    return true;
  };

  const send = async headers => {
    clearTimeout(timer);
    if (sending) {
      return;
    }
    sending = true;
    let batch;
    let goesOn = true;
    while (goesOn && (batch = kept().batches.find(b => !b.refused))) {
      goesOn = await sendNext(batch, headers);
    }
    sending = false;
    if (batch) {
      timer = setTimeout(again, pause);
    }
    show();
  };
  // Not by hand, so no sign of life.
  const again = () => send({ "Sign-Of-Life": "none" });

  // The page of the session shows marks that were refused beside what is recorded; there they can be looked at and saved again.
  const lookAt = batch => {
    const form = Object.assign(document.createElement("form"), { method: "post", action: `/sessions/${batch.session}`, hidden: true });
    fieldsOf(batch).forEach((value, name) => form.append(Object.assign(document.createElement("input"), { type: "hidden", name, value })));
    document.body.append(form);
    form.submit();
  };

  const button = (words, click) => {
    const made = Object.assign(document.createElement("button"), { type: "button", className: "btn btn-sm btn-outline-secondary ms-2", textContent: words });
    made.addEventListener("click", click);
    return made;
  };

  // On every page but the session's own, which shows them line by line.
  const show = () => {
    document.getElementById("unsent")?.remove();
    const here = document.querySelector("form.roll-call")?.dataset.session;
    const elsewhere = kept().batches.filter(b => b.session !== here);
    if (elsewhere.length === 0) {
      return;
    }
    const isRefused = elsewhere[0].refused;
    const box = Object.assign(document.createElement("div"), { id: "unsent", className: "alert alert-warning" });
    box.setAttribute("role", "status");
    box.append(isRefused ? "Marks of a roll call could not be saved as they are." : "Marks of a roll call are not yet saved. They are sent when the line is back.");
    if (isRefused) {
      box.append(button("Look at them", () => lookAt(elsewhere[0])),
        button("Throw them away", () => { keep(kept().batches.filter(b => b.key !== elsewhere[0].key)); show(); }));
    }
    document.getElementById("content").prepend(box);
  };

  const shown = document.querySelector("[data-shown]")?.dataset.shown;
  if (shown) {
    keep(kept().batches.filter(b => b.session !== shown));
  }

  document.querySelector("form[action$='/sign-out']")?.addEventListener("submit", event => {
    if (kept().batches.length > 0 && !confirm("Marks of a roll call are not yet saved. Sign out and lose them?")) {
      event.preventDefault();
    } else {
      keep([]);
    }
  });
  window.addEventListener("online", again);
  window.caseManagerUnsent = {
    of,
    add(batch, reasonOf) {
      batch.marks.forEach(mark => reasons.set(`${batch.key} ${mark.id}`, reasonOf(mark.id)));
      keep([...kept().batches, batch]);
      return send({});
    },
  };
  again();
})();
