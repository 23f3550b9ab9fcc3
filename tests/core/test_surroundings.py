"""What is kept until its surroundings change is never older than what would be read anew."""

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import copy_context

import pytest
from django.db import connection, transaction
from wagtail.models import Locale, PageViewRestriction, get_page_models

from agenda.index import labels
from core import lookups, surroundings
from core.caching import CacheVersion, Reading, cached_until_change, end_request, recorded
from core.models import Contact, Menu, MenuItem, Theme
from core.models.pages import restricted_paths
from core.surroundings import (
    PageValues,
    cached_until_surroundings_change,
    reads_everything,
    reads_pages,
)
from demo.measuring import cold_client
from frontend.templatetags.languages import _translations
from home.models import HomePage, _page_at
from networks.models import NetworkPage
from programme.models import (
    EVENT_TAGS,
    EventCarrier,
    EventPage,
    EventSession,
    PriorityPage,
    ProgrammePage,
)
from programme.models.programmes import listing_context
from tests.agenda.test_index_updates import Changes, rolled_back, site  # noqa: F401

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("site")]


def rename(event: EventPage, title: str) -> None:
    EventPage.objects.filter(pk=event.pk).update(title=title)


def counted(build: Callable, reads: Callable = lambda: None) -> tuple[Callable, list]:
    """A kept function, and how often it was built."""
    built = []

    def counting():
        built.append(1)
        reads()
        return build()

    return cached_until_surroundings_change(counting), built


@pytest.fixture
def event() -> EventPage:
    return EventPage.objects.order_by("pk").first()


@pytest.fixture
def other() -> EventPage:
    return EventPage.objects.order_by("pk").last()


def add_contact() -> None:
    Contact.objects.create(name="Accueil", locale=Locale.objects.get(language_code="fr"))


def test_the_publication_of_an_event_leaves_what_has_not_read_it(event):
    networks, built = counted(lambda: NetworkPage.objects.count())
    networks()
    event.save_revision().publish()
    networks()
    assert len(built) == 1


@pytest.mark.parametrize("change", [add_contact, lambda: NetworkPage.objects.first().delete()])
def test_a_change_of_anything_else_does_not(event, change):
    networks, built = counted(lambda: NetworkPage.objects.count())
    networks()
    change()
    networks()
    assert len(built) == 2


def test_a_page_that_was_deleted_may_have_been_of_any_kind(event):
    networks, built = counted(lambda: NetworkPage.objects.count())
    networks()
    event.delete()
    networks()
    assert len(built) == 2


@pytest.mark.parametrize("key", ["pk", "translation_key"])
def test_what_has_read_an_event_is_built_again_when_that_one_changes(event, other, key):
    title, built = counted(
        lambda: EventPage.objects.get(pk=event.pk).title, lambda: reads_pages(getattr(event, key))
    )
    title()
    rename(other, "Un autre")
    title()
    assert len(built) == 1
    rename(event, "Celui-ci")
    assert title() == "Celui-ci"
    EventSession.objects.filter(event=event).update(town="Blois")
    title()
    assert len(built) == 3


def test_what_has_read_everything_is_built_again_at_any_change(other):
    titles, _built = counted(
        lambda: set(EventPage.objects.values_list("title", flat=True)), reads_everything
    )
    titles()
    rename(other, "Un autre")
    assert "Un autre" in titles()


def test_a_value_has_read_what_the_values_that_it_is_made_of_have(event):
    title, _built = counted(
        lambda: EventPage.objects.get(pk=event.pk).title, lambda: reads_pages(event.pk)
    )
    outer, _built = counted(lambda: title())
    titles = cached_until_change(lambda: set(EventPage.objects.values_list("title", flat=True)))
    all_of_them, _built = counted(lambda: titles())
    title(), titles()  # kept before
    outer(), all_of_them()
    rename(event, "Celui-ci")
    assert outer() == "Celui-ci"
    assert "Celui-ci" in all_of_them()


def test_the_values_of_pages_are_kept_each_as_long_as_its_page_is_the_same(event, other):
    values: PageValues[str] = PageValues(most=2)
    around = surroundings.surroundings()
    for page in (event, other):
        values.add(around, page.pk, page.translation_key, page.title)
    rename(other, "Un autre")
    around = surroundings.surroundings()
    assert values.find(around, [event.pk, other.pk]) == {event.pk: event.title}
    values.add(around, 0, event.translation_key, "une autre valeur")
    assert set(values.find(around, [event.pk, other.pk, 0])) == {0}


def test_in_a_transaction_each_version_has_surroundings_of_its_own(event):
    networks, built = counted(lambda: NetworkPage.objects.count())
    networks()
    with transaction.atomic():
        networks()
        assert len(built) == 1
        with rolled_back():
            rename(event, "Retiré")
            networks()
        rename(event, "Avant")
        networks()
        assert len(built) == 3
        transaction.set_rollback(True)


def test_a_request_under_way_keeps_nothing_for_the_version_that_came_after_it(event):
    """It may read what was kept before the version that another thread has made known."""
    title = cached_until_change(lambda: EventPage.objects.get(pk=event.pk).title)
    # As a fragment: it has read the page, and tells nothing of what it was given.
    shown = PageValues(most=2)

    def another_request() -> None:
        end_request()
        rename(event, "Celui-ci")
        surroundings.surroundings()

    with CacheVersion.read_once():
        former = title()
        copy_context().run(another_request)
        shown.add(surroundings.surroundings(), 1, event.translation_key, title())
        assert shown.find(surroundings.surroundings(), [1]) == {1: former}
    assert shown.find(surroundings.surroundings(), [1]) == {}


def test_the_changes_of_very_many_pages_are_not_told_apart_for_ever(event, other, monkeypatch):
    monkeypatch.setattr(surroundings, "MOST_PAGES", 1)
    for page in (event, other, event):
        rename(page, "Un titre")
        surroundings.surroundings()
    assert len(surroundings.surroundings().changed) <= 4


KEPT = {
    "site": lambda: lookups.site_for("localhost", "80", "fr").root_page.title,
    "home pages": lambda: titles_of(lookups.home_pages(HomePage.objects.get().translation_key)),
    "menus": lambda: [
        (item.label, item.page and item.page.title) for item in lookups.menu_items("fr")
    ],
    "themes": lambda: {pk: term.slug for pk, term in lookups.terms_of(Theme).items()},
    "restricted": lambda: restricted_paths(),
    "networks": lambda: titles_of(listing_context().networks),
    "priorities": lambda: titles_of(listing_context().priorities),
    "labels": lambda: labels(),
    "versions": lambda: titles_of(_translations(*events_by("translation_key"))),
    "addresses": lambda: [_page_at(path, "0001") for path in events_by("url_path")],
}


def events_by(name: str) -> list:
    return list(EventPage.objects.order_by("pk").values_list(name, flat=True))


def titles_of(pages: dict) -> dict:
    return {key: page.title for key, page in pages.items()}


class MoreChanges(Changes):
    """Changes of pages that other pages name, too."""

    def step(self) -> Callable[[], None]:
        return getattr(self, self.choice.choice([n for n in dir(self) if n.startswith("to_")]))

    def to_name_in_a_menu(self) -> None:
        locale = Locale.objects.get(language_code="fr")
        menu = Menu.objects.get_or_create(place=Menu.Place.values[0], locale=locale)[0]
        MenuItem.objects.create(menu=menu, locale=locale, label="Lire", page=self.event)

    def to_retitle(self) -> None:
        self.number += 1
        rename(self.event, f"Titre {self.number}")

    def to_readdress(self) -> None:
        self.number += 1
        event = self.event
        event.slug = f"adresse-{self.number}"
        event.save()

    def to_hide(self) -> None:
        event = self.event
        if not event.view_restrictions.exists():
            PageViewRestriction.objects.create(page=event, restriction_type="login")


@pytest.mark.long
@pytest.mark.parametrize("seed", range(3))
def test_after_any_changes_what_is_kept_is_what_would_be_built(seed, monkeypatch):
    changes = MoreChanges(seed)
    for step in range(60):
        change = changes.step()
        change()
        kept = {name: read() for name, read in KEPT.items()}
        known = surroundings._known
        monkeypatch.setattr(surroundings, "_known", None)  # other surroundings
        for name, read in KEPT.items():
            assert kept[name] == read(), (step, change.__name__, name)
        monkeypatch.setattr(surroundings, "_known", known)


@pytest.mark.long
@pytest.mark.parametrize("seed", range(2))
def test_after_any_changes_a_page_is_what_it_would_be_if_nothing_was_kept(seed, monkeypatch):
    changes, client = MoreChanges(seed), cold_client()

    def texts() -> dict[str, str]:
        events = EventPage.objects.live().order_by("pk")
        pages = [*events[:3], *NetworkPage.objects.live()[:2], *PriorityPage.objects.all()[:1]]
        addresses = [page.get_url() for page in (*pages, *ProgrammePage.objects.all()[:1])]
        answers = {path: client.get(path, secure=True) for path in ("/", "/agenda/", *addresses)}
        return {path: answer.text for path, answer in answers.items()}

    for step in range(20):
        change = changes.step()
        change()
        kept = texts()
        monkeypatch.setattr(surroundings, "_known", None)
        anew = texts()
        assert kept.keys() == anew.keys()
        for path, text in kept.items():
            assert text == anew[path], (step, change.__name__, path)


@pytest.mark.long
def test_what_is_kept_in_its_surroundings_says_which_pages_it_reads(monkeypatch):
    """No table of the pages that stand alone, nor pages of any kind, is read without a word."""
    alone = {model._meta.db_table for model in (EventPage, EventSession, EventCarrier, *EVENT_TAGS)}
    kinds = {model._meta.db_table for model in get_page_models()} - {"wagtailcore_page"}
    builds: list[tuple[Reading, list[str]]] = []
    stack: list[list[str]] = []

    @contextmanager
    def spied(reading: Reading | None) -> Iterator[None]:
        stack.append([])
        with recorded(reading):
            yield
        queries = stack.pop()
        if reading is not None:
            builds.append((reading, queries))

    def listen(execute, sql, params, many, context):
        if stack:
            stack[-1].append(sql)
        return execute(sql, params, many, context)

    monkeypatch.setattr("core.caching.recorded", spied)
    monkeypatch.setattr(surroundings, "_known", None)
    PageViewRestriction.objects.create(page=EventPage.objects.last(), restriction_type="login")
    MoreChanges(0).to_name_in_a_menu()
    client = cold_client()
    with connection.execute_wrapper(listen):
        for page in (*EventPage.objects.all()[:2], *NetworkPage.objects.all()[:1]):
            client.get(page.get_url(), secure=True)
        for path in ("/", "/agenda/", "/recherche/?q=eau"):
            client.get(path, secure=True)
    assert len(builds) > 10
    for reading, queries in builds:
        if not (reading.pages or reading.everything):
            for sql in queries:
                words = set(re.findall(r"\w+", sql))
                assert not words & alone, sql
                assert "wagtailcore_page" not in words or words & kinds, sql
