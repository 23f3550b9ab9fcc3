// Show a document as soon as it is made, without reloading the page meanwhile.

const BEING_MADE = "data-document-being-made";
const PERIOD = 1500; // milliseconds

async function look() {
  try {
    const response = await fetch(location.href, { credentials: "same-origin" });
    if (!(await response.text()).includes(BEING_MADE)) {
      location.reload();
      return;
    }
  } catch {
    // The network is away: it is asked again.
  }
  setTimeout(look, PERIOD);
}

if (document.querySelector(`[${BEING_MADE}]`)) {
  setTimeout(look, PERIOD);
}
