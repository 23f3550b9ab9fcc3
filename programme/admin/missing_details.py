"""The details that may be missing from an event, as conditions for querysets."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db.models import Case, CharField, Exists, OuterRef, Q, Value, When
from django.db.models.functions import Cast
from django.utils.translation import gettext_lazy as _
from wagtail.documents import get_document_model
from wagtail.models import Page, ReferenceIndex

from core import clock
from networks.models import NetworkPage
from programme.choices import Mode, Status
from programme.models import EventAudience, EventPage, EventSession
from programme.querysets import HAS_DAY


@dataclass(frozen=True)
class MissingDetail:
    """A detail that may be missing; `where` returns the condition that selects the events."""

    label: Any
    where: Callable[[], Q]


def _any_session(*conditions, **fields) -> Q:
    return Q(Exists(EventSession.objects.filter(*conditions, event=OuterRef("pk"), **fields)))


def _any_upcoming(*conditions, **fields) -> Q:
    upcoming = EventSession.objects.upcoming(clock.now()).filter(
        NOT_CANCELLED, event=OuterRef("pk")
    )
    return Q(Exists(upcoming.filter(*conditions, **fields)))


def _network_without_contact() -> Q:
    # Not a join: PostgreSQL would check the conditions on sessions twice for each event.
    return Q(network__in=NetworkPage.objects.filter(contact=None).order_by())


def _any_document() -> Q:
    """Select events whose published version has a document or a recording."""
    references = ReferenceIndex.objects.filter(
        base_content_type=ContentType.objects.get_for_model(Page),
        object_id=Cast(OuterRef("pk"), CharField()),
        to_content_type=ContentType.objects.get_for_model(get_document_model()),
    )
    return Q(Exists(references)) | ~Q(replay_url="")


NOT_CANCELLED = ~Q(status=Status.CANCELLED) & ~Q(status="", event__status=Status.CANCELLED)
_NO_DAY = NOT_CANCELLED & ~HAS_DAY
_NOT_CONFIRMED = NOT_CANCELLED & HAS_DAY & Q(confirmed=False)
_ONLINE = Q(mode=Mode.ONLINE) | Q(mode="", event__mode=Mode.ONLINE)
NO_CONFIRMED_DATE = _NO_DAY | _NOT_CONFIRMED
"""Sessions, not cancelled, whose day is unknown or not confirmed."""

MISSING_DETAILS = {
    "seance": MissingDetail(_("séance"), where=lambda: ~_any_session()),
    "date": MissingDetail(_("date à préciser"), where=lambda: _any_session(_NO_DAY)),
    "confirmation": MissingDetail(
        _("date à confirmer"), where=lambda: _any_session(_NOT_CONFIRMED)
    ),
    "lieu": MissingDetail(_("lieu"), where=lambda: _any_upcoming(~_ONLINE, venue="", town="")),
    "intervenant": MissingDetail(
        _("intervenant-e"), where=lambda: _any_upcoming() & ~_any_session(~Q(speakers=[]))
    ),
    "contact": MissingDetail(
        _("contact"),
        where=lambda: (
            _any_upcoming() & Q(contact=None) & (Q(network=None) | _network_without_contact())
        ),
    ),
    "type": MissingDetail(_("type"), where=lambda: Q(event_type=None)),
    "mode": MissingDetail(
        _("mode"),
        where=lambda: (
            _any_session(mode=Mode.NOT_STATED) | Q(mode=Mode.NOT_STATED) & _any_session(mode="")
        ),
    ),
    "public": MissingDetail(
        _("public"),
        where=lambda: (
            Q(audience="") & ~Q(Exists(EventAudience.objects.filter(content_object=OuterRef("pk"))))
        ),
    ),
    "chapeau": MissingDetail(_("chapeau"), where=lambda: Q(summary="")),
    "document": MissingDetail(
        _("document ou enregistrement"),
        where=lambda: _any_session(NOT_CANCELLED) & ~_any_upcoming() & ~_any_document(),
    ),
}
"""By the slug used in URLs. Some details are only expected before the event, some after."""


def missing_any_of(slugs: Iterable[str]) -> Q:
    """Return the condition that selects events missing at least one of these details."""
    conditions = Q(pk__in=[])
    for slug in slugs:
        conditions |= MISSING_DETAILS[slug].where()
    return conditions


def missing_details_of(
    events: Iterable[EventPage], slugs: Iterable[str] = tuple(MISSING_DETAILS)
) -> dict[int, list[str]]:
    """Return, by event pk, the labels of the details that it misses, in one query."""
    details = {slug: MISSING_DETAILS[slug] for slug in slugs}
    flags = {
        f"missing_{slug}": Case(When(detail.where(), then=Value(True)), default=Value(False))
        for slug, detail in details.items()
    }
    rows = EventPage.objects.filter(pk__in=[event.pk for event in events]).values("pk", **flags)
    return {
        row["pk"]: [str(detail.label) for slug, detail in details.items() if row[f"missing_{slug}"]]
        for row in rows
    }
