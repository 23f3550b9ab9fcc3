/* Suggestions while typing: an ARIA 1.2 combobox with a listbox. Without this script, the form
   still works. */

const PAUSE = 150; // milliseconds without a key
const field = document.querySelector("[data-suggestions]");
const input = field.querySelector("input");
const list = document.createElement("ul");
const liveRegion = document.createElement("span");
let pending;
let timer;
let chosen = -1;

list.id = "suggestions";
list.className = "suggestions";
list.hidden = true;
list.setAttribute("role", "listbox");
list.setAttribute("aria-label", field.dataset.many);
liveRegion.className = "visually-hidden";
liveRegion.setAttribute("role", "status");
input.setAttribute("role", "combobox");
input.setAttribute("aria-autocomplete", "list");
input.setAttribute("aria-controls", list.id);
input.setAttribute("aria-expanded", "false");
field.append(list, liveRegion);

function close() {
  clearTimeout(timer);
  pending?.abort();
  list.hidden = true;
  chosen = -1;
  input.setAttribute("aria-expanded", "false");
  input.removeAttribute("aria-activedescendant");
}

/** Select the option at `position`; -1 is the field itself. */
function choose(position) {
  list.children[chosen]?.setAttribute("aria-selected", "false");
  chosen = position;
  const option = list.children[chosen];
  if (!option) {
    input.removeAttribute("aria-activedescendant");
    return;
  }
  option.setAttribute("aria-selected", "true");
  option.scrollIntoView({ block: "nearest" });
  input.setAttribute("aria-activedescendant", option.id);
}

function show(suggestions) {
  chosen = -1;
  input.removeAttribute("aria-activedescendant");
  list.replaceChildren(
    ...suggestions.map(({ label, kind, address }, number) => {
      const option = document.createElement("li");
      const name = document.createElement("span");
      const what = document.createElement("span");
      option.id = `suggestion-${number}`;
      option.setAttribute("role", "option");
      option.setAttribute("aria-selected", "false");
      option.dataset.address = address;
      name.textContent = label;
      what.textContent = kind;
      what.className = "suggestions__kind";
      option.append(name, " ", what);
      return option;
    }),
  );
  list.hidden = suggestions.length === 0;
  input.setAttribute("aria-expanded", String(!list.hidden));
  const words = suggestions.length === 1 ? field.dataset.one : field.dataset.many;
  liveRegion.textContent = list.hidden ? "" : `${suggestions.length} ${words}`;
}

async function fetchSuggestions() {
  pending?.abort();
  pending = new AbortController();
  const address = `${field.dataset.suggestions}?q=${encodeURIComponent(input.value)}`;
  try {
    const response = await fetch(address, { signal: pending.signal });
    if (response.ok) show((await response.json()).suggestions);
  } catch {
    // Suggestions are optional: the form can still be submitted.
  }
}

input.addEventListener("input", () => {
  clearTimeout(timer);
  timer = setTimeout(fetchSuggestions, PAUSE);
});

input.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && !list.hidden) {
    event.preventDefault(); // the first Escape closes the list; the next clears the field
    close();
  }
  if (list.hidden) return;
  const count = list.children.length + 1; // the options, and the field itself
  if (event.key === "ArrowDown" || event.key === "ArrowUp") {
    event.preventDefault();
    const step = event.key === "ArrowDown" ? 1 : -1;
    choose(((chosen + 1 + step + count) % count) - 1);
  } else if (event.key === "Enter" && chosen >= 0) {
    event.preventDefault();
    location.assign(list.children[chosen].dataset.address);
  }
});

list.addEventListener("pointerdown", (event) => event.preventDefault());
list.addEventListener("click", (event) => {
  const option = event.target.closest("[role=option]");
  if (option) location.assign(option.dataset.address);
});
input.addEventListener("blur", close);
