// Warns a minute before a session ends for want of a sign of life, and leaves the page when it ends. The server ends it in any case.
(() => {
  const dialog = document.getElementById("idle");
  const minute = 60_000;
  const idle = dialog.dataset.minutes * minute;
  const others = new BroadcastChannel("casemanager-signs-of-life");
  const token = document.querySelector("input[name=__RequestVerificationToken]").value;
  let last = Date.now();
  let timer;

  const send = path => fetch(path, { method: "POST", body: new URLSearchParams({ __RequestVerificationToken: token }) });

  const leave = async () => {
    clearTimeout(timer);
    await send("/sign-out").catch(() => { });
    location.replace(`/sign-in?idle=true&returnUrl=${encodeURIComponent(dialog.dataset.page)}`);
  };

  const look = () => {
    clearTimeout(timer);
    const left = last + idle - Date.now();
    if (left <= 0) {
      leave();
    } else if (left <= minute) {
      if (!dialog.open) {
        document.dispatchEvent(new Event("casemanager:warned"));
        dialog.showModal();
      }
      timer = setTimeout(look, left);
    } else {
      timer = setTimeout(look, left - minute);
    }
  };

  // The server has heard of this person, on this page or another one.
  const alive = () => {
    last = Date.now();
    dialog.close();
    look();
  };

  const heard = () => {
    others.postMessage("alive");
    alive();
  };

  const stay = async () => {
    const answer = await send("/account/stay").catch(() => null);
    if (answer?.ok && !answer.redirected) {
      heard();
    } else if (answer) {
      leave();
    }
  };

  // Reading and typing are signs of life too; one a minute is enough.
  const moved = () => {
    if (!dialog.open && Date.now() - last > minute) {
      last = Date.now();
      stay();
    }
  };

  others.onmessage = alive;
  ["keydown", "pointerdown", "wheel"].forEach(kind => document.addEventListener(kind, moved, { passive: true }));
  document.addEventListener("visibilitychange", look);
  document.addEventListener("casemanager:heard", heard);
  document.body.addEventListener("htmx:afterRequest", event => {
    if (event.detail.requestConfig.headers["Sign-Of-Life"] !== "none") {
      heard();
    }
  });
  document.getElementById("idle-stay").addEventListener("click", stay);
  dialog.addEventListener("cancel", event => {
    event.preventDefault();
    stay();
  });
  heard();
})();
