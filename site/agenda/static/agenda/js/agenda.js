/* Updates the agenda in place when a filter changes. Without this script, the form still works. */

const PATIENCE = 60; // milliseconds, after which a slow answer is said to be on its way
// The one text that becomes elements is what the site itself answers (trusted-types in the policy).
const trusted = window.trustedTypes?.createPolicy("agenda", { createHTML: (html) => html });
const page = document.querySelector("[data-agenda]");
const panel = page.querySelector(".agenda-filters");
// Where the panel is beside the results, its button need not lead to them.
const isWide = matchMedia("(min-width: 62rem)");
const MORE = "button[name]"; // asks for filters, the first of which then takes the focus
let pending;
let currentQuery = location.search;

/** Say that an answer is on its way, where people look: above the results, and on the button. */
function sayBusy() {
  const words = page.querySelector("[data-filters]").dataset.busy;
  document.getElementById("resultats").setAttribute("aria-busy", "true");
  document.querySelector("[data-summary]").textContent = words;
  page.querySelector(".agenda-filters__submit").textContent = words;
}

/** Say on the button how many results it leads to. */
function sayReady() {
  const button = page.querySelector(".agenda-filters__submit");
  if (!isWide.matches) button.textContent = button.dataset.ready;
}

/** Fetch `address` and replace the results and filters with its own, keeping the focus. */
async function show(address) {
  currentQuery = new URL(address, location).search;
  pending?.abort();
  pending = new AbortController();
  const busy = setTimeout(sayBusy, PATIENCE);
  let newDocument;
  try {
    const response = await fetch(address, { signal: pending.signal });
    if (!response.ok) throw new Error(response.status);
    const html = await response.text();
    newDocument = new DOMParser().parseFromString(trusted ? trusted.createHTML(html) : html, "text/html");
  } catch (error) {
    if (error.name !== "AbortError") location.assign(address);
    return;
  } finally {
    clearTimeout(busy);
  }
  const focused = document.activeElement;
  const old = document.getElementById("resultats");
  const wasInResults = old.contains(focused);

  const summary = document.querySelector("[data-summary]");
  const results = newDocument.getElementById("resultats");
  const newSummary = results.querySelector("[data-summary]");
  summary.replaceChildren(...newSummary.childNodes);
  // Screen readers only announce changes inside the same live region: keep the element.
  newSummary.replaceWith(summary);
  old.replaceWith(results);
  document.title = newDocument.title;
  // The links to other languages have the current filters in their URLs.
  document.querySelector(".languages")?.replaceWith(newDocument.querySelector(".languages"));
  const newForm = newDocument.querySelector("[data-filters]");
  refill(document.querySelector("[data-filters]"), newForm, focused);
  sayReady();
  if (wasInResults) focusOn(summary); // the focused chip may no longer exist
}

function focusOn(summary) {
  summary.tabIndex = -1;
  summary.focus({ preventScroll: true });
}

/** Replace the form's fields with the new form's, keeping open facets, focus and caret. */
function refill(form, newForm, focused) {
  const facet = [...form.querySelectorAll("fieldset")].indexOf(focused.closest("fieldset"));
  const selector = selectorOf(focused, form);
  const caret = focused.selectionStart ?? null;
  const text = form.elements.q.value;
  const open = [...form.querySelectorAll("fieldset")].map((part) => part.querySelector("details")?.open);

  form.replaceChildren(...newForm.children);
  if (focused.name === "q") form.elements.q.value = text;
  const facets = form.querySelectorAll("fieldset");
  open.forEach((isOpen, index) => {
    const fold = facets[index]?.querySelector("details");
    if (fold && isOpen) fold.open = true;
  });
  if (!selector) return;
  const more = facet < 0 ? facets[open.length]?.querySelector("input") : facets[facet]?.querySelector(":scope details input");
  const target = selector === MORE ? more : (selector === "summary" ? facets[facet] : form)?.querySelector(selector);
  if (!target) return;
  const fold = target.closest("fieldset details");
  if (fold && selector !== "summary") fold.open = true;
  target.focus({ preventScroll: true });
  if (caret !== null && target.type === "search") target.setSelectionRange(caret, caret);
}

/** The CSS selector of the focused element in the form; empty if it is elsewhere. */
function selectorOf(focused, form) {
  if (!form.contains(focused)) return "";
  if (focused.localName === "button") return focused.name ? MORE : ".agenda-filters__submit";
  if (!focused.name) return focused.localName;
  const field = `[name="${CSS.escape(focused.name)}"]`;
  return focused.type === "checkbox" ? `${field}[value="${CSS.escape(focused.value)}"]` : field;
}

/** The URL of the form's query, without empty fields, and with the button that was pressed. */
function addressOf(form, button) {
  const query = new URLSearchParams([...new FormData(form)].filter(([, value]) => value));
  if (button?.name) query.set(button.name, button.value);
  return `${form.action}${query.size ? `?${query}` : ""}`;
}

function go(address) {
  history.pushState({}, "", address);
  return show(address);
}

page.addEventListener("change", (event) => {
  const form = event.target.closest("[data-filters]");
  if (form && event.target.validity.valid) go(addressOf(form));
});

page.addEventListener("submit", async (event) => {
  if (!event.target.matches("[data-filters]")) return;
  event.preventDefault();
  const leads = event.submitter?.matches(".agenda-filters__submit") && !isWide.matches;
  await go(addressOf(event.target, event.submitter));
  if (!leads) return;
  panel.open = false;
  const summary = document.querySelector("[data-summary]");
  focusOn(summary);
  summary.scrollIntoView();
});

page.addEventListener("click", (event) => {
  const link = event.target.closest(".chips a");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  go(link.href);
});

isWide.addEventListener?.("change", sayReady);
sayReady();

// A link to a fragment, like the skip link, does not change the query: nothing to fetch.
addEventListener("popstate", () => location.search !== currentQuery && show(location.href));
