"""Panels of the admin's forms: lighter, and with the words that people use."""

from typing import Any

from wagtail.admin import panels


class LightInterface(panels.TabbedInterface):
    """The tabs of a form, without a second description of all their panels in JSON.

    Wagtail gives it to scripts that would extend its editor; there are none here, and it is an
    eighth of the form of an event.
    """

    class BoundPanel(panels.TabbedInterface.BoundPanel):
        def js_opts(self) -> dict[str, Any]:
            return super().js_opts() | {"children": []}


class InlinePanel(panels.InlinePanel):
    """Rows of a child model, with a button of which `add_label` is the whole wording."""

    def __init__(self, *args: Any, add_label: Any = "", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.add_label = add_label

    def clone_kwargs(self) -> dict[str, Any]:
        return super().clone_kwargs() | {"add_label": self.add_label}

    class BoundPanel(panels.InlinePanel.BoundPanel):
        template_name = "core/admin/inline_panel.html"
