// The link sends by e-mail; where the device can share, it offers all its ways.
for (const link of document.querySelectorAll("[data-share]")) {
  const shared = { title: link.dataset.title, url: link.dataset.address };
  if (navigator.canShare?.(shared)) {
    link.textContent = link.dataset.share;
    link.addEventListener("click", async (event) => {
      event.preventDefault();
      try {
        await navigator.share(shared);
      } catch (error) {
        if (error.name !== "AbortError") location.href = link.href;
      }
    });
  }
}
