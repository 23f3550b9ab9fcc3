"""Panels of the admin forms."""

from typing import Any

from wagtail.admin import panels


class LightInterface(panels.TabbedInterface):
    """A tabbed interface without the JSON description of its panels.

    Wagtail adds it for scripts that extend the editor; this site has none, and it makes up an
    eighth of the HTML of the event form.
    """

    class BoundPanel(panels.TabbedInterface.BoundPanel):
        def js_opts(self) -> dict[str, Any]:
            return super().js_opts() | {"children": []}


class NewNamePanel(panels.TitleFieldPanel):
    """The name of a snippet, which gives its slug until it is saved for the first time.

    Later, addresses and programme files contain the slug: only its own field changes it.
    """

    class BoundPanel(panels.TitleFieldPanel.BoundPanel):
        def get_should_apply(self) -> bool:
            return self.instance.pk is None


class InlinePanel(panels.InlinePanel):
    """An inline panel whose "add" button is labelled `add_label`."""

    def __init__(self, *args: Any, add_label: Any = "", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.add_label = add_label

    def clone_kwargs(self) -> dict[str, Any]:
        return super().clone_kwargs() | {"add_label": self.add_label}

    class BoundPanel(panels.InlinePanel.BoundPanel):
        template_name = "core/admin/inline_panel.html"
