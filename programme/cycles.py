"""The sessions that the page of an event shows, which a long cycle spreads over several pages."""

from collections.abc import Sequence
from itertools import islice

from django.core.paginator import EmptyPage, Page, Paginator
from django.http import Http404, HttpRequest
from django.utils.translation import gettext as _

from programme.listing import SessionRow

MAX_CARDS = 30
MAX_DESCRIBED = 12  # dates of the description for search engines


def page_of_cycle(rows: Sequence[SessionRow], request: HttpRequest) -> Page[SessionRow]:
    """Return the asked page of these rows, which are by date, else that of the next session.

    Raise Http404 if there is no such page.
    """
    paginator = Paginator(rows, MAX_CARDS)
    past = next((n for n, row in enumerate(rows) if not row.is_past), max(len(rows) - 1, 0))
    try:
        return paginator.page(int(request.GET.get("page") or past // MAX_CARDS + 1))
    except (ValueError, EmptyPage) as error:
        raise Http404(_("Cette page des séances n'existe pas.")) from error


def describe_cycle(title: str, sessions: Sequence) -> str:
    """Return a sentence with the title and the first dates."""
    dates = [session.when for session in islice(sessions, MAX_DESCRIBED)]
    ending = "…" if len(sessions) > MAX_DESCRIBED else "."
    return f"{', '.join([title, *dates])}{ending}"
