"""The panels of an event's sessions."""

from django.utils.functional import cached_property
from wagtail.admin.panels import MultiFieldPanel
from wagtail.admin.panels.base import get_form_for_model

from core.admin.panels import InlinePanel
from programme.editing.fields import DepartementField, departement_options
from programme.editing.forms import EventSessionForm


class SessionPanel(MultiFieldPanel):
    """The fields of a session, in a template ten times smaller than Wagtail's."""

    class BoundPanel(MultiFieldPanel.BoundPanel):
        template_name = "programme/admin/session.html"


class SessionsPanel(InlinePanel):
    """The inline panel of an event's sessions."""

    @cached_property
    def child_edit_handler(self):
        panel = SessionPanel(self.panel_definitions, heading=self.heading)
        return panel.bind_to_model(self.db_field.related_model)

    class BoundPanel(InlinePanel.BoundPanel):
        template_name = "programme/admin/sessions.html"

        def get_context_data(self, parent_context=None):
            context = super().get_context_data(parent_context)
            context["list_of_departements"] = DepartementField.LIST
            context["departements"] = departement_options()
            return context

    def get_form_options(self):
        options = super().get_form_options()
        of_child = self.child_edit_handler.get_form_options()
        options["formsets"][self.relation_name]["form"] = get_form_for_model(
            self.db_field.related_model,
            form_class=EventSessionForm,
            defer_required_on_fields=of_child.get("defer_required_on_fields"),
        )
        return options
