"""An index that is updated is the one that would be built, after any changes, met in any order."""

import random
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from datetime import timedelta
from inspect import unwrap
from unittest import mock

import pytest
from django.db import connection, transaction
from django.utils import timezone
from wagtail.models import Locale, Page, PageViewRestriction, Site

from agenda import index as agenda_index_module
from agenda.index import AgendaIndex, agenda_index
from core import change_log
from core.caching import CacheVersion
from core.models import Audience, Contact, EventType, Theme
from home.models import HomePage
from networks.models import NetworkPage
from programme.models import (
    EventCarrier,
    EventPage,
    EventSession,
    EventTheme,
    PriorityNetwork,
    PriorityPage,
)
from tests.factories import day, hours, make_event, make_network, make_priority, make_programme

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.long]

STEPS = 120
SEEDS = range(4)


def parts(index: AgendaIndex) -> dict:
    """What an index answers with."""
    table = index.table
    return {
        "sessions": table.keys,
        "order": table.orders,
        "instants": table.data,
        "events": table.keys_of,
        "masks": table.masks,
        "facets": index.facets,
        "networks": index.of_network,
        "pages": dict(index.of_page),
        "former": index.former,
    }


def built() -> AgendaIndex:
    return unwrap(agenda_index)()


@pytest.fixture
def reads(monkeypatch) -> list[object]:
    """The events that the index has read: None for all of them."""
    found: list[object] = []
    read_rows = agenda_index_module.read_rows

    def spied(events=None):
        found.append(events)
        return read_rows(events)

    monkeypatch.setattr("agenda.index.read_rows", spied)
    return found


@pytest.fixture
def site(monkeypatch) -> None:
    """A small site; a test on real transactions begins with an empty database."""
    for name in ("open_section", "close_section"):  # with permissions that migrations make
        monkeypatch.setattr(f"networks.signals.{name}", lambda network: None)
    locale = Locale.objects.get_or_create(language_code="fr")[0]
    root = Page.get_first_root_node() or Page.add_root(
        instance=Page(title="Racine", slug="root", locale=locale)
    )
    if not (home := HomePage.objects.first()):
        home = root.add_child(instance=HomePage(title="Accueil", slug="accueil", locale=locale))
    Site.objects.update_or_create(
        is_default_site=True, defaults={"hostname": "localhost", "root_page": home}
    )
    for year in (2020, 2021):
        programme = make_programme(year)
        priority = make_priority(programme)
        make_network(f"Habitat {year}", priority)
        make_network(f"Emploi {year}")
    for name in ("Eau", "Terre"):
        Theme.objects.create(name=name, slug=name.lower())
        EventType.objects.create(name=name, slug=name.lower())
    for parent in (*NetworkPage.objects.all(), *PriorityPage.objects.all()):
        for number in range(1, 5):
            make_event(parent, day(2020, 10, number), hours(2020, 11, number, "10:00"))


@contextmanager
def rolled_back() -> Iterator[None]:
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


class Changes:
    """Changes of what the public sees, at random."""

    def __init__(self, seed: int) -> None:
        self.choice = random.Random(seed)
        self.number = 0

    def any_of(self, rows):
        return rows[self.choice.randrange(len(rows))] if (rows := list(rows)) else None

    def step(self) -> Callable[[], None]:
        names = [name for name in vars(Changes) if name.startswith("to_")]
        return getattr(self, self.choice.choice(sorted(names)))

    @property
    def event(self) -> EventPage:
        return self.any_of(EventPage.objects.order_by("pk"))

    @property
    def session(self) -> EventSession:
        return self.any_of(EventSession.objects.order_by("pk"))

    @property
    def network(self) -> NetworkPage:
        return self.any_of(NetworkPage.objects.order_by("pk"))

    @property
    def day(self) -> dict:
        return day(2020, self.choice.randint(9, 12), self.choice.randint(1, 28))

    def to_add(self) -> None:
        make_event(self.network, *(self.day for _n in range(self.choice.randint(1, 4))))

    def to_delete(self) -> None:
        self.event.delete()

    def to_publish(self) -> None:
        self.event.save_revision().publish()

    def to_unpublish(self) -> None:
        self.event.unpublish()

    def to_move(self) -> None:
        event = self.event
        if event.network_id != (network := self.network).pk:
            event.move(network, pos="last-child")

    def to_date(self) -> None:
        session = self.session
        for name, value in self.day.items():
            setattr(session, name, value)
        session.start_time = session.end_time = session.last_day = None
        session.save()

    def to_place(self) -> None:
        EventSession.objects.filter(pk=self.session.pk).update(
            town=self.choice.choice(["Tours", "Blois", ""]), departement="37", mode="presentiel"
        )

    def to_remove_a_session(self) -> None:
        self.session.delete()

    def to_give_a_session_to_another_event(self) -> None:
        EventSession.objects.filter(pk=self.session.pk).update(event=self.event)

    def to_reorder(self) -> None:
        EventSession.objects.filter(pk=self.session.pk).update(
            sort_order=self.choice.choice([None, 0, 1, 2])
        )

    def to_tag(self) -> None:
        EventTheme.objects.get_or_create(
            content_object=self.event, tag=self.any_of(Theme.objects.order_by("pk"))
        )

    def to_untag(self) -> None:
        if tag := self.any_of(EventTheme.objects.order_by("pk")):
            tag.delete()

    def to_carry(self) -> None:
        event, network = self.event, self.network
        EventCarrier.objects.filter(event=event).delete()
        EventCarrier.objects.create(event=event, network=network, sort_order=0)

    def to_type(self) -> None:
        kind = self.any_of([None, *EventType.objects.order_by("pk")])
        EventPage.objects.filter(pk=self.event.pk).update(event_type=kind)

    def to_give_a_priority(self) -> None:
        event = self.event
        priority = self.any_of([None, *event.programme.priorities.order_by("pk")])
        EventPage.objects.filter(pk=event.pk).update(priority=priority)

    def to_expire(self) -> None:
        later = timezone.now() + timedelta(days=self.choice.choice([-1, 1]))
        EventPage.objects.filter(pk=self.event.pk).update(expire_at=later)

    def to_restrict(self) -> None:
        page = self.choice.choice([self.event, self.network])
        PageViewRestriction.objects.create(page=page, restriction_type="login")

    def to_open(self) -> None:
        PageViewRestriction.objects.all().delete()

    def to_rename(self) -> None:
        self.number += 1
        term = self.any_of(Theme.objects.order_by("pk"))
        term.slug = f"{term.slug[:5]}-{self.number}"
        term.save()

    def to_place_a_network(self) -> None:
        priority = self.any_of(PriorityPage.objects.order_by("pk"))
        PriorityNetwork.objects.get_or_create(priority=priority, network=self.network)

    def to_change_a_network(self) -> None:
        network = self.network
        network.live = not network.live
        network.save()

    def to_change_nothing_of_it(self) -> None:
        Contact.objects.create(name="Accueil", locale=Locale.objects.get(language_code="fr"))
        Audience.objects.get_or_create(name="Élu-es", slug="elu-es")

    def to_say_nothing(self) -> None:
        CacheVersion.renew()

    def to_roll_back(self) -> None:
        with rolled_back():
            self.to_add()
            agenda_index()

    def to_do_several_things_at_once(self) -> None:
        with transaction.atomic():
            for _step in range(3):
                self.to_place()
            with rolled_back():
                self.to_date()
                agenda_index()
            assert parts(agenda_index()) == parts(built())
            self.to_tag()


@pytest.mark.parametrize("seed", SEEDS)
def test_after_any_changes_it_is_the_one_that_would_be_built(site, reads, seed):
    changes = Changes(seed)
    agenda_index()
    reads.clear()
    for step in range(STEPS):
        change = changes.step()
        change()
        updated = agenda_index()
        count = len(reads)
        assert parts(updated) == parts(built()), (step, change.__name__)
        del reads[count:]
    assert reads.count(None) < STEPS / 3  # the others were updated


def test_a_change_reads_its_event_only_and_another_none(site, reads):
    event = EventPage.objects.first()
    agenda_index()
    reads.clear()
    EventSession.objects.filter(event=event).update(town="Blois")
    agenda_index()
    assert reads == [{event.pk}]
    Contact.objects.create(name="Accueil", locale=Locale.objects.get(language_code="fr"))
    agenda_index()
    assert reads == [{event.pk}]


def test_many_changes_at_once_build_it_again(site, reads, monkeypatch):
    agenda_index()
    monkeypatch.setattr("core.change_log.MOST", 3)
    reads.clear()
    EventSession.objects.update(town="Blois")
    assert parts(agenda_index()) == parts(built())
    assert reads[0] is None


@pytest.mark.skipif(connection.vendor != "postgresql", reason="SQLite has one writer at a time")
class TestTransactionsThatMeet:
    """Each on a connection of its own; they are committed in another order than they began."""

    @pytest.fixture
    def writers(self) -> Iterator[list]:
        writers = [connection.copy() for _number in range(3)]
        for writer in writers:
            writer.set_autocommit(False)
        yield writers
        for writer in writers:
            writer.close()

    @pytest.mark.parametrize("seed", range(6))
    def test_it_is_never_older_than_what_is_committed(self, site, writers, seed):
        choice = random.Random(seed)
        sessions = list(EventSession.objects.order_by("pk").values_list("pk", flat=True))
        of_writer = [sessions[number :: len(writers)] for number in range(len(writers))]
        for step in range(150):
            number = choice.randrange(len(writers))
            writer = writers[number]
            action = choice.choices(["write", "commit", "roll back", "read"], [6, 3, 1, 4])[0]
            if action == "write":
                with closing(writer.cursor()) as cursor:
                    cursor.execute(
                        "UPDATE programme_eventsession SET town = %s WHERE id = %s",
                        [f"Ville {step}", choice.choice(of_writer[number])],
                    )
            elif action == "commit":
                writer.commit()
            elif action == "roll back":
                writer.rollback()
            else:
                assert parts(agenda_index()) == parts(built())

    def test_the_changes_of_too_long_ago_are_forgotten_and_it_is_built(self, site, reads):
        agenda_index()
        with mock.patch.object(change_log, "KEPT", -1_000_000):
            reads.clear()
            EventSession.objects.update(town="Blois")
            agenda_index()
        assert reads == [None]
