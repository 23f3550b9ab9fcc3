// The sessions in an event's edit form: shows the fields that the precision uses, checks dates as
// they are typed, copies values of the last session to a new one. Without it, all fields are shown.

(() => {
  const DATES = ["precision", "first_day", "last_day", "start_time", "end_time", "confirmed"];
  // Copied to a new session, which is often at the same hours and place but on another day.
  const COPIED = [
    "precision", "start_time", "end_time", "confirmed", "mode", "venue", "town", "departement",
  ];
  const VAGUE = ["month", "quarter", "semester", "year"];
  const PAUSE = 250; // milliseconds after the last key

  const fieldOf = (session, name) => session.querySelector(`[name$="-${name}"]`);
  const valueOf = (field) => (field.type === "checkbox" ? (field.checked ? "on" : "") : field.value);

  const write = (field, value) => {
    if (field.type === "checkbox") field.checked = Boolean(value);
    else field.value = value;
  };

  const showFields = (session) => {
    const precision = fieldOf(session, "precision").value;
    session.precision = precision;
    for (const part of session.querySelectorAll("[data-needed]")) {
      const inputs = [...part.querySelectorAll("input[name]")];
      const isNeeded = part.dataset.needed.split(" ").includes(precision);
      const isAllowed = part.dataset.allowed?.split(" ").includes(precision);
      const isFilled = inputs.some((input) => input.value);
      const isWrong = part.querySelector(".error-message");
      part.hidden = !(isNeeded || (isAllowed && isFilled) || isWrong);
      // A hidden field is not submitted, but keeps its value in case it is shown again.
      for (const input of inputs) input.disabled = part.hidden;
    }
  };

  const display = (session, answer) => {
    session.querySelector("[data-session-words]").hidden = !answer.sentence;
    session.querySelector("[data-session-sentence]").textContent = answer.sentence;
    session.querySelector("[data-session-hint]").textContent = Object.values(answer.errors).join(" ");
    for (const name of DATES) {
      const isWrong = name in answer.errors && valueOf(fieldOf(session, name));
      fieldOf(session, name).toggleAttribute("data-wrong", Boolean(isWrong));
    }
  };

  // « 7 octobre à 18h » replaces « 15 ou 22 mars »: only its own words can say « à confirmer ».
  const forgetFormerWords = (session, field) => {
    if (field !== fieldOf(session, "first_day") || !session.isUnconfirmedByWords) return;
    write(fieldOf(session, "confirmed"), "on");
    session.isUnconfirmedByWords = false;
  };

  const queryOf = (session) => {
    const query = new URLSearchParams({
      programme: document.querySelector("[name='programme']")?.value ?? "",
    });
    for (const name of DATES) {
      const field = fieldOf(session, name);
      if (!field.disabled && valueOf(field)) query.set(name, valueOf(field));
    }
    return query.toString();
  };

  const readDate = async (session, changedField) => {
    forgetFormerWords(session, changedField);
    const query = queryOf(session);
    const headers = { "X-Requested-With": "XMLHttpRequest" };
    const response = await fetch(`${session.dataset.session}?${query}`, { headers });
    const answer = response.ok ? await response.json() : null;
    // Ignore the answer if more was typed meanwhile: a later one will follow.
    if (!answer || queryOf(session) !== query) return null;
    display(session, answer);
    return answer;
  };

  const normalise = (session, answer) => {
    for (const [name, value] of Object.entries(answer?.fields ?? {})) {
      const field = fieldOf(session, name);
      // A hidden field keeps what was typed, in case it is shown again; the box is now shown.
      const isKept = field.disabled && !value && name !== "confirmed";
      if (valueOf(field) === value || isKept) continue;
      if (name === "confirmed") session.isUnconfirmedByWords = !value;
      write(field, value);
      field.dispatchEvent(new Event("change", { bubbles: true }));
    }
    showFields(session);
  };

  const dateFieldName = (field) => DATES.find((name) => field.name?.endsWith(`-${name}`));

  const onInput = ({ target }) => {
    const session = target.closest?.("[data-session]");
    if (!session || !dateFieldName(target) || target.type === "checkbox") return;
    clearTimeout(session.timer);
    session.timer = setTimeout(() => readDate(session, target), PAUSE);
  };

  const onChange = async (event) => {
    const session = event.target.closest?.("[data-session]");
    const name = session && dateFieldName(event.target);
    // Ignore the events dispatched by normalise().
    if (!name || session.isBeingNormalised) return;
    clearTimeout(session.timer);
    if (name === "precision") {
      clearVagueDate(session);
      showFields(session);
    }
    if (name === "confirmed") session.isUnconfirmedByWords = false;
    const answer = await readDate(session, event.target);
    session.isBeingNormalised = true;
    normalise(session, answer);
    session.isBeingNormalised = false;
  };

  // « novembre » is no longer valid once the precision is a day.
  const clearVagueDate = (session) => {
    const isVague = VAGUE.includes(fieldOf(session, "precision").value);
    if (VAGUE.includes(session.precision) && !isVague) write(fieldOf(session, "first_day"), "");
  };

  // The browser's date picker, for choosing a day instead of typing it.
  const addCalendar = (session, name) => {
    const field = fieldOf(session, name);
    const calendar = document.createElement("input");
    calendar.type = "date";
    calendar.className = "session__calendar";
    calendar.ariaLabel = `${field.labels[0].textContent} ${session.dataset.calendar}`;
    calendar.addEventListener("focus", () => {
      const [, day, month, year] = field.value.match(/^(\d\d)\/(\d\d)\/(\d{4})$/) ?? [];
      if (year) calendar.value = `${year}-${month}-${day}`;
    });
    calendar.addEventListener("change", (event) => {
      event.stopPropagation();
      if (!calendar.value) return;
      write(field, calendar.value.split("-").reverse().join("/"));
      field.dispatchEvent(new Event("change", { bubbles: true }));
    });
    const both = document.createElement("div");
    both.className = "session__day";
    field.replaceWith(both);
    both.append(field, calendar);
  };

  const start = (session) => {
    session.isUnconfirmedByWords = "unconfirmedByWords" in session.dataset;
    for (const name of ["first_day", "last_day"]) addCalendar(session, name);
    showFields(session);
  };

  const startFromLast = ({ target }) => {
    const session = target.querySelector?.("[data-session]");
    if (!session) return;
    const sessions = [...document.querySelectorAll("[data-inline-panel-child]:not(.deleted) [data-session]")];
    const last = sessions[sessions.indexOf(session) - 1];
    for (const name of last ? COPIED : []) {
      const source = fieldOf(last, name);
      // A vague precision is unlikely to be that of the next date.
      if (name === "precision" && VAGUE.includes(source.value)) continue;
      write(fieldOf(session, name), valueOf(source));
    }
    start(session);
    fieldOf(session, "first_day").focus();
  };

  document.addEventListener("input", onInput);
  document.addEventListener("change", onChange);
  document.addEventListener("w-formset:added", startFromLast);
  document.addEventListener("DOMContentLoaded", () => {
    document.querySelectorAll("[data-session]").forEach(start);
  });
})();
