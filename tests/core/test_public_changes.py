"""What changes the version of the site: whatever the public can see, and nothing else."""

import datetime
import time
import uuid
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from unittest import mock

import pytest
from django.apps import apps
from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.core.management import call_command
from django.db import DatabaseError, connection, models, transaction
from django.utils import timezone
from wagtail.contrib.search_promotions.models import Query, SearchPromotion
from wagtail.models import (
    Collection,
    CollectionViewRestriction,
    Comment,
    Locale,
    Page,
    PageViewRestriction,
)
from wagtail.search.models import IndexEntry
from wagtail_localize.models import (
    String,
    StringTranslation,
    TranslatableObject,
    TranslationContext,
)

from core import public_changes
from core.caching import CacheVersion, cached_until_change
from core.checks import check_public_models
from core.models import Contact, CustomDocument, CustomImage, FormerSlug, MergedTerm, ThemeProposal
from home.models import HomePage, StandardPage
from networks.models import NetworkPage
from printing.models import Edition
from programme.models import EventCarrier, EventPage, EventSession
from tests.factories import day, make_event, make_network

pytestmark = [pytest.mark.django_db, pytest.mark.searches]

LABELS = sorted(settings.PUBLIC_MODELS)


@contextmanager
def changed() -> Iterator[None]:
    before = CacheVersion.current()
    yield
    assert CacheVersion.current() != before


@contextmanager
def unchanged() -> Iterator[None]:
    before = CacheVersion.current()
    yield
    assert CacheVersion.current() == before


# Each model of the list, by its table


# Columns that a rule of the table ties to others, which change with them.
TIED = {
    ("core.MenuItem", "address"),
    ("programme.EventSession", "precision"),
    ("printing.Edition", "withdrawn_at"),
    ("printing.Edition", "withdrawal"),
}


@pytest.fixture(scope="class")
def everything(class_db) -> None:
    """The demonstration, and a row of each public model that it does not have."""
    call_command("load_demonstration", verbosity=0)
    home, event = HomePage.objects.first(), EventPage.objects.filter(live=True).first()
    page = home.add_child(instance=StandardPage(title="Une page", slug="une-page"))
    PageViewRestriction.objects.create(page=page, restriction_type="login")
    CollectionViewRestriction.objects.create(
        collection=Collection.get_first_root_node(), restriction_type="login"
    )
    query = Query.objects.create(query_string="habitat")
    SearchPromotion.objects.create(query=query, page=page)
    FormerSlug.objects.create(vocabulary="theme", slug="avant", current_slug="habitat")
    MergedTerm.objects.create(vocabulary="theme", key=999, current_key=1)
    EventCarrier.objects.create(event=event, network=NetworkPage.objects.first())
    CustomImage.objects.create(title="Une image", file="a.png", width=1, height=1)
    CustomDocument.objects.create(title="Un document", file="a.pdf")
    edition = Edition.objects.create(
        programme=event.programme,
        language="fr",
        reason="imprimeur",
        made_at=timezone.now(),
        choices={},
        facts={},
        pdf=b"%PDF",
        size=4,
    )
    edition.programme.observations.create(uid=uuid.uuid4(), since=edition.made_at)
    context = TranslationContext.objects.filter(path__endswith=".status_reason").first()
    StringTranslation.objects.create(
        context=context or a_context(event),
        translation_of=String.objects.first(),
        locale=Locale.objects.get(language_code="en"),
        data="Postponed",
    )


def a_context(page: Page) -> TranslationContext:
    found = TranslatableObject.objects.get_or_create_from_instance(page)[0]
    return TranslationContext.objects.create(object=found, path="sessions.x.status_reason")


def candidates(field: models.Field) -> list:
    """Values of a column; one at least differs from what it has, and no rule refuses it."""
    match field:
        case models.BooleanField():
            values = [True, False]
        case models.ForeignKey():
            values = [10_000_001]  # keys are checked at the commit, which never comes
        case models.IntegerField() | models.FloatField():
            values = [1, 2, 3, 4]
        case models.JSONField():
            values = [["a"], ["b"]]
        case models.BinaryField():
            values = [b"a", b"b"]
        case models.UUIDField():
            values = [uuid.uuid4()]
        case models.DateTimeField():
            values = [datetime.datetime(year, 1, 1, tzinfo=datetime.UTC) for year in (1999, 2199)]
        case models.DateField():
            values = [datetime.date(1999, 1, 1), datetime.date(2199, 1, 1)]
        case models.TimeField():
            values = [datetime.time(0, 1), datetime.time(23, 59)]
        case _:
            values = ["a", "b", "time", "month", "unknown"]
    return [*values, None]


def query(sql: str, *values) -> list[tuple]:
    with connection.cursor() as cursor:
        cursor.execute(sql, values)
        return cursor.fetchall() if cursor.description else []


def changes_the_version(model, key, field: models.Field) -> bool | None:
    """Whether the version changes with a column of a row; None if no value is accepted."""
    table, pk = model._meta.db_table, model._meta.pk.column
    ((former,),) = query(f'SELECT "{field.column}" FROM "{table}" WHERE "{pk}" = %s', key)
    for candidate in candidates(field):
        value = candidate and field.get_db_prep_save(candidate, connection)
        if value == former:
            continue
        before = CacheVersion.current()
        try:
            with transaction.atomic():
                query(f'UPDATE "{table}" SET "{field.column}" = %s WHERE "{pk}" = %s', value, key)
                is_changed = CacheVersion.current() != before
                transaction.set_rollback(True)
                return is_changed
        except DatabaseError:
            continue
    return None


def public_row(model):
    """The pk of a row that the public can see."""
    rows = model._default_manager.order_by("pk")
    if issubclass(model, Page):
        rows = rows.filter(live=True, depth__gt=1)
    if model is IndexEntry:
        rows = rows.filter(object_id=EventPage.objects.filter(live=True).first().pk)
    if model is StringTranslation:
        rows = rows.filter(context__path__endswith="status_reason")
    return rows.values_list("pk", flat=True).first()


@pytest.mark.long
class TestEachModel:
    @pytest.mark.parametrize("label", LABELS)
    def test_each_column_that_the_public_sees_changes_the_version_and_no_other(
        self, everything, label
    ):
        model = apps.get_model(label)
        key = public_row(model)
        found: dict = {True: set(), False: set(), None: set()}
        for field in model._meta.local_concrete_fields:
            if not field.primary_key:
                found[changes_the_version(model, key, field)].add(field.name)
        assert found[False] == set(settings.PUBLIC_MODELS[label])
        assert found[None] == {name for of, name in TIED if of == label}

    @pytest.mark.parametrize("label", LABELS)
    def test_a_row_that_comes_or_goes_changes_the_version(self, everything, label):
        model = apps.get_model(label)
        table, pk = model._meta.db_table, model._meta.pk.column
        key = public_row(model)
        columns = [field.column for field in model._meta.local_concrete_fields]
        names = ", ".join(f'"{column}"' for column in columns)
        with transaction.atomic():
            query(
                f'CREATE TEMPORARY TABLE kept AS SELECT {names} FROM "{table}" WHERE "{pk}" = %s',
                key,
            )
            with changed():
                query(f'DELETE FROM "{table}" WHERE "{pk}" = %s', key)
            with changed():
                query(f'INSERT INTO "{table}" ({names}) SELECT {names} FROM kept')
            transaction.set_rollback(True)


def test_each_model_of_the_site_is_public_or_hidden(settings):
    assert check_public_models() == []
    settings.PUBLIC_MODELS = settings.PUBLIC_MODELS | {"core.Contact": ("nickname",)}
    settings.HIDDEN_MODELS = settings.HIDDEN_MODELS[1:]
    assert {error.id for error in check_public_models()} == {"core.E023", "core.E024"}


# What nobody sees


@pytest.fixture
def event(home) -> EventPage:
    """A published event, as an editor opens it."""
    event = make_event(make_network(), day(2020, 10, 8))
    event.save_revision().publish()
    return EventPage.objects.get(pk=event.pk)


def test_a_draft_changes_nothing_and_its_publication_does(event):
    with unchanged():
        event.title = "Autrement"
        event.sessions.add(EventSession(precision="unknown"))
        revision = event.save_revision()
    with changed():
        revision.publish()


def test_a_page_that_was_never_published_changes_nothing_with_all_its_rows(event):
    with unchanged():
        draft = make_event(event.network, day(2020, 11, 3), title="En projet", live=False)
        draft.sessions.get().delete()
        draft.move(event, pos="right")
        draft.delete()


def test_a_page_that_is_unpublished_changes_the_version_whoever_saves_it(event):
    with changed():
        EventPage.objects.filter(pk=event.pk).update(live=False)


def test_comments_locks_proposals_and_renditions_change_nothing(event, django_user_model):
    user = django_user_model.objects.create_user("redaction")
    with unchanged():
        Comment.objects.create(page=event, user=user, text="À revoir", contentpath="title")
        Page.objects.filter(pk=event.pk).update(locked=True, locked_by=user)
        ThemeProposal.objects.create(name="Vélo", proposed_by=user)


def test_a_page_scheduled_to_go_live_changes_nothing(event):
    with unchanged():
        event.go_live_at = timezone.now() + datetime.timedelta(days=1)
        event.save_revision().publish()


def test_what_writes_without_signals_changes_the_version(event):
    with changed():
        Contact.objects.bulk_create([Contact(name="Ada", locale=event.locale)])
    with changed():
        Contact.objects.update(role="Direction")
    with changed():
        event.get_parent().move(event.get_parent().get_parent(), pos="last-sibling")
    with unchanged():
        Contact.objects.update(role="Direction")


def test_a_change_that_is_rolled_back_leaves_the_version(event):
    with unchanged(), transaction.atomic():
        with changed():
            Contact.objects.create(name="Ada", locale=event.locale)
        transaction.set_rollback(True)


def test_each_change_that_follows_a_reading_in_a_transaction_is_seen(event):
    with transaction.atomic():
        for name in ("Ada", "Zoé", "Léa"):
            with changed():
                Contact.objects.create(name=name, locale=event.locale)
    with changed(), transaction.atomic():
        with transaction.atomic():
            Contact.objects.create(name="Ève", locale=event.locale)
            transaction.set_rollback(True)
        Contact.objects.create(name="Noé", locale=event.locale)


def test_what_was_read_in_a_savepoint_is_not_kept_after_it(event):
    """Its change has the token of the one before, which stays."""
    titles = cached_until_change(lambda: EventPage.objects.get(pk=event.pk).title)
    with transaction.atomic():
        EventPage.objects.filter(pk=event.pk).update(title="Avant")
        with transaction.atomic():
            EventPage.objects.filter(pk=event.pk).update(title="Retiré")
            assert titles() == "Retiré"
            transaction.set_rollback(True)
        assert titles() == "Avant"


def test_the_search_entry_of_what_has_the_pk_of_a_page_is_not_that_of_the_page(event):
    kind = ContentType.objects.get_for_model(Contact)
    with unchanged():
        IndexEntry.objects.create(content_type=kind, object_id=str(event.pk))


def test_a_request_that_writes_reads_the_version_again(event):
    with CacheVersion.read_once(), changed():
        Contact.objects.create(name="Ada", locale=event.locale)


def test_a_request_that_only_reads_asks_for_the_version_once(event, django_assert_num_queries):
    with CacheVersion.read_once(), django_assert_num_queries(1):
        CacheVersion.current()
        CacheVersion.current()


def test_the_arguments_of_a_cached_value_are_told_apart_and_it_is_built_by_one_thread(home):
    built = []

    @cached_until_change
    def build(*args, **kwargs):
        time.sleep(0.05)
        built.append((args, kwargs))
        return object()

    threads = ThreadPoolExecutor(4)
    with mock.patch.object(CacheVersion, "current", return_value="a"):
        assert len(set(threads.map(build, ["fr"] * 4))) == 1
        assert build("fr") is not build(language="fr")
    assert built == [(("fr",), {}), ((), {"language": "fr"})]


def test_triggers_are_made_again_by_a_migration(home):
    assert public_changes.is_installed()
    public_changes.remove()
    assert not public_changes.is_installed()
    with changed():
        call_command("migrate", "core", verbosity=0)
    assert public_changes.is_installed()
