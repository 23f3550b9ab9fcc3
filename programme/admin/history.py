"""How the news of a session reads in the history of its page, and what of it can be undone."""

from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.log_actions import LogFormatter
from wagtail.models import PageLogEntry

from programme import changes
from programme.models import EventPage, EventSession

LABELS = {
    changes.postpone: gettext_lazy("séance reportée"),
    changes.cancel: gettext_lazy("séance annulée"),
    changes.move_online: gettext_lazy("séance passée à distance"),
    changes.mark_as_full: gettext_lazy("places de la séance"),
    changes.confirm: gettext_lazy("date confirmée"),
    changes.fix_date: gettext_lazy("date fixée"),
    changes.undo: gettext_lazy("changement défait"),
}


def register(actions) -> None:
    """Give each change its words, in Wagtail's registry of log actions."""
    for change, label in LABELS.items():
        formatter = type("NewsFormatter", (_NewsFormatter,), {"label": label})
        actions.register_action(change.action)(formatter)


class _NewsFormatter(LogFormatter):
    def format_message(self, log_entry):
        """What happened, and to which date."""
        was, now = log_entry.data["when"]["was"], log_entry.data["when"]["is"]
        dates = was if was == now else f"{was} → {now}"
        return f"{self.label} ({dates})"

    def format_comment(self, log_entry):
        """The reason that was given, and the way back."""
        return format_html(
            '{} <a href="{}">{}</a>',
            log_entry.data["after"].get("status_reason", ""),
            reverse("programme_news:undo", args=[log_entry.pk]),
            _("Défaire ce changement…"),
        )


def last_changes(event: EventPage) -> dict[str, PageLogEntry]:
    """The newest change told of each session of the event, by its `translation_key`."""
    entries = PageLogEntry.objects.filter(
        page=event.pk, action__in=[change.action for change in LABELS]
    )
    return {entry.data["session"]: entry for entry in entries.order_by("timestamp", "pk")}


def source_of(session: EventSession) -> EventSession | None:
    """The row of the source language, which alone holds the facts of a session."""
    return EventSession.objects.sources().filter(translation_key=session.translation_key).first()
