"""What every test may ask for."""

import os
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from unittest import mock

import pytest
from django.conf import settings
from django.db import transaction
from django.utils.translation import override
from django_tasks_db.management.commands.db_worker import Worker
from wagtail.models import Locale, Site

from background.tasks import BACKEND
from core.models import OrganisationSettings
from core.roles import editors
from core.storage import note_failure
from frontend.kept_responses import Store
from frontend.templatetags.fragments import MAX_BYTES, Fragments
from home.models import HomePage
from tests.databases import migrated_copies

# A test that asks for none of these, and is not marked, is refused the database by pytest-django.
DATABASE_FIXTURES = {"db", "transactional_db", "module_db", "class_db"}

# How rows are asked for, ordered, counted, locked and indexed: `make test` runs these on PostgreSQL
# too, with what really commits; the rest, which is made of them, waits there for `long`.
OF_THE_DATABASE = (
    "accounts/test_limits.py",
    "accounts/test_sessions.py",
    "agenda/test_index.py",
    "agenda/test_index_caching.py",
    "agenda/test_query.py",
    "agenda/test_results.py",
    "agenda/test_words.py",
    "background",
    "core/admin/test_deletion.py",
    "core/admin/test_proposals.py",
    "core/test_holders.py",
    "core/test_housekeeping.py",
    "core/test_lookups.py",
    "core/test_ordering.py",
    "core/test_publish_scheduled.py",
    "core/test_revisions.py",
    "core/test_settings.py",
    "core/test_surroundings.py",
    "core/test_vocabularies.py",
    "frontend/test_fragments.py",
    "frontend/test_patient_cache.py",
    "networks",
    "privacy",
    "programme/admin/test_listing.py",
    "programme/test_events.py",
    "programme/test_locales.py",
    "programme/test_permissions.py",
    "programme/test_querysets.py",
    "programme/test_sequences.py",
    "programme/test_sessions.py",
    "operations",
    "programme_file/test_errors.py",
    "search",
    "setup",
    "text_search",
)


def pytest_addoption(parser):
    parser.addoption(
        "--of-the-database",
        action="store_true",
        help="leave out what does not depend on the database, which the run on SQLite has",
    )


@pytest.hookimpl(tryfirst=True)  # before the markers are read
def pytest_collection_modifyitems(config, items):
    for item in items:
        database = item.get_closest_marker("django_db")
        if database and database.kwargs.get("transaction"):
            item.add_marker("commits")
    if config.getoption("--of-the-database"):
        left_out = [item for item in items if not depends_on_the_database(item)]
        config.hook.pytest_deselected(items=left_out)
        items[:] = [item for item in items if depends_on_the_database(item)]
        for item in items:
            if not (item.get_closest_marker("commits") or is_of_the_database(item.path)):
                item.add_marker("long")


def is_of_the_database(file: Path) -> bool:
    return any(file.is_relative_to(Path(__file__).parent / name) for name in OF_THE_DATABASE)


def depends_on_the_database(item: pytest.Item) -> bool:
    """Whether another database could make another outcome of it: it is run on both."""
    if item.get_closest_marker("one_database"):
        return False
    asked = DATABASE_FIXTURES.intersection(getattr(item, "fixturenames", ()))
    return bool(asked) or item.get_closest_marker("django_db") is not None


@pytest.fixture(scope="session")
def run_folder(tmp_path_factory) -> Path:
    """A folder of all the processes of this run."""
    own = tmp_path_factory.getbasetemp()
    return own.parent if "PYTEST_XDIST_WORKER" in os.environ else own


@pytest.fixture(scope="session")
def django_db_modify_db_settings(
    django_db_modify_db_settings_parallel_suffix,
    django_test_environment,
    django_db_blocker,
    django_db_createdb,
    run_folder,
) -> Iterator[None]:
    """Migrating takes ten seconds of a processor: processes and runs share what it made."""
    with ExitStack() as until_the_end:
        with django_db_blocker.unblock():
            until_the_end.enter_context(migrated_copies(run_folder, renewed=django_db_createdb))
        yield


@pytest.fixture(autouse=True)
def source_language():
    """A test begins in the source language; a request of the one before may have left another."""
    with override(settings.LANGUAGE_CODE):
        yield


@pytest.fixture(scope="module", autouse=True)
def index_for_search(request) -> Iterator[None]:
    """Indexing is a seventh of the time of all tests: only modules marked `searches` ask for it."""
    backend = settings.WAGTAILSEARCH_BACKENDS["default"]
    wanted = request.node.get_closest_marker("searches") is not None
    with mock.patch.dict(backend, AUTO_UPDATE=wanted):
        yield


@contextmanager
def kept_rows(blocker) -> Iterator[None]:
    with blocker.unblock(), transaction.atomic(), override(settings.LANGUAGE_CODE):
        yield
        transaction.set_rollback(True)


@pytest.fixture(scope="module")
def module_db(django_db_setup, django_db_blocker) -> Iterator[None]:
    """Keeps what fixtures of a module write until its last test, each of which begins with it.

    Objects that such a fixture made are the module's too: a test that changes them in memory
    changes them for the next one.
    """
    with kept_rows(django_db_blocker):
        yield


@pytest.fixture(scope="class")
def class_db(django_db_setup, django_db_blocker) -> Iterator[None]:
    """As `module_db`, where other tests of the module begin with an empty site."""
    with kept_rows(django_db_blocker):
        yield


def make_home() -> HomePage:
    """The home page that the migrations make, of a network with a name."""
    site = Site.objects.get(is_default_site=True)
    OrganisationSettings.objects.update_or_create(site=site, defaults={"name": "Réseau d'essai"})
    return HomePage.objects.get()


@pytest.fixture
def home(db) -> HomePage:
    return make_home()


@pytest.fixture(scope="module")
def module_home(module_db) -> HomePage:
    return make_home()


@pytest.fixture(scope="class")
def class_home(class_db) -> HomePage:
    return make_home()


@pytest.fixture
def editor(client, home, django_user_model):
    """The client of an editor."""
    user = django_user_model.objects.create_user("redaction", password="x")
    user.groups.add(editors(home))
    client.force_login(user)
    return client


@pytest.fixture
def superuser(client, home, django_user_model):
    """The client of a superuser."""
    client.force_login(django_user_model.objects.create_superuser("admin"))
    return client


@pytest.fixture(params=["editor", "superuser"])
def someone(request):
    """The client of each of the two who may change the whole site."""
    return request.getfixturevalue(request.param)


@pytest.fixture
def english(db) -> Locale:
    """The second language."""
    return Locale.objects.get_or_create(language_code="en")[0]


@pytest.fixture(autouse=True)
def no_fragment_of_another_test():
    """A test may set the clock: what a page has read at another time is not its own."""
    Fragments.kept = (None, Store(MAX_BYTES))
    note_failure(False)


@pytest.fixture
def queue(db, settings, monkeypatch):
    """Tasks wait in the database for `tests.background.working`, instead of being done at once."""
    # A worker closes connections in a transaction, such as that of a test.
    monkeypatch.setattr(f"{Worker.__module__}.close_old_connections", lambda: None)
    database = {"BACKEND": "django_tasks_db.DatabaseBackend"}
    settings.TASKS = settings.TASKS | {BACKEND: database}
