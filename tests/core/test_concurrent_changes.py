"""The version of the site when transactions meet: generated ones, on real connections."""

import random
from collections.abc import Iterator
from contextlib import closing
from unittest import mock

import pytest
from django.db import connection
from django.db.backends.base.base import BaseDatabaseWrapper
from wagtail.models import Locale

from core import caching, public_changes
from core.caching import CacheVersion
from core.models import Contact

pytestmark = [
    pytest.mark.long,
    pytest.mark.django_db(transaction=True),
    pytest.mark.skipif(connection.vendor != "postgresql", reason="SQLite has one writer at a time"),
]

WRITERS = 3
STEPS = 60
SCHEDULES = 200


class Writer:
    """A transaction on a connection of its own, which changes the name of one contact."""

    def __init__(self, contact: Contact, choice: random.Random) -> None:
        self.connection = connection.copy()
        self.connection.set_autocommit(False)
        self.contact, self.choice = contact, choice
        self.savepoints = 0
        self.reader = Reader(self.connection, {})

    def execute(self, sql: str, *values: object) -> None:
        with self.connection.cursor() as cursor:
            cursor.execute(sql, values)

    def step(self) -> None:
        self.reader.version = None  # what it had begun to read is not what it would read now
        options = [self.write, self.commit, self.roll_back, self.save]
        if self.savepoints:
            options.append(self.return_to_savepoint)
        self.choice.choices(options, [6, 2, 1, 2, *[2] * (len(options) - 4)])[0]()

    def write(self) -> None:
        name = str(self.choice.getrandbits(40))
        self.execute("UPDATE core_contact SET name = %s WHERE id = %s", name, self.contact.pk)

    def commit(self) -> None:
        self.connection.commit()
        self.savepoints = 0

    def roll_back(self) -> None:
        self.connection.rollback()
        self.savepoints = 0

    def save(self) -> None:
        self.execute("SAVEPOINT kept")
        self.savepoints += 1

    def return_to_savepoint(self) -> None:
        self.execute("ROLLBACK TO SAVEPOINT kept")


class Reader:
    """What reads on a connection, and keeps what it has read until the version changes.

    A version is read, then the rows, with steps of others between the two. All readers share what
    is kept, as those of a process do.
    """

    def __init__(self, using: BaseDatabaseWrapper, kept: dict[str, list[str]]) -> None:
        self.connection, self.kept = using, kept
        self.version: str | None = None

    def names(self) -> list[str]:
        with self.connection.cursor() as cursor:
            cursor.execute("SELECT name FROM core_contact ORDER BY id")
            return [row[0] for row in cursor.fetchall()]

    def step(self) -> None:
        if self.version is not None:
            self.kept[self.version] = self.names()
            self.version = None
            return
        version = caching.read_version(self.connection)
        if version in self.kept:
            assert self.kept[version] == self.names(), "what is kept is older than the rows"
        else:
            self.version = version


@pytest.fixture
def contacts() -> list[Contact]:
    locale = Locale.objects.get_or_create(language_code="fr")[0]
    return [Contact.objects.create(name=str(n), locale=locale) for n in range(WRITERS)]


def run(seed: int, contacts: list[Contact]) -> None:
    """Run a schedule: writers and readers take their steps in an order that the seed gives."""
    choice = random.Random(seed)
    writers = [Writer(contact, choice) for contact in contacts]
    kept: dict[str, list[str]] = {}
    readers = [Reader(connection, kept), Reader(connection, kept)]
    # A request that changes something reads too, before it is committed.
    for writer in writers:
        writer.reader = Reader(writer.connection, kept)
    try:
        for _step in range(STEPS):
            choice.choice([*writers, *readers, *(writer.reader for writer in writers)]).step()
        for writer in writers:
            writer.commit()
            readers[0].step()
    finally:
        for writer in writers:
            writer.connection.close()


def test_what_is_kept_is_never_older_than_what_is_committed(contacts):
    for seed in range(SCHEDULES):
        run(seed, contacts)


TRIGGER = public_changes.NEW_VERSION["postgresql"]
RULES_REMOVED = {
    # The last transaction to begin is not the last to be committed.
    "the version is the set of tokens": {
        "TOKENS": 'SELECT max("transaction")::text FROM "core_cacheversion"{1}'
    },
    "tokens are random": {"trigger": TRIGGER.replace("gen_random_uuid()", "md5('')::uuid")},
    "the mark goes back with the transaction": {"trigger": TRIGGER.replace("true);", "false);")},
    "a change that follows a reading makes another token": {"NOTE_READING": ""},
    "a savepoint does not take a reading back": {
        "NOTE_READING": ", set_config('core.noted', 'no', true)"
    },
}


@pytest.fixture
def triggers_after_all() -> Iterator[None]:
    yield
    public_changes.install()


@pytest.mark.parametrize("rule", RULES_REMOVED)
def test_without_any_of_its_rules_something_kept_is_too_old(contacts, triggers_after_all, rule):
    without = dict(RULES_REMOVED[rule])
    trigger = without.pop("trigger", TRIGGER)
    with (
        mock.patch.multiple(caching, **(without or {"TOKENS": caching.TOKENS})),
        mock.patch.dict(public_changes.NEW_VERSION, postgresql=trigger),
    ):
        public_changes.install()
        with pytest.raises(AssertionError, match="older than"):
            test_what_is_kept_is_never_older_than_what_is_committed(contacts)


def test_no_transaction_waits_for_another_that_has_changed_something_else(contacts):
    first, second = (Writer(contact, random.Random(1)) for contact in contacts[:2])
    with closing(first.connection), closing(second.connection):
        second.execute("SET lock_timeout = '2s'")
        first.write()
        second.write()
        second.commit()
        first.commit()
    first, second = (Writer(contact, random.Random(2)) for contact in contacts[:2])
    with closing(first.connection), closing(second.connection):
        # Each has removed what it could of the tokens that both have seen.
        second.execute("SET lock_timeout = '2s'")
        first.write()
        second.write()
        first.commit()
        second.commit()


def test_a_page_saved_while_another_transaction_goes_on_is_no_deadlock(contacts):
    """A replacement has saved one page and pauses; somebody saves the page that it comes to."""
    replacement, editor = (Writer(contact, random.Random(3)) for contact in contacts[:2])
    with closing(replacement.connection), closing(editor.connection):
        for each in (replacement, editor):
            each.execute("SET lock_timeout = '2s'")
        replacement.write()
        editor.write()
        editor.commit()
        replacement.contact = contacts[1]
        replacement.write()
        replacement.commit()


def test_the_rows_of_the_version_stay_few(contacts):
    for seed in range(20):
        run(seed, contacts)
    assert CacheVersion.objects.count() <= WRITERS + 1
