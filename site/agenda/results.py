"""The results of a query, shared by all output formats."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import cached_property
from itertools import batched
from typing import Any, cast

from django.core.paginator import Paginator
from django.utils.html import escape, format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language, gettext_lazy, ngettext
from django.utils.translation import gettext as _

from agenda.bitmasks import positions_of
from agenda.index import AgendaIndex, Label, agenda_index, labels
from agenda.loosening import Way, nearest_to, ways_of
from agenda.query import FACET_LABELS, AgendaQuery, Facet, Period
from agenda.words import matching_sessions
from core import departements
from core.surroundings import PageValues, cached_until_surroundings_change, surroundings
from dates import Precision, date_words
from dates.calendar import period_of
from programme.choices import Mode
from programme.listing import SessionRow, session_rows
from programme.listing_context import ListingContext
from programme.models import EventSession
from programme.models.programmes import listing_context
from programme.models.sessions import RECENT

CHUNK = 200  # rows per query when reading all rows
MAX_CACHED_ROWS = 1000  # a few kilobytes each, for each set of prefetched relations
MAX_ANSWERS = 256  # cached text queries, each with a mask of one bit per session


@dataclass(frozen=True)
class Choice:
    """A value of a facet; `count` sessions have it and match the other facets of the query.

    `total` sessions have it, whatever the query.
    """

    slug: str
    label: str
    language: str
    count: int
    total: int
    is_chosen: bool


@dataclass(frozen=True)
class FacetChoices:
    """A facet and its choices."""

    name: str
    label: str
    choices: list[Choice]

    @property
    def is_chosen(self) -> bool:
        return any(choice.is_chosen for choice in self.choices)

    @property
    def state(self) -> str:
        """What tells two displays of the facet apart."""
        return " ".join(f"{c.slug}:{c.count}:{c.total}:{c.is_chosen:d}" for c in self.choices)


class Results:
    """The sessions that match `query` at the aware datetime `at`: a list of `SessionRow`.

    `served` are the codes of départements that are choices even without sessions. With
    `with_archive`, the default period is all dates if nothing at all is upcoming.
    """

    def __init__(
        self,
        query: AgendaQuery,
        at: datetime,
        served: tuple[str, ...] = (),
        *,
        with_archive: bool = False,
    ) -> None:
        self.index: AgendaIndex = agenda_index()
        self.labels = labels()
        is_default = query.period == Period.UPCOMING and not query.period_is_chosen
        self.is_archive = with_archive and is_default and not self.index.matching(AgendaQuery(), at)
        self.query = query
        if self.is_archive:
            # The addresses made from the query then say so, and mean the same in each output.
            self.query = replace(query, period=Period.ALL, period_is_chosen=True)
        self.at, self.served = at, served
        # Set by the outputs that need them.
        self.prefetched: tuple[str, ...] = ()

    @cached_property
    def found(self) -> int | None:
        """The mask of the sessions that match the text, or None if there is no text."""
        if not self.query.text:
            return None
        key = (get_language(), self.query.text)
        answers = self.index.answers
        if key not in answers:
            if len(answers) >= MAX_ANSWERS:
                answers.clear()
            answers[key] = matching_sessions(self.index, self.query.text)
        return answers[key]

    @cached_property
    def mask(self) -> int:
        return self.index.matching(self.query, self.at, self.found)

    @property
    def count(self) -> int:
        return self.mask.bit_count()

    def __len__(self) -> int:
        return self.count

    def __getitem__(self, rows: slice) -> list[SessionRow]:
        """Return a slice of the rows, as the paginator needs."""
        pks = self.index.page(self.mask, self.at, rows.start, rows.stop)
        return self._entries(pks, self._cached_sessions(pks))

    def rows_at(self, positions: list[int]) -> list[SessionRow]:
        """Return the rows at these positions of the index."""
        pks = [self.index.pks[position] for position in positions]
        return self._entries(pks, self._cached_sessions(pks))

    def __iter__(self) -> Iterator[SessionRow]:
        """Yield all rows in order, read in chunks."""
        return self.rows_of(self.mask)

    def rows_of(self, mask: int) -> Iterator[SessionRow]:
        """Yield the rows of a mask, in the order of the index."""
        for positions in batched(positions_of(mask), CHUNK):
            pks = [self.index.pks[position] for position in positions]
            yield from self._entries(pks, self._read(pks))

    def _entries(self, pks: list[int], sessions: dict[int, EventSession]) -> list[SessionRow]:
        return session_rows(
            # Leave out pages that expired since the index was built.
            [sessions[pk] for pk in pks if pk in sessions],
            self.at,
            self._listing,
            cycle_of=self.index.cycle_of,
        )

    def _read(self, pks: list[int]) -> dict[int, EventSession]:
        # No prefetch of the other sessions of the events: the index has them.
        rows = EventSession.objects.public().select_related("event__locale")
        rows = rows.prefetch_related("event__also_carried_by", *self.prefetched)
        return rows.order_by().in_bulk(pks)

    def _cached_sessions(self, pks: list[int]) -> dict[int, EventSession]:
        """Return the same as `_read`, from the cached rows. Do not modify them."""
        around, cached = surroundings(), _cached_rows(self.prefetched)
        found = cached.find(around, pks)
        if len(found) < len(pks):
            for pk, row in self._read([pk for pk in pks if pk not in found]).items():
                found[pk] = row
                cached.add(around, pk, row.event.translation_key, row)
        return found

    @cached_property
    def _listing(self) -> ListingContext:
        return listing_context()

    def paginator(self, size: int) -> Paginator:
        # Paginator only needs a length and slices.
        return Paginator(cast(Any, self), size)

    @cached_property
    def facets(self) -> list[FacetChoices]:
        """The facets that have choices, in an order that no choice changes."""
        offered = []
        for facet in Facet:
            chosen = {self.index.current(facet, slug) for slug in self.query.chosen.get(facet, ())}
            counts = self.index.counts(self.query, facet, self.at, self.found)
            totals = self.index.totals(facet)
            known = self.labels[facet]
            slugs = {slug for slug in counts.keys() | chosen if slug in known}
            if facet == Facet.DEPARTEMENT:
                slugs |= set(self.served)
            choices = [
                Choice(slug, *label, counts.get(slug, 0), totals.get(slug, 0), slug in chosen)
                for slug, label in known.items()
                if slug in slugs
            ]
            if choices:
                offered.append(FacetChoices(facet.value, str(FACET_LABELS[facet]), choices))
        return offered

    @cached_property
    def unknown(self) -> list[tuple[str, str]]:
        """The chosen values that do not exist, as pairs of the facet's label and the slug."""
        return [
            (str(FACET_LABELS[facet]), slug)
            for facet, slugs in self.query.chosen.items()
            for slug in slugs
            if self.index.current(facet, slug) not in self.labels[facet]
        ]

    def label(self, facet: Facet, slug: str) -> Label:
        """Return the label of a value, or its slug if it does not exist."""
        unknown = Label(slug, get_language())
        return self.labels[facet].get(self.index.current(facet, slug), unknown)

    @cached_property
    def chips(self) -> list[dict[str, str]]:
        """The filters of the query, as {"label", "language", "address"}.

        "address" is the query string without that filter.
        """
        return self.chips_keeping({})

    def chips_keeping(self, parameters: dict[str, str]) -> list[dict[str, str]]:
        """Return the chips, whose addresses also have these parameters."""
        query, language = self.query, get_language()
        chips = []
        if query.text:
            chips.append((_("« %s »") % query.text, language, replace(query, text="")))
        for facet, slugs in query.chosen.items():
            chips += [
                (*self.label(facet, slug), query.without_value(facet, slug)) for slug in slugs
            ]
        if query.first_day or query.last_day:
            chips.append((self.days_in_words, language, query.without_days()))
        if query.period_is_chosen and not self.is_archive:
            default = Period.ALL if query.first_day or query.last_day else Period.UPCOMING
            chips.append(
                (
                    self.period_in_words,
                    language,
                    replace(query, period=default, period_is_chosen=False),
                )
            )
        return [
            {"label": label, "language": language, "address": f"?{rest.urlencode(**parameters)}"}
            for label, language, rest in chips
        ]

    @cached_property
    def months(self) -> tuple[date, date] | None:
        """The first and last months with results, as their first days; None if there are none."""
        return self.index.months(self.mask)

    @property
    def days_in_words(self) -> str:
        """The days of the query: « du 1er au 15 novembre 2020 », « en novembre 2020 »."""
        first, last = self.query.first_day, self.query.last_day
        words = date_words()
        if not (first and last):
            known = words.describe(Precision.DAY, first or last)
            return _("à partir du %s") % known if first else _("jusqu'au %s") % known
        if first == last:
            return _("le %s") % words.describe(Precision.DAY, first)
        if (first, last) == period_of(Precision.MONTH, first):
            return _("en %s") % words.month_title(first)
        return words.describe(Precision.RANGE, first, last)

    @property
    def period_in_words(self) -> str:
        return str(PERIOD_LABELS[self.query.period])

    @property
    def sentence(self) -> str:
        """The results in words: « 3 rendez-vous à venir en présentiel dans le Loiret »."""
        return self._sentence(lambda words, language: words)

    @property
    def marked_sentence(self) -> SafeString:
        """The sentence as HTML, with `lang` attributes on labels in another language."""
        return mark_safe(self._sentence(_marked))

    def _sentence(self, quoted: Callable[[str, str], str]) -> str:
        """Return the sentence; `quoted` formats labels and text, given their language."""
        parts = [
            ngettext("%s rendez-vous", "%s rendez-vous", self.count) % self.count
            if self.count
            else _("Aucun rendez-vous")
        ]
        if self.query.period != Period.ALL:
            parts.append(self.period_in_words.lower())
        for facet in Facet:
            slugs = self.query.chosen.get(facet, ())
            if slugs:
                parts.append(_or([self._phrase(facet, slug, quoted) for slug in slugs]))
        if self.query.first_day or self.query.last_day:
            parts.append(self.days_in_words)
        if self.query.text:
            text = quoted(self.query.text, get_language())
            parts.append(_("qui parlent de « %s »") % text)
        sentence = " ".join(part for part in parts if part)
        if self.is_archive and self.count:
            return _("Rien n'est annoncé pour l'instant. En archive : %s") % sentence
        return sentence

    def _phrase(self, facet: Facet, slug: str, quoted: Callable[[str, str], str]) -> str:
        label = quoted(*self.label(facet, slug))
        match facet:
            case Facet.DEPARTEMENT:
                return departements.located_in(slug) or label
            case Facet.MODE:
                return str(MODE_WORDS.get(slug, label))
        return _("« %s »") % label

    @cached_property
    def ways(self) -> list[Way]:
        return ways_of(self)

    @property
    def loosened(self) -> list[dict[str, Any]]:
        """The broader queries to suggest if there are no results, the most results first.

        Each is {"label", "value", "is_only", "count", "address"}: the filter that is removed, or
        else the only one that is kept, the number of results and the query string.
        """
        return [
            {
                "label": way.label,
                "value": way.value,
                "is_only": way.is_only,
                "count": way.mask.bit_count(),
                "address": f"?{way.query.urlencode()}",
            }
            for way in self.ways
        ]

    @cached_property
    def nearest(self) -> list[SessionRow]:
        """The rows to suggest if there are no results: what shares the theme, or almost matches."""
        pks = nearest_to(self)
        return self._entries(pks, self._cached_sessions(pks))

    def for_calendars(self, *, with_tentative: bool) -> Iterator[SessionRow]:
        """Yield the rows for a calendar, without those whose day is tentative by default.

        The upcoming period includes the last 30 days, so that calendars still show sessions
        cancelled or moved recently.
        """
        mask = self.mask
        if self.query.period == Period.UPCOMING:
            earlier = self.index.matching(
                replace(self.query, period=Period.ALL), self.at, self.found
            )
            mask = earlier & self.index.upcoming(self.at - RECENT)
        for row in self.rows_of(mask):
            if with_tentative or row.session.is_certain:
                yield row


@cached_until_surroundings_change
def _cached_rows(prefetched: tuple[str, ...]) -> PageValues[EventSession]:
    """Return pk → session, with its event and these relations."""
    return PageValues(MAX_CACHED_ROWS)


PERIOD_LABELS = {
    Period.UPCOMING: gettext_lazy("À venir"),
    Period.PAST: gettext_lazy("Passés"),
    Period.ALL: gettext_lazy("Toutes les dates"),
}
MODE_WORDS = {
    Mode.ON_SITE.value: gettext_lazy("en présentiel"),
    Mode.ONLINE.value: gettext_lazy("à distance"),
    Mode.HYBRID.value: gettext_lazy("en mode hybride"),
    Mode.NOT_STATED.value: gettext_lazy("sans mode précisé"),
}


def _marked(words: str, language: str) -> SafeString:
    if language == get_language():
        return escape(words)
    return format_html('<span lang="{}">{}</span>', language, words)


def _or(words: list[str]) -> str:
    """Join words: « a », « a ou b », « a, b ou c »."""
    if len(words) < 2:
        return "".join(words)
    return _("%(first)s ou %(last)s") % {"first": ", ".join(words[:-1]), "last": words[-1]}
