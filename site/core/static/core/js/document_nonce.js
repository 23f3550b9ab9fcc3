// Tells the site the nonce of this document: what it answers to scripts becomes part of it.

(() => {
  const HEADER = "X-Document-Nonce";
  const { nonce } = document.currentScript;

  window.jQuery.ajaxPrefilter((options) => {
    if (!options.crossDomain) options.headers = { ...options.headers, [HEADER]: nonce };
  });

  const { fetch } = window;
  window.fetch = (resource, options) => {
    const request = new Request(resource, options);
    if (new URL(request.url).origin === window.location.origin) request.headers.set(HEADER, nonce);
    return fetch(request);
  };
})();
