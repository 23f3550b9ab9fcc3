/* The agenda's form answers in place. Without this script it is a plain form, and works. */

const page = document.querySelector("[data-agenda]");
let pending;
let shown = location.search;

/** Show the answer of `address` in the place of the present one; the focus stays where it is. */
async function show(address) {
  shown = new URL(address, location).search;
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
  const old = document.getElementById("resultats");
  const wasInResults = old.contains(focused);

  const said = document.querySelector("[data-said]");
  const results = answer.getElementById("resultats");
  const newSaid = results.querySelector("[data-said]");
  said.replaceChildren(...newSaid.childNodes);
  // The live region stays the same element, or screen readers would not announce it.
  newSaid.replaceWith(said);
  old.replaceWith(results);
  document.title = answer.title;
  // The other languages keep the filter that was just chosen.
  document.querySelector(".languages")?.replaceWith(answer.querySelector(".languages"));
  refill(document.querySelector("[data-filters]"), answer.querySelector("[data-filters]"), focused);
  if (wasInResults) {
    // A chip goes away with what it stood for: what is said of the list takes its place.
    said.tabIndex = -1;
    said.focus({ preventScroll: true });
  }
}

/** Give the form the new one's fields: what was open stays open, what had the focus keeps it. */
function refill(form, answer, focused) {
  const facet = [...form.querySelectorAll("fieldset")].indexOf(focused.closest("fieldset"));
  const path = pathOf(focused, form);
  const caret = focused.selectionStart ?? null;
  const text = form.elements.q.value;
  const open = [...form.querySelectorAll("fieldset")].map((part) => part.querySelector("details")?.open);

  form.replaceChildren(...answer.children);
  if (focused.name === "q") form.elements.q.value = text;
  const facets = form.querySelectorAll("fieldset");
  open.forEach((isOpen, index) => {
    const fold = facets[index]?.querySelector("details");
    if (fold && isOpen) fold.open = true;
  });
  const target = path && (path === "summary" ? facets[facet] : form).querySelector(path);
  if (!target) return;
  const fold = target.closest("fieldset details");
  if (fold && path !== "summary") fold.open = true;
  target.focus({ preventScroll: true });
  if (caret !== null && target.type === "search") target.setSelectionRange(caret, caret);
}

/** Where to find again what had the focus; nothing if it was not in the form. */
function pathOf(focused, form) {
  if (!form.contains(focused)) return "";
  if (!focused.name) return focused.localName;
  const field = `[name="${CSS.escape(focused.name)}"]`;
  return focused.type === "checkbox" ? `${field}[value="${CSS.escape(focused.value)}"]` : field;
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
  go(link.href);
});

// A way to a part of the page, like the skip link, asks for nothing new.
addEventListener("popstate", () => location.search !== shown && show(location.href));
