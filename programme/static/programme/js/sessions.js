// The sessions of an event's form: shows the fields that the precision needs, reads dates as they
// are typed, starts a new session from the last one. Without it, all fields show and all is saved.

(() => {
  const DATES = ["precision", "first_day", "last_day", "start_time", "end_time", "confirmed"];
  // A new session is often at the same hours and place, and never on the same day.
  const KEPT = ["precision", "start_time", "end_time", "confirmed", "mode", "venue", "town", "departement"];
  const VAGUE = ["month", "quarter", "semester", "year"];
  const PAUSE = 250; // milliseconds after the last key

  const fieldOf = (session, name) => session.querySelector(`[name$="-${name}"]`);
  const valueOf = (field) => (field.type === "checkbox" ? (field.checked ? "on" : "") : field.value);

  const write = (field, value) => {
    if (field.type === "checkbox") field.checked = Boolean(value);
    else field.value = value;
  };

  const showWhatIsNeeded = (session) => {
    const precision = fieldOf(session, "precision").value;
    session.precision = precision;
    for (const part of session.querySelectorAll("[data-needed]")) {
      const input = part.querySelector("input");
      const isKnown = input.name.endsWith("-last_day") && precision === "time" && input.value;
      const isWrong = part.querySelector(".error-message");
      part.hidden = !(part.dataset.needed.split(" ").includes(precision) || isKnown || isWrong);
      // What is not shown is not sent; it is there again when the precision is chosen again.
      input.disabled = part.hidden;
    }
  };

  const say = (session, answer) => {
    session.querySelector("[data-session-words]").hidden = !answer.sentence;
    session.querySelector("[data-session-sentence]").textContent = answer.sentence;
    session.querySelector("[data-session-hint]").textContent = Object.values(answer.errors).join(" ");
    for (const name of DATES) {
      const isWrong = name in answer.errors && valueOf(fieldOf(session, name));
      fieldOf(session, name).toggleAttribute("data-wrong", Boolean(isWrong));
    }
  };

  const ask = async (session) => {
    const query = new URLSearchParams({
      programme: document.querySelector("[name='programme']")?.value ?? "",
    });
    for (const name of DATES) {
      const field = fieldOf(session, name);
      if (!field.disabled && valueOf(field)) query.set(name, valueOf(field));
    }
    session.asked = query.toString();
    const response = await fetch(`${session.dataset.session}?${query}`);
    // Somebody has typed on meanwhile: another answer will follow.
    if (!response.ok || session.asked !== query.toString()) return null;
    const answer = await response.json();
    say(session, answer);
    return answer;
  };

  const putRight = (session, answer) => {
    for (const [name, value] of Object.entries(answer?.fields ?? {})) {
      const field = fieldOf(session, name);
      // What is hidden stays as it was typed, for the day when it is asked for again.
      if (valueOf(field) === value || (field.disabled && !value)) continue;
      write(field, value);
      field.dispatchEvent(new Event("change", { bubbles: true }));
    }
    showWhatIsNeeded(session);
  };

  const nameOf = (field) => DATES.find((name) => field.name?.endsWith(`-${name}`));

  const onInput = ({ target }) => {
    const session = target.closest?.("[data-session]");
    if (!session || !nameOf(target) || target.type === "checkbox") return;
    clearTimeout(session.timer);
    session.timer = setTimeout(() => ask(session), PAUSE);
  };

  const onChange = async (event) => {
    const session = event.target.closest?.("[data-session]");
    const name = session && nameOf(event.target);
    // What is dispatched here, on writing, needs no second reading.
    if (!name || session.isBeingPutRight) return;
    clearTimeout(session.timer);
    if (name === "precision") {
      forgetVagueWords(session);
      showWhatIsNeeded(session);
    }
    const answer = await ask(session);
    session.isBeingPutRight = true;
    putRight(session, answer);
    session.isBeingPutRight = false;
  };

  // « novembre » says less than the day that is asked for now.
  const forgetVagueWords = (session) => {
    const isVague = VAGUE.includes(fieldOf(session, "precision").value);
    if (VAGUE.includes(session.precision) && !isVague) write(fieldOf(session, "first_day"), "");
  };

  // The browser's own calendar, for those who would rather choose a day than type it.
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
    for (const name of ["first_day", "last_day"]) addCalendar(session, name);
    showWhatIsNeeded(session);
  };

  const startFromLast = ({ target }) => {
    const session = target.querySelector?.("[data-session]");
    if (!session) return;
    const before = [...document.querySelectorAll("[data-inline-panel-child]:not(.deleted) [data-session]")];
    const last = before[before.indexOf(session) - 1];
    for (const name of last ? KEPT : []) {
      const kept = fieldOf(last, name);
      // The precision of a month says nothing of the next date.
      if (name === "precision" && VAGUE.includes(kept.value)) continue;
      write(fieldOf(session, name), valueOf(kept));
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
