// What visitors will read follows the form as it is filled; the button does the same without us.

const PAUSE = 250; // milliseconds without typing

const form = document.querySelector("[data-actions-form]");
const preview = form?.querySelector("[data-actions-preview]");
let pause = 0;
let asked = 0;

async function refresh() {
  const number = ++asked;
  const data = new FormData(form);
  data.set("preview", "1");
  const answer = await fetch(form.action, {
    method: "POST",
    body: data,
    headers: { "X-Requested-With": "XMLHttpRequest" },
  });
  // An answer that comes after a later question is no longer asked for; where nothing can be
  // told any more one is led elsewhere, and publishing says why.
  if (answer.ok && !answer.redirected && number === asked) preview.innerHTML = await answer.text();
}

if (form) {
  form.querySelector("[data-actions-refresh]").hidden = true;
  form.addEventListener("input", () => {
    clearTimeout(pause);
    pause = setTimeout(refresh, PAUSE);
  });
}
