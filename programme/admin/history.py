"""Changes of sessions in the page history: their labels, their dates and the link to undo."""

from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.log_actions import LogFormatter
from wagtail.models import PageLogEntry

from programme import changes
from programme.models import EventPage

LABELS = {
    changes.postpone: gettext_lazy("séance reportée"),
    changes.cancel: gettext_lazy("séance annulée"),
    changes.move_online: gettext_lazy("séance passée à distance"),
    changes.mark_as_full: gettext_lazy("places de la séance"),
    changes.confirm: gettext_lazy("date confirmée"),
    changes.fix_date: gettext_lazy("date fixée"),
    changes.undo: gettext_lazy("changement défait"),
}
PLURAL_LABELS = {
    changes.postpone.action: gettext_lazy("séances reportées"),
    changes.cancel.action: gettext_lazy("séances annulées"),
}


def register(actions) -> None:
    """Register a log action for each change in Wagtail's registry."""
    for change, label in LABELS.items():
        formatter = type("SessionChangeFormatter", (_SessionChangeFormatter,), {"label": label})
        actions.register_action(change.action)(formatter)


class _SessionChangeFormatter(LogFormatter):
    def format_message(self, log_entry):
        """Return the label of the change and the dates of its sessions."""
        dates = []
        for change in changes.changes_by_session(log_entry.data).values():
            was, now = change["when"]["was"], change["when"]["is"]
            dates.append(was if was == now else f"{was} → {now}")
        return f"{label_of(log_entry)} ({'\u00a0; '.join(dates)})"

    def format_comment(self, log_entry):
        """Return the reason that was given and a link to undo the change."""
        by_session = changes.changes_by_session(log_entry.data)
        reasons = {change["after"].get("status_reason", "") for change in by_session.values()}
        return format_html(
            '{} <a href="{}">{}</a>',
            reasons.pop() if len(reasons) == 1 else "",
            reverse("programme_actions:undo", args=[log_entry.pk]),
            _("Défaire ce changement…"),
        )


def label_of(log_entry: PageLogEntry) -> str:
    """Return the label of the change, plural if it has several sessions."""
    label = log_entry.formatter.label
    if len(changes.changes_by_session(log_entry.data)) > 1:
        label = PLURAL_LABELS.get(log_entry.action, label)
    return str(label)


def last_changes(event: EventPage) -> dict[str, PageLogEntry]:
    """Return the latest change of each session of the event, by `translation_key`."""
    entries = PageLogEntry.objects.filter(
        page=event.pk, action__in=[change.action for change in LABELS]
    )
    return {
        key: entry
        for entry in entries.order_by("timestamp", "pk")
        for key in changes.changes_by_session(entry.data)
    }
