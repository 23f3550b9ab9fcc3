// Makes and uses passkeys: the buttons of a page that has `data-passkey` come to life.

(() => {
  const post = (url, csrf, body) =>
    fetch(url, {
      method: "POST",
      credentials: "same-origin",
      headers: {
        "Content-Type": "application/json",
        "X-CSRFToken": csrf,
        "X-Requested-With": "XMLHttpRequest",
      },
      body: body ? JSON.stringify(body) : undefined,
    });

  const ask = {
    make: async (options) =>
      navigator.credentials.create({
        publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options),
      }),
    use: async (options) =>
      navigator.credentials.get({
        publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options),
      }),
  };

  for (const button of document.querySelectorAll("[data-passkey]")) {
    const { passkey, begin, complete, csrf, refused, next } = button.dataset;
    const said = document.getElementById(button.getAttribute("aria-describedby"));
    if (!window.PublicKeyCredential?.parseRequestOptionsFromJSON) continue;
    button.closest("[hidden]")?.removeAttribute("hidden");
    button.addEventListener("click", async () => {
      button.disabled = true;
      said.textContent = "";
      try {
        const begun = await post(begin, csrf);
        if (!begun.ok) throw new Error(begun.statusText);
        const credential = await ask[passkey](await begun.json());
        const done = await post(complete, csrf, credential.toJSON());
        if (!done.ok) throw new Error(done.statusText);
        window.location.assign((await done.json()).redirect_url ?? next);
      } catch {
        said.textContent = refused;
        button.disabled = false;
        button.focus();
      }
    });
  }
})();
