"""The agenda as CSV (RFC 4180), with the semicolons that French spreadsheets expect."""

import csv
from collections.abc import Callable, Iterable, Iterator

from django.utils.translation import gettext_lazy as _

from core.text import escape_formula
from programme.listing import SessionRow

CONTENT_TYPE = "text/csv; charset=utf-8"
BYTE_ORDER_MARK = "\ufeff"  # needed by spreadsheets to detect UTF-8
COLUMNS = (
    *(_("Identifiant"), _("Événement"), _("Séance"), _("Quand"), _("Premier jour")),
    *(_("Dernier jour"), _("De"), _("À"), _("Type"), _("Mode"), _("Statut"), _("Lieu")),
    *(_("Commune"), _("Département"), _("Réseaux"), _("Priorité"), _("Thèmes"), _("Publics")),
    *(_("Adresse"), _("Langue"), _("Organisé par")),
)


def as_table(
    rows: Iterable[SessionRow], address_of: Callable[[SessionRow], str], organisation: str
) -> Iterator[str]:
    """Yield the lines of the file: a header, then a line per session.

    `organisation` is the name of the site's own.
    """
    writer = csv.writer(_Echo(), delimiter=";")
    yield BYTE_ORDER_MARK + writer.writerow([str(column) for column in COLUMNS])
    for row in rows:
        yield writer.writerow(
            [escape_formula(cell) for cell in _cells(row, address_of(row), organisation)]
        )


def _cells(row: SessionRow, address: str, organisation: str) -> list[str]:
    session = row.session
    # No days for imprecise dates: `when` describes them in words.
    days = (session.first_day, session.last_day or session.first_day) if session.has_day else ()
    hours = (session.start_time, session.end_time)
    return [
        str(session.translation_key),
        row.title,
        row.session_title,
        session.when,
        *([day.isoformat() for day in days] or ["", ""]),
        *(f"{hour:%H:%M}" if hour else "" for hour in hours),
        row.event_type.label if row.event_type else "",
        row.mode,
        " · ".join(words for _kind, words in row.statuses),
        session.venue,
        session.town,
        session.departement,
        " · ".join(network.title for network in row.networks),
        row.priority.title if row.priority else "",
        " · ".join(term.label for term in row.themes),
        " · ".join(term.label for term in row.audiences),
        address,
        row.language,
        " · ".join(row.organisers(organisation)),
    ]


class _Echo:
    """A file object whose `write` returns the line, for the csv module."""

    def write(self, line: str) -> str:
        return line
