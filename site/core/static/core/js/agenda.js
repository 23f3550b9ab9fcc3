/* The agenda's form answers in place. Without this script it is a plain form, and works. */

const page = document.querySelector("[data-agenda]");
let pending;

/** Show the answer of `address` in the place of the present one; the focus stays where it is. */
async function show(address) {
  pending?.abort();
  pending = new AbortController();
  let answer;
  try {
    const response = await fetch(address, { signal: pending.signal });
    if (!response.ok) throw new Error(response.status);
    answer = new DOMParser().parseFromString(await response.text(), "text/html");
  } catch (error) {
    if (error.name !== "AbortError") location.assign(address);
    return;
  }
  const focused = document.activeElement;
  const mark = focused?.name && `[name="${CSS.escape(focused.name)}"]`;
  const again = mark && (focused.type === "checkbox" ? `${mark}[value="${CSS.escape(focused.value)}"]` : mark);
  const caret = focused?.selectionStart ?? null;

  const said = document.querySelector("[data-said]");
  const results = answer.getElementById("resultats");
  const newSaid = results.querySelector("[data-said]");
  said.textContent = newSaid.textContent;
  // The live region stays the same element, or screen readers would not announce it.
  newSaid.replaceWith(said);
  document.getElementById("resultats").replaceWith(results);
  document.title = answer.title;

  const form = document.querySelector("[data-filters]");
  const text = form.elements.q.value;
  form.replaceChildren(...answer.querySelector("[data-filters]").children);
  if (focused?.name === "q") form.elements.q.value = text;
  const target = again && form.querySelector(again);
  if (target) {
    target.focus({ preventScroll: true });
    if (caret !== null && target.type === "search") target.setSelectionRange(caret, caret);
  }
}

/** The address of what the form asks, without what it leaves empty. */
function addressOf(form) {
  const asked = new URLSearchParams([...new FormData(form)].filter(([, value]) => value));
  return `${form.action}${asked.size ? `?${asked}` : ""}`;
}

function go(address) {
  history.pushState({}, "", address);
  show(address);
}

page.addEventListener("change", (event) => {
  const form = event.target.closest("[data-filters]");
  if (form && event.target.validity.valid) go(addressOf(form));
});

page.addEventListener("submit", (event) => {
  if (!event.target.matches("[data-filters]")) return;
  event.preventDefault();
  go(addressOf(event.target));
});

page.addEventListener("click", (event) => {
  const link = event.target.closest(".chips a");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  const said = document.querySelector("[data-said]");
  go(link.href);
  // The chip goes away with what it stood for: what is said of the list takes its place.
  said.tabIndex = -1;
  said.focus({ preventScroll: true });
});

addEventListener("popstate", () => show(location.href));
