"""How forms are drawn: by the templates of the site, with the nonce in their inline scripts."""

from typing import Any

from django import forms
from django.forms.renderers import TemplatesSetting
from django.utils.safestring import SafeString, mark_safe
from wagtail.admin.widgets import BaseChooser

from core.nonces import inline_script


class NoncedChooser:
    """A chooser of Wagtail, whose script is the one of the admin that no template writes."""

    def __init__(self, chooser: BaseChooser) -> None:
        self.chooser = chooser

    def __getattr__(self, name: str) -> Any:
        return getattr(self.chooser, name)

    def render(
        self, name: str, value: Any, attrs: dict[str, Any], renderer: Any = None
    ) -> SafeString:
        data = self.chooser.get_value_data(value)
        drawn = self.chooser.render_html(name, data, attrs)
        return mark_safe(drawn) + inline_script(
            self.chooser.render_js_init(attrs["id"], name, data)
        )


class BoundField(forms.BoundField):
    def as_widget(
        self,
        widget: Any = None,
        attrs: dict[str, Any] | None = None,
        only_initial: bool = False,
    ) -> SafeString:
        widget = widget or self.field.widget
        if isinstance(widget, BaseChooser):
            widget = NoncedChooser(widget)
        return super().as_widget(widget, attrs, only_initial)


class FormRenderer(TemplatesSetting):
    bound_field_class = BoundField
