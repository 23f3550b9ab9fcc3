"""The answer to a question: one selection, read by every outlet."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from functools import cached_property
from itertools import batched
from typing import Any, cast

from django.core.paginator import Paginator
from django.utils.html import escape, format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language, gettext_lazy, ngettext
from django.utils.translation import gettext as _

from agenda.index import AgendaIndex, Label, agenda_index, labels, sources_of
from agenda.query import FACET_LABELS, AgendaQuery, Facet, Period
from core import departements
from core.bitmasks import positions_of
from dates import date_words
from programme.choices import Mode
from programme.listing import ListingContext, SessionRow, session_rows
from programme.models import EventPage, EventSession
from programme.models.programmes import listing_context
from text_search.query import matching_pks

CHUNK = 500  # rows read at once where all are wanted
MAX_CACHED_ROWS = 1000  # rows of pages, some kilobytes each, for each kind of outlet
MAX_ANSWERS = 256  # texts, a bit a session for each
MAX_NEAREST = 4  # rows that are offered where nothing was found


@dataclass(frozen=True)
class Choice:
    """A value of a facet: `count` is the sessions that carry it under the other facets chosen."""

    slug: str
    label: str
    language: str
    count: int
    is_chosen: bool


@dataclass(frozen=True)
class FacetChoices:
    """A facet and the values it offers."""

    name: str
    label: str
    choices: list[Choice]


class Results:
    """What answers `query` at the instant `at`.

    `served` are the département codes that are offered even when nothing happens there.
    """

    def __init__(self, query: AgendaQuery, at: datetime, served: tuple[str, ...] = ()) -> None:
        self.index: AgendaIndex = agenda_index()
        self.labels = labels()
        # Once nothing is left to come, the usual question is answered with the archive.
        usual = query.period == Period.UPCOMING and not query.period_is_chosen
        self.is_archive = usual and not self.index.matching(AgendaQuery(), at)
        self.query = replace(query, period=Period.ALL) if self.is_archive else query
        self.at, self.served = at, served
        # Prefetched by outlets that show them.
        self.prefetched: tuple[str, ...] = ()

    @cached_property
    def found(self) -> int | None:
        """The sessions whose event answers the text; None where no text is asked."""
        if not self.query.text:
            return None
        asked = (get_language(), self.query.text)
        answers = self.index.answers
        if asked not in answers:
            if len(answers) >= MAX_ANSWERS:
                answers.clear()
            answers[asked] = self.index.of_events(
                sources_of(matching_pks(EventPage, self.query.text))
            )
        return answers[asked]

    @cached_property
    def mask(self) -> int:
        return self.index.matching(self.query, self.at, self.found)

    @property
    def count(self) -> int:
        return self.mask.bit_count()

    def __len__(self) -> int:
        return self.count

    def __getitem__(self, rows: slice) -> list[SessionRow]:
        """The rows of a page of the list: what makes this a paginator's list."""
        pks = self.index.page(self.mask, self.at, rows.start, rows.stop)
        return self._entries(pks, self._held(pks))

    def __iter__(self) -> Iterator[SessionRow]:
        """Every row, in order, read in chunks."""
        return self.rows_of(self.mask)

    def rows_of(self, mask: int) -> Iterator[SessionRow]:
        """The rows of any mask of the index, in its order."""
        for positions in batched(positions_of(mask), CHUNK):
            pks = [self.index.pks[position] for position in positions]
            yield from self._entries(pks, self._read(pks))

    def _entries(self, pks: list[int], sessions: dict[int, EventSession]) -> list[SessionRow]:
        return session_rows(
            # A page may have expired since the index was built: then it is not shown.
            [sessions[pk] for pk in pks if pk in sessions],
            self.at,
            self._listing,
            cycle_of=self.index.cycle_of,
        )

    def _read(self, pks: list[int]) -> dict[int, EventSession]:
        # The index knows the other sessions of their events, so these are not read.
        rows = EventSession.objects.public().select_related("event__locale")
        rows = rows.prefetch_related("event__also_carried_by", *self.prefetched)
        return rows.order_by().in_bulk(pks)

    def _held(self, pks: list[int]) -> dict[int, EventSession]:
        """As `_read`; what other requests read is held as long as the index, and not changed.

        Whether they are public is asked each time, for pages also expire unwritten.
        """
        held = self.index.rows.setdefault(self.prefetched, {})
        public = EventSession.objects.public().filter(pk__in=pks).order_by()
        asked = list(public.values_list("pk", flat=True))
        found = {pk: row for pk in asked if (row := held.get(pk))}
        if len(found) < len(asked):
            read = self._read([pk for pk in asked if pk not in found])
            if len(held) > MAX_CACHED_ROWS:
                held.clear()
            held.update(read)
            found.update(read)
        return found

    @cached_property
    def _listing(self) -> ListingContext:
        return listing_context()

    def paginator(self, size: int) -> Paginator:
        # A list as far as a paginator asks: it has a length, and gives slices.
        return Paginator(cast(Any, self), size)

    @cached_property
    def facets(self) -> list[FacetChoices]:
        """Every facet that offers a choice, with its counts, the most carried values first."""
        offered = []
        for facet in Facet:
            chosen = {self.index.current(facet, slug) for slug in self.query.chosen.get(facet, ())}
            counts = self.index.counts(self.query, facet, self.at, self.found)
            known = self.labels[facet]
            slugs = {slug for slug in counts.keys() | chosen if slug in known}
            if facet == Facet.DEPARTEMENT:
                slugs |= set(self.served)
            choices = [
                Choice(slug, *known[slug], counts.get(slug, 0), slug in chosen) for slug in slugs
            ]
            choices.sort(key=lambda choice: (-choice.count, choice.label))
            if choices:
                offered.append(FacetChoices(facet.value, str(FACET_LABELS[facet]), choices))
        return offered

    @cached_property
    def unknown(self) -> list[tuple[str, str]]:
        """(facet's label, slug) of what was chosen and names nothing."""
        return [
            (str(FACET_LABELS[facet]), slug)
            for facet, slugs in self.query.chosen.items()
            for slug in slugs
            if self.index.current(facet, slug) not in self.labels[facet]
        ]

    def label(self, facet: Facet, slug: str) -> Label:
        """What a chosen value is called; its slug where it names nothing."""
        unknown = Label(slug, get_language())
        return self.labels[facet].get(self.index.current(facet, slug), unknown)

    @cached_property
    def chips(self) -> list[dict[str, str]]:
        """What is chosen: {"label", "language", "address"}, the address leading to all but it."""
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
        if query.period_is_chosen:
            usual = Period.ALL if query.first_day or query.last_day else Period.UPCOMING
            chips.append(
                (
                    str(PERIOD_LABELS[query.period]),
                    language,
                    replace(query, period=usual, period_is_chosen=False),
                )
            )
        return [
            {"label": label, "language": language, "address": f"?{rest.urlencode()}"}
            for label, language, rest in chips
        ]

    @cached_property
    def months(self) -> tuple[date, date] | None:
        """The first days of the first and the last month that the rows have a date in."""
        return self.index.months(self.mask)

    @property
    def days_in_words(self) -> str:
        """« du 1/11/2020 au 30/11/2020 »."""
        first, last = (
            day and date_words().numeric(day) for day in (self.query.first_day, self.query.last_day)
        )
        if first and last:
            if first == last:
                return _("le %s") % first
            return _("du %(first)s au %(last)s") % {"first": first, "last": last}
        return _("à partir du %s") % first if first else _("jusqu'au %s") % last

    @property
    def sentence(self) -> str:
        """What is shown, in words: « 3 rendez-vous à venir en présentiel dans le Loiret »."""
        return self._sentence(lambda words, language: words)

    @property
    def marked_sentence(self) -> SafeString:
        """The sentence as HTML, which says of each word quoted that it is in another language."""
        return mark_safe(self._sentence(_marked))

    def _sentence(self, quoted: Callable[[str, str], str]) -> str:
        """The sentence, its words that are not the site's own written by `quoted`."""
        parts = [
            ngettext("%s rendez-vous", "%s rendez-vous", self.count) % self.count
            if self.count
            else _("Aucun rendez-vous")
        ]
        if self.query.period != Period.ALL:
            parts.append(str(PERIOD_LABELS[self.query.period]).lower())
        for facet in Facet:
            slugs = self.query.chosen.get(facet, ())
            if slugs:
                parts.append(_or([self._said(facet, slug, quoted) for slug in slugs]))
        if self.query.first_day or self.query.last_day:
            parts.append(self.days_in_words)
        if self.query.text:
            text = quoted(self.query.text, get_language())
            parts.append(_("qui parlent de « %s »") % text)
        said = " ".join(part for part in parts if part)
        if self.is_archive and self.count:
            return _("Rien n'est annoncé pour l'instant. En archive : %s") % said
        return said

    def _said(self, facet: Facet, slug: str, quoted: Callable[[str, str], str]) -> str:
        label = quoted(*self.label(facet, slug))
        match facet:
            case Facet.DEPARTEMENT:
                return departements.located_in(slug) or label
            case Facet.MODE:
                return str(MODE_WORDS.get(slug, label))
        return _("« %s »") % label

    @cached_property
    def _ways(self) -> list[tuple[str, AgendaQuery, int]]:
        """Each thing asked, the question without it, and what that finds; the most first."""
        query, ways = self.query, []
        for facet in query.chosen:
            ways.append((str(FACET_LABELS[facet]), query.without(facet)))
        if query.text:
            ways.append((_("les mots « %s »") % query.text, replace(query, text="")))
        if query.first_day or query.last_day:
            ways.append((self.days_in_words, query.without_days()))
        if query.period != Period.ALL:
            label = str(PERIOD_LABELS[query.period])
            ways.append((label, replace(query, period=Period.ALL, period_is_chosen=True)))
        found = [
            (label, way, self.index.matching(way, self.at, self.found if way.text else None))
            for label, way in ways
        ]
        found = [way for way in found if way[2]] or [
            (_("tous les filtres"), AgendaQuery(), self.index.matching(AgendaQuery(), self.at))
        ]
        return sorted(found, key=lambda way: -way[2].bit_count())

    @property
    def loosened(self) -> list[dict]:
        """Where nothing was found: what to drop, what that finds, and its query string.

        Each is {"label", "count", "address"}, the one that finds most first.
        """
        return [
            {"label": label, "count": mask.bit_count(), "address": f"?{query.urlencode()}"}
            for label, query, mask in self._ways
            if mask
        ]

    @cached_property
    def nearest(self) -> list[SessionRow]:
        """Where nothing was found: the first rows of each way to find something."""
        pks = dict.fromkeys(
            pk for _label, _query, mask in self._ways for pk in self.index.page(mask, self.at, 0, 2)
        )
        nearest = list(pks)[:MAX_NEAREST]
        return self._entries(nearest, self._held(nearest))

    def for_calendars(self, *, with_tentative: bool) -> Iterator[SessionRow]:
        """The rows of a calendar: those with a confirmed day, or all of them.

        The usual period keeps the last 30 days, so that a calendar still shows what was
        cancelled or moved a while ago.
        """
        mask = self.mask
        if self.query.period == Period.UPCOMING:
            earlier = self.index.matching(
                replace(self.query, period=Period.ALL), self.at, self.found
            )
            mask = earlier & self.index.upcoming(self.at - timedelta(days=30))
        for row in self.rows_of(mask):
            if with_tentative or row.session.is_certain:
                yield row


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
    """« a », « a ou b », « a, b ou c »."""
    if len(words) < 2:
        return "".join(words)
    return _("%(first)s ou %(last)s") % {"first": ", ".join(words[:-1]), "last": words[-1]}
