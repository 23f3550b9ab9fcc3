// Updates the preview as the form is filled. Without this script, a button reloads it.

const PAUSE = 250; // milliseconds without typing

const form = document.querySelector("[data-actions-form]");
const preview = form?.querySelector("[data-actions-preview]");
let pause = 0;
let lastRequest = 0;

async function refresh() {
  const request = ++lastRequest;
  const data = new FormData(form);
  data.set("preview", "1");
  const response = await fetch(form.action, {
    method: "POST",
    body: data,
    headers: { "X-Requested-With": "XMLHttpRequest" },
  });
  // Ignore the response if a later request was sent. A redirect means that the action is no
  // longer possible: submitting the form displays why.
  if (response.ok && !response.redirected && request === lastRequest) {
    preview.innerHTML = await response.text();
  }
}

if (form) {
  form.querySelector("[data-actions-refresh]").hidden = true;
  form.addEventListener("input", () => {
    clearTimeout(pause);
    pause = setTimeout(refresh, PAUSE);
  });
}
