"""A row is held by what names it: published, in a draft, scheduled or in review."""

from datetime import timedelta

import pytest
from django.db import connection, transaction
from django.db.models import ProtectedError
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.images.tests.utils import get_test_image_file
from wagtail.models import Locale, Revision, Workflow

from core.holders import HeldError, check_is_free, holders_of
from core.models import (
    CacheVersion,
    Contact,
    EventType,
    OrganisationSettings,
    Theme,
    VersionReferences,
)
from home.models import ContactLine, ContactPage, StandardPage
from operations.upgrading import catch_up
from programme.models import EventPage, PriorityPage, ProgrammePage, Series
from tests.factories import day, make_event, make_network, make_priority, make_programme

pytestmark = pytest.mark.django_db


def make_contact(name: str = "Ancien") -> Contact:
    return Contact.objects.create(name=name, email="a@example.org", locale=Locale.get_default())


def make_image():
    return get_image_model().objects.create(title="Une image", file=get_test_image_file())


def make_page(home, title: str = "Une page", **fields) -> StandardPage:
    page = StandardPage(title=title, slug=title.lower().replace(" ", "-"), **fields)
    home.add_child(instance=page)
    page.save_revision().publish()
    return StandardPage.objects.get(pk=page.pk)


def save_draft(page, **fields):
    for name, value in fields.items():
        setattr(page, name, value)
    return page.save_revision()


def names(*rows) -> list[tuple[str, str]]:
    return [(str(holder), str(holder.version)) for holder in holders_of(rows)]


@pytest.fixture
def event(home) -> EventPage:
    event = make_event(None, day(2020, 10, 8), title="Rencontre")
    event.save_revision().publish()
    return EventPage.objects.get()


def protected_rows(home) -> dict:
    return {
        "contact": make_contact(),
        "event_type": EventType.objects.create(name="Webinaire", slug="webinaire"),
        "series": Series.objects.create(name="Une série", locale=Locale.get_default()),
        "programme": make_programme(2031),
    }


@pytest.mark.parametrize("field", ["contact", "event_type", "series", "programme"])
def test_what_only_a_draft_names_is_held(home, event, field):
    row = protected_rows(home)[field]
    assert holders_of([row]) == []
    save_draft(event, **{field: row})
    assert names(row) == [("Rencontre", "dans un brouillon")]


def test_a_term_is_held_by_a_draft_that_names_one_merged_into_it(home, event):
    merged, kept = (EventType.objects.create(name=n, slug=n) for n in ("webinar", "webinaire"))
    save_draft(event, event_type=merged)
    merged.merge_into(kept)
    assert names(kept) == [("Rencontre", "dans un brouillon")]


def test_drafts_that_only_bear_the_same_numbers_are_not_read(home, event, monkeypatch):
    contact = make_contact()
    text = f"<p>{contact.pk}, le {contact.pk} mars, {contact.pk} places : {contact.pk}</p>"
    event.themes.add(Theme.objects.create(pk=contact.pk, name="Habitat", slug="habitat"))
    save_draft(event, body=[("rich_text", text)])
    monkeypatch.setattr(Revision, "as_object", pytest.fail)
    assert holders_of([contact, *Theme.objects.all()]) == []


@pytest.mark.parametrize("field", ["contact", "event_type", "series"])
def test_deleting_it_is_refused_wherever_it_is_asked(home, event, field):
    row = protected_rows(home)[field]
    save_draft(event, **{field: row})
    with pytest.raises(HeldError), transaction.atomic():
        row.delete()
    with pytest.raises(ProtectedError), transaction.atomic():
        type(row).objects.filter(pk=row.pk).delete()
    save_draft(event, **{field: None})
    row.delete()


def test_what_only_a_scheduled_version_names_is_held(home, event):
    contact = make_contact()
    event.go_live_at = timezone.now() + timedelta(days=3)
    save_draft(event, contact=contact).publish()
    save_draft(event, contact=None)
    assert names(contact) == [("Rencontre", "dans une version programmée")]


def test_what_only_a_version_in_review_names_is_held(home, event, django_user_model):
    contact = make_contact()
    save_draft(event, contact=contact)
    reader = django_user_model.objects.create_superuser("relecture")
    Workflow.objects.get().start(event, reader)
    assert names(contact) == [("Rencontre", "dans une version en relecture")]


def test_an_old_version_holds_nothing(home, event):
    contact = make_contact()
    save_draft(event, contact=contact)
    save_draft(event, contact=None)
    assert names(contact) == []
    contact.delete()


def blocks_that_name(row) -> list:
    kinds = {"Contact": "contact", "CustomImage": "image", "CustomDocument": "documents"}
    kind = kinds.get(type(row).__name__)
    if kind == "contact":
        return [("contact", row)]
    if kind == "image":
        return [("image", {"image": row})]
    if kind == "documents":
        return [("documents", {"title": "", "documents": [row]})]
    return [("button", {"text": "Voir", "page": row, "address": ""})]


@pytest.mark.parametrize("make", [make_contact, make_image, "document", "page"])
@pytest.mark.parametrize("published", [True, False])
def test_what_a_block_names_is_held(home, make, published):
    if make == "document":
        row = get_document_model().objects.create(title="Un document", file="x.pdf")
    else:
        row = make_page(home, "Une cible") if make == "page" else make()
    page = make_page(home)
    revision = save_draft(page, body=blocks_that_name(row))
    if published:
        revision.publish()
    assert names(row) == [("Une page", "" if published else "dans un brouillon")]


def test_a_link_in_a_text_holds_the_page(home):
    target = make_page(home, "Une cible")
    link = f'<p><a linktype="page" id="{target.pk}">voir</a></p>'
    save_draft(make_page(home), body=[("rich_text", link)])
    assert names(target) == [("Une page", "dans un brouillon")]


def test_a_number_that_happens_to_be_the_key_holds_nothing(home, event):
    contact = make_contact()
    save_draft(event, edition_number=contact.pk, title=f"Le {contact.pk}")
    assert names(contact) == []


def test_child_rows_and_settings_hold_too(home):
    contact, image = make_contact(), make_image()
    OrganisationSettings.objects.update(
        contact=contact,
        supporters=[{"type": "supporter", "value": {"name": "Région", "logo": image.pk}}],
    )
    page = ContactPage(title="Nous joindre", slug="contact")
    home.add_child(instance=page)
    page.contacts = [ContactLine(contact=contact)]
    page.save_revision()
    assert [name for name, _version in names(contact)] == [
        "Identité du réseau – Réseau d'essai",
        "Nous joindre",
    ]
    assert len(names(image)) == 1


def test_pages_below_are_deleted_with_their_page_and_do_not_hold_it(home):
    top = make_page(home, "Le haut")
    below = make_page(top, "Le bas")
    save_draft(below, body=blocks_that_name(top))
    assert names(top) == []
    assert names(below) == []
    save_draft(make_page(home, "À côté"), body=blocks_that_name(below))
    assert names(top) == [("À côté", "dans un brouillon")]


def test_the_events_of_a_programme_hold_what_is_above_it(home):
    programme = make_programme(2020)
    make_event(make_network("Habitat"), day(2020, 10, 8), title="Ailleurs")
    make_event(programme, day(2020, 10, 8), title="Dessous")
    for page in (programme, programme.get_parent().specific, home):
        assert names(page) == [("Ailleurs", ""), ("Dessous", "")]


def test_a_priority_that_events_only_point_to_is_not_held(home):
    programme = make_programme(2020)
    priority = make_priority(programme)
    make_event(make_network("Habitat"), day(2020, 10, 8), priority=priority)
    assert names(priority) == []
    priority.delete()
    assert EventPage.objects.get().priority is None
    assert not PriorityPage.objects.exists()


def test_an_alias_is_named_by_its_source(home, event, english):
    contact = make_contact()
    event.contact = contact
    event.save_revision().publish()
    event.copy_for_translation(english, copy_parents=True, alias=True)
    assert names(contact) == [("Rencontre", "")]


def test_what_is_deleted_together_is_checked_together(home):
    first, second = make_page(home, "Première"), make_page(home, "Seconde")
    save_draft(first, body=blocks_that_name(second))
    assert names(first, second) == []
    with pytest.raises(HeldError):
        check_is_free([second])
    assert ProgrammePage.objects.count() == 0


def test_what_a_version_names_is_read_without_its_text(home, event):
    contact = make_contact()
    save_draft(event, contact=contact)
    for number in range(3):
        other = make_event(None, day(2020, 10, 9), edition_number=contact.pk)
        save_draft(other, title=f"Le {number}")
    with CaptureQueriesContext(connection) as captured:
        assert names(contact) == [("Rencontre", "dans un brouillon")]
    assert not any('"wagtailcore_revision"."content"' in each["sql"] for each in captured)
    assert len(captured) < 30


def test_a_version_saved_before_is_read_until_it_is_caught_up(home, event):
    contact = make_contact()
    save_draft(event, contact=contact)
    VersionReferences.objects.all().delete()
    assert names(contact) == [("Rencontre", "dans un brouillon")]
    catch_up(list)
    assert VersionReferences.objects.count() == Revision.objects.count()
    assert names(contact) == [("Rencontre", "dans un brouillon")]


def test_a_version_that_is_rewritten_names_what_it_names_now(home, event):
    contact, other = make_contact(), make_contact("Autre")
    revision = save_draft(event, contact=contact)
    revision.content["contact"] = other.pk
    revision.save(update_fields=["content"])
    assert (names(contact), len(names(other))) == ([], 1)


def test_what_a_version_names_is_shown_nowhere(home, event):
    version = save_draft(event, contact=make_contact())
    before = CacheVersion.current()
    version.named_rows.save()
    version.named_rows.delete()
    assert CacheVersion.current() == before
