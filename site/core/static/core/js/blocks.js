// Sets the block definitions of a form's StreamFields, before Wagtail's controllers start.

(() => {
  const describe = (root) => {
    for (const field of root.querySelectorAll("[data-blocks]")) {
      const description = window.blockDescriptions?.[field.dataset.blocks];
      if (!description || field.dataset.wBlockDataValue) continue;
      field.dataset.wBlockDataValue = JSON.stringify(description);
      field.dataset.controller = "w-block";
    }
  };

  if (document.readyState !== "loading") describe(document);
  // "interactive" comes just before DOMContentLoaded, on which Wagtail starts.
  document.addEventListener("readystatechange", () => describe(document), { once: true });
  document.addEventListener("w-formset:added", (event) => describe(event.target));
})();
