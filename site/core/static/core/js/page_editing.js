// Sends a form of the admin only where it can arrive: after the autosave that is under way, to a site
// that answers, in a session that is not over, and with the token of that session.

(() => {
  const { tokenUrl, signedOut, unreachable } = document.currentScript.dataset;
  const PATIENCE = 10_000; // milliseconds
  const RENEWED = /^(loaded_revision_|comment)|-(id|INITIAL_FORMS)$/;
  const saving = new WeakSet();
  const pressed = new WeakSet();
  const sent = new WeakSet();
  const typed = new WeakMap(); // form → what the autosave under way has of it
  const touched = new WeakSet(); // forms with something that no autosave has taken
  let hasComplained = false;

  const complain = (text) => {
    hasComplained = true;
    const detail = { clear: true, text, type: "error" };
    document.dispatchEvent(new CustomEvent("w-messages:add", { detail }));
    // Nor does the header go on saying « Enregistré ».
    document.dispatchEvent(new CustomEvent("w-autosave:error", { detail: { text: "" } }));
  };

  // The token of the session, or nothing but a complaint.
  const askForToken = async () => {
    try {
      const headers = { "X-Requested-With": "XMLHttpRequest" };
      const response = await fetch(tokenUrl, { headers, signal: AbortSignal.timeout(PATIENCE) });
      if (response.ok) return (await response.json()).csrf_token;
      complain(response.status === 403 ? signedOut : unreachable);
    } catch {
      complain(unreachable);
    }
    return null;
  };

  // What people have typed, without what the answer to an autosave renews.
  const contents = (form) => {
    const fields = [...new FormData(form)].filter(([name]) => !RENEWED.test(name));
    return JSON.stringify(fields.map((field) => field.map(String)));
  };

  const saveAgain = (form) => {
    const options = { bubbles: true, cancelable: true, detail: { type: "edits" } };
    form.dispatchEvent(new CustomEvent("w-unsaved:add", options));
  };

  // Resolves once the autosave that is under way is done, whatever its end.
  const autosaved = (form) =>
    new Promise((resolve) => {
      form.addEventListener("w-autosave:success", resolve, { once: true });
      form.addEventListener("w-autosave:error", resolve, { once: true });
      setTimeout(() => resolve(saving.delete(form)), PATIENCE);
    });

  const send = async (form, submitter) => {
    while (saving.has(form)) await autosaved(form);
    const token = await askForToken();
    while (saving.has(form)) await autosaved(form);
    pressed.delete(form);
    if (!token) {
      // What a button of the workflow has added is for this time only.
      for (const input of form.querySelectorAll("input[name*=workflow-action]")) input.remove();
      document.querySelector(".modal [data-dismiss=modal]")?.click();
      if (submitter) submitter.dataset.wProgressLoadingValue = "false";
      return;
    }
    form.elements.csrfmiddlewaretoken.value = token;
    sent.add(form);
    // Wagtail disables the button that was clicked, and a disabled one is not sent.
    if (submitter) submitter.disabled = false;
    form.requestSubmit(submitter);
    if (submitter) submitter.disabled = true;
  };

  // Before Wagtail's own listeners, which stop to warn about what is not saved.
  document.addEventListener(
    "submit",
    (event) => {
      const form = event.target;
      if (!form.matches("[data-edit-form]") || sent.has(form)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      if (pressed.has(form)) return;
      pressed.add(form);
      send(form, event.submitter);
    },
    { capture: true },
  );

  document.addEventListener(
    "w-autosave:save",
    (event) => {
      const { target, detail } = event;
      if (!(target instanceof HTMLFormElement)) return;
      // Nothing may be saved after what the button sends.
      if (sent.has(target)) return event.preventDefault();
      // An autosave takes no decision that a button of the workflow has put in the form.
      detail.formData.delete("action-workflow-action");
      typed.set(target, contents(target));
      touched.delete(target);
      saving.add(target);
    },
    { capture: true },
  );
  document.addEventListener(
    "w-autosave:success",
    ({ target }) => {
      saving.delete(target);
      // Wagtail takes what was typed since then for saved.
      if (typed.get(target) !== contents(target)) setTimeout(() => saveAgain(target));
      if (!hasComplained && !document.querySelector("[data-until-saved]")) return;
      hasComplained = false;
      document.dispatchEvent(new CustomEvent("w-messages:clear"));
    },
    { capture: true },
  );
  document.addEventListener(
    "w-autosave:error",
    ({ target, detail }) => {
      saving.delete(target);
      if (detail.type === "server_error") askForToken();
    },
    { capture: true },
  );

  // Wagtail takes what is in the form after two seconds, or when it connects again, for what is saved.
  for (const name of ["input", "change"]) {
    document.addEventListener(
      name,
      ({ target }) => {
        const form = target.closest?.("[data-edit-form]");
        if (form) touched.add(form);
      },
      { capture: true },
    );
  }
  document.addEventListener(
    "w-unsaved:watch-edits",
    ({ target }) => {
      if (!touched.has(target)) return;
      target.setAttribute("data-w-unsaved-force-value", true);
      saveAgain(target);
    },
    { capture: true },
  );

  // A dialog of the workflow submits the form without the event that is heard above.
  document.addEventListener("DOMContentLoaded", () => {
    for (const form of document.querySelectorAll("[data-edit-form]")) {
      form.submit = () => form.requestSubmit();
    }
  });

  // Messages of other pages lead to a dialog of this one.
  window.addEventListener("load", () => {
    const dialog = CSS.escape(window.location.hash.slice(1));
    document.querySelector(`[data-a11y-dialog-show="${dialog}"]`)?.click();
  });

  // Wagtail never looks again at a form that came back with errors: what is corrected would not be
  // saved, beside « Enregistré », nor would leaving be warned of. It watches once nothing is forced.
  document.addEventListener("DOMContentLoaded", () => {
    for (const form of document.querySelectorAll("[data-w-unsaved-force-value=true]")) {
      touched.add(form);
      form.setAttribute("data-w-unsaved-force-value", false);
      form.setAttribute("data-w-unsaved-check-interval-value", 500);
    }
  });

  // The server knows whose version is newer, and shows what differs: Wagtail's dialog asks before it
  // knows, and would promise to overwrite.
  document.addEventListener(
    "click",
    () => {
      const session = document.querySelector("[data-w-session-intercept-value=conflict]");
      if (session) session.dataset.wSessionInterceptValue = "";
    },
    { capture: true },
  );
})();
