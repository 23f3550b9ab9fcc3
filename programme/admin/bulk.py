"""The bulk action that confirms the dates of several events."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext
from wagtail.admin.views.pages.bulk_actions.page_bulk_action import PageBulkAction

from programme import changes
from programme.admin import actions
from programme.models import EventPage, EventSession


class ConfirmDatesAction(PageBulkAction):
    """Confirm every unconfirmed date of the selected events, in one transaction."""

    display_name = _("Confirmer les dates")
    action_type = "confirm_dates"
    aria_label = _("Confirmer les dates des événements choisis")
    template_name = "programme/admin/confirm_dates.html"
    action_priority = 35

    def check_perm(self, page):
        """Whether the user may publish the page and it has a date to confirm."""
        event = EventPage.objects.sources().filter(pk=page.pk, live=True).first()
        if event is None or not event.permissions_for_user(self.request.user).can_publish():
            return False
        lock = event.get_lock()
        return not (lock and lock.for_user(self.request.user)) and bool(
            sessions_to_confirm([event])
        )

    def object_context(self, obj):
        return super().object_context(obj) | {"sessions": sessions_to_confirm([obj])}

    def get_context_data(self, **kwargs):
        context = super().get_context_data(**kwargs)
        # The user may not be allowed to read the titles of these pages.
        context["left_out"] = len(context.pop("items_with_no_access"))
        return context

    @classmethod
    def execute_action(cls, objects, user=None, **kwargs):
        sessions = sessions_to_confirm(objects)
        changes.confirm_all(sessions, user=user)
        return len(sessions), 0

    def get_success_message(self, num_parent_objects, num_child_objects):
        return ngettext(
            "%(count)d date est confirmée.", "%(count)d dates sont confirmées.", num_parent_objects
        ) % {"count": num_parent_objects}


def sessions_to_confirm(pages) -> list[EventSession]:
    """Return the sessions of these pages whose date can be confirmed, by date."""
    sessions = EventSession.objects.filter(event__in=[page.pk for page in pages])
    is_applicable = actions.SESSION_ACTIONS["confirmer"].is_applicable
    return [row for row in sessions.select_related("event").in_order() if is_applicable(row)]
