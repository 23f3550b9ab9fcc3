"""What is kept until its surroundings change, when transactions meet on real connections."""

import random
from collections.abc import Iterator
from contextlib import closing

import pytest
from django.db import connection

from core.models import Contact
from core.surroundings import cached_until_surroundings_change, reads_pages
from programme.models import EventPage
from tests.agenda.test_index_updates import site  # noqa: F401
from tests.core.test_surroundings import add_contact, events_by

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("site")]


@pytest.mark.long
@pytest.mark.skipif(connection.vendor != "postgresql", reason="SQLite has one writer at a time")
class TestTransactionsThatMeet:
    """Each on a connection of its own, some of them while a value is being built."""

    @pytest.fixture
    def writers(self) -> Iterator[list]:
        writers = [connection.copy() for _number in range(3)]
        for writer in writers:
            writer.set_autocommit(False)
        yield writers
        for writer in writers:
            writer.close()

    def run(self, seed: int, writers: list) -> None:
        choice = random.Random(seed)
        events = events_by("pk")[:6]
        contact = Contact.objects.first()

        def meet() -> bool:
            """Take a step of a writer, and return whether it may show."""
            number = choice.randrange(len(writers))
            writer = writers[number]
            with closing(writer.cursor()) as cursor:
                step = choice.choices(["event", "contact", "commit", "roll back"], [6, 2, 4, 1])[0]
                value = str(choice.getrandbits(40))
                match step:
                    case "event":
                        # Two writers of one row would wait for each other.
                        event = choice.choice(events[number :: len(writers)])
                        sql = "UPDATE wagtailcore_page SET title = %s WHERE id = %s"
                        cursor.execute(sql, [value, event])
                    case "contact" if number == 0:
                        sql = "UPDATE core_contact SET name = %s WHERE id = %s"
                        cursor.execute(sql, [value, contact.pk])
                    case "commit":
                        writer.commit()
                    case "roll back":
                        writer.rollback()
            return step == "commit"

        def read(pk: int | None) -> str:
            if pk is None:
                return Contact.objects.values_list("name", flat=True).get(pk=contact.pk)
            return EventPage.objects.values_list("title", flat=True).get(pk=pk)

        met: list[bool] = []

        @cached_until_surroundings_change
        def kept(pk: int | None) -> str:
            if pk:
                reads_pages(pk)
            meet()
            value = read(pk)
            met.append(meet())
            return value

        for _step in range(150):
            meet()
            pk = choice.choice([*events, None])
            met.clear()
            value = kept(pk)
            assert any(met) or value == read(pk), "what is kept is older than the rows"

    def run_all(self, seeds: range, writers: list) -> None:
        for seed in seeds:
            self.run(seed, writers)

    def test_what_is_kept_is_never_older_than_what_is_committed(self, writers):
        add_contact()
        self.run_all(range(20), writers)

    RULES_REMOVED = {
        "what changed since the moment is asked": ("changes_between", lambda before, now: {}),
        "a change of anything else changes the surroundings": (
            "_single_pages",
            lambda changes: set().union(*changes.values()) - {0},
        ),
        "pages that changed have other states": (
            "Surroundings.of",
            lambda around, page: around.state,
        ),
    }

    @pytest.mark.parametrize("rule", RULES_REMOVED)
    def test_without_any_of_its_rules_something_kept_is_too_old(self, writers, rule, monkeypatch):
        add_contact()
        name, without = self.RULES_REMOVED[rule]
        monkeypatch.setattr(f"core.surroundings.{name}", without)
        with pytest.raises(AssertionError, match="older than"):
            self.run_all(range(20), writers)
