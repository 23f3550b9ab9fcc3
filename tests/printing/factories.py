"""What the tests of editions begin with."""

from printing.choices import Choices
from printing.freezing import Request, freeze, newest_of
from printing.models import Edition
from programme.models import EventPage, EventSession, ProgrammePage

PDF = b"%PDF-1.7 as it was printed"


def make_edition(programme: ProgrammePage, choices: Choices | None = None, **words) -> Edition:
    """Freeze an edition of a programme, at the time of the clock."""
    asked = Request(
        choices or Choices(),
        label=words.get("label", ""),
        reason=words.get("reason", "envoyée à l'imprimeur"),
        newest=newest_of(programme),
    )
    return freeze(programme, asked, words.get("user"))


def only(event: EventPage) -> EventSession:
    """Return the only session of an event, as it is published."""
    return EventPage.objects.get(pk=event.pk).sessions.get()


def publish(event: EventPage, **values) -> None:
    """Publish an event with these values."""
    page = EventPage.objects.get(pk=event.pk)
    for name, value in values.items():
        setattr(page, name, value)
    page.save_revision().publish()


def publish_session(event: EventPage, **values) -> None:
    """Publish an event whose only session has these values."""
    page = EventPage.objects.get(pk=event.pk)
    (session,) = page.sessions.all()
    for name, value in values.items():
        setattr(session, name, value)
    page.sessions = [session]
    page.save_revision().publish()
