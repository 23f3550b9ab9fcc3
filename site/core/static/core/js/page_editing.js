// Keeps the form of a page in step with what it saves by itself, so that a button does not take the
// form's own autosaved revision for somebody else's newer one.

(() => {
  const isSaving = new WeakSet();
  const submitAfterwards = new WeakMap();

  // Wagtail renews the revision outside the form alone (w-session), which no button sends.
  const renew = (form, { revision_id, revision_created_at }) => {
    const values = { loaded_revision_id: revision_id, loaded_revision_created_at: revision_created_at };
    for (const [name, value] of Object.entries(values)) {
      const input = form.elements.namedItem(name);
      if (input && value) input.value = value;
    }
  };

  const settle = (form) => {
    isSaving.delete(form);
    const submitter = submitAfterwards.get(form);
    if (submitter === undefined) return;
    submitAfterwards.delete(form);
    // Wagtail disables the button that was clicked, and a disabled one is not sent.
    if (submitter) submitter.disabled = false;
    form.requestSubmit(submitter);
  };

  document.addEventListener("w-autosave:save", ({ target }) => isSaving.add(target));
  document.addEventListener("w-autosave:success", ({ target, detail }) => {
    renew(target, detail.data);
    settle(target);
  });
  document.addEventListener("w-autosave:error", ({ target }) => settle(target));
  // A form that is being saved by itself is sent once that is done.
  document.addEventListener("submit", (event) => {
    if (!isSaving.has(event.target)) return;
    event.preventDefault();
    submitAfterwards.set(event.target, event.submitter);
  });
})();
