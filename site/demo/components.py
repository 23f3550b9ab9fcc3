"""A page with each component in all its states (empty, usual, long, ugly), to work on styles."""

from datetime import date, time
from itertools import count
from types import SimpleNamespace

from django.conf import settings
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest
from django.shortcuts import render

from agenda.results import Choice
from core import clock
from core.models import Contact
from dates import Precision
from networks.models import NetworkPage
from programme.choices import Colour, Sign, Status
from programme.listing import SessionRow
from programme.models import EventPage, EventSession, PriorityPage, ProgrammePage

LONG = (
    "Réseau régional des Porte-voix, activateurs de citoyenneté et des acteurs de la Démocratie "
    "permanente et de l'anticonstitutionnellement-interintercommunalité"
)
UGLY = "<b>&amp;</b> « élu·es » : chef-fes ? " + "x" * 60


def components(request: HttpRequest):
    """Show the components. Raise Http404 unless DEBUG is on."""
    if not settings.DEBUG:
        raise Http404
    priorities = [
        _page(PriorityPage, title=f"{colour.label}, {sign.label}", colour=colour, sign=sign)
        for colour, sign in zip(Colour, Sign, strict=True)
    ]
    page = Paginator(range(9), 3).page(2)
    return render(
        request,
        "demo/components.html",
        {
            "priorities": priorities,
            "rows": list(_rows(priorities)),
            "cycles": [list(_cycle(priorities, size)) for size in (1, 2, 4)],
            "contacts": [
                Contact(
                    name="Villes et territoires", email="contact@example.org", phone="0247611185"
                ),
                Contact(name=LONG, role=UGLY, email=f"{'long' * 12}@{'domaine' * 6}.example.org"),
            ],
            "chips": [
                {"label": label, "language": "fr", "address": "#"}
                for label in ("Présentiel", LONG, UGLY)
            ],
            "filters": SimpleNamespace(are_all_shown=True),
            "facet": SimpleNamespace(
                name="mode",
                label="Mode",
                choices=[
                    Choice("a", "À distance", "fr", count=1200, total=1200, is_chosen=True),
                    Choice("b", LONG, "fr", count=3, total=3, is_chosen=False),
                    Choice("c", "Hybride", "fr", count=0, total=2, is_chosen=False),
                ],
            ),
            "network_rows": [
                {
                    "page": _page(NetworkPage, title=title, stage="launched", summary=LONG),
                    "priority": priority,
                    "next": None,
                }
                for title, priority in (("Habitat", priorities[0]), (LONG, None), (UGLY, None))
            ],
            "long_priority": _page(
                PriorityPage, title=LONG, colour=Colour.VERMILION, sign=Sign.CENTRE
            ),
            "programme": _page(ProgrammePage, title="Programme 2031", year=2031),
            "page_of_rows": page,
            "long": LONG,
            "ugly": UGLY,
        },
    )


def _rows(priorities):
    today = clock.paris_day(clock.now())
    year_end = date(today.year, 12, 31)
    numbers = count()

    def row(name="Rencontre des élu-es", status="", **session):
        number = next(numbers)
        return _entry(name, priorities[number % len(priorities)], status=status, **session)

    hours = {"start_time": time(9), "end_time": time(10, 30)}
    yield row(precision=Precision.TIME, first_day=year_end, **hours)
    yield row(precision=Precision.DAY, first_day=year_end.replace(day=1), town="Tours")
    first_day = year_end.replace(day=29)
    yield row(precision=Precision.DAYS, first_day=first_day, last_day=year_end)
    yield row(precision=Precision.DAYS, first_day=first_day, last_day=year_end, **hours)
    yield row(precision=Precision.TIME, first_day=first_day, last_day=year_end, **hours)
    yield row(precision=Precision.RANGE, first_day=today, last_day=year_end)
    yield row(precision=Precision.RANGE, first_day=today, last_day=date(today.year + 1, 8, 31))
    yield row(precision=Precision.MONTH, first_day=year_end)
    yield row(precision=Precision.QUARTER, first_day=year_end)
    yield row(precision=Precision.SEMESTER, first_day=year_end)
    yield row(precision=Precision.YEAR, first_day=year_end)
    yield row(precision=Precision.UNKNOWN)
    yield row(precision=Precision.DAY, first_day=year_end, confirmed=False)
    yield row(precision=Precision.DAY, first_day=date(today.year - 1, 9, 30))
    yield row(status=Status.CANCELLED, precision=Precision.DAY, first_day=year_end)
    yield row(status=Status.POSTPONED, precision=Precision.UNKNOWN, status_reason="grève")
    yield row(status=Status.MOVED_ONLINE, precision=Precision.DAY, first_day=year_end)
    yield row(precision=Precision.DAY, first_day=year_end, is_full=True)
    yield row(LONG, precision=Precision.DAY, first_day=year_end, title=LONG, venue=LONG, town=LONG)
    yield row(UGLY, precision=Precision.DAY, first_day=year_end, title=UGLY, venue=UGLY)


def _cycle(priorities, size):
    today = clock.paris_day(clock.now())
    for position in range(size):
        day = date(today.year, 12, 28 + position % 4) if position else date(today.year - 1, 9, 1)
        title = f"Séance {position + 1}" if size > 1 else ""
        yield _entry(
            "Cycle", priorities[size], position, size, precision="day", first_day=day, title=title
        )


def _entry(event_title, priority, position=0, total=1, status="", **session):
    event = _page(EventPage, title=event_title, status=status or Status.SCHEDULED)
    event.programme = ProgrammePage(year=clock.now().year)
    instance = EventSession(event=event, **session)
    instance.set_derived()
    return SessionRow(instance, event, priority, [], position + 1, total, clock.now())


def _page(model, **fields):
    """Return an unsaved page, whose URL is "#"."""
    page = model(slug="composant", **fields)
    page.get_url = lambda *args, **kwargs: "#"
    return page
