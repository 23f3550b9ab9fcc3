"""A copy points to the copies of what was copied with it, and begins as a draft."""

from importlib import import_module

import pytest
from django.apps import apps
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.urls import reverse
from wagtail.models import Page

from core.models import CustomImage
from home.models import HomePage, StandardPage
from networks.roles import coordinators
from programme.choices import Status
from programme.models import EventPage, EventSession, PriorityPage, ProgrammePage
from tests.factories import (
    day,
    make_event,
    make_network,
    make_priority,
    make_programme,
    sequence_of,
)
from tests.translation.translating import translate

pytestmark = pytest.mark.django_db


@pytest.fixture
def programme(home) -> ProgrammePage:
    """A programme with a priority, an event of it, and blocks that name both."""
    programme = make_programme(2020)
    priority = make_priority(programme)
    event = make_event(priority, day(2020, 10, 8), title="Dessous", programme=programme)
    elsewhere = make_event(make_network("Habitat"), day(2020, 10, 9), title="Ailleurs")
    section = {"title": "À suivre", "introduction": "", "pages": [event, elsewhere], "note": ""}
    programme.highlights = [("section", section)]
    link = f'<p><a linktype="page" id="{event.pk}">voir</a></p>'
    programme.foreword = [
        ("networks", {"title": "", "networks": [], "priority": priority}),
        ("rich_text", link),
    ]
    programme.save_revision().publish()
    return ProgrammePage.objects.get()


def address(page: Page) -> str:
    return reverse("wagtailadmin_pages:copy", args=[page.pk])


def fields(page: Page, **values) -> dict:
    return {
        "new_title": f"Copie de {page.title}",
        "new_slug": "copie",
        "new_parent_page": page.get_parent().pk,
        "copy_subpages": "on",
    } | values


def copied(client, page: Page, **values) -> Page:
    before = set(Page.objects.values_list("pk", flat=True))
    answer = client.post(address(page), fields(page, **values))
    assert answer.status_code == 302
    new = Page.objects.exclude(pk__in=before).order_by("path").first()
    assert new is not None
    return new.specific


def sessions_in_lists() -> list[str]:
    return [session.event.title for session in EventSession.objects.public()]


def test_a_programme_is_copied_with_what_is_in_it(someone, programme):
    before = sessions_in_lists()
    copy = copied(someone, programme, year=2021)
    priority = PriorityPage.objects.child_of(copy).get()
    event = EventPage.objects.descendant_of(copy).get()
    assert (copy.year, priority.programme, event.programme) == (2021, copy, copy)
    assert event.priority == priority
    elsewhere = EventPage.objects.get(title="Ailleurs")
    for page in (copy, copy.get_latest_revision_as_object()):
        assert page.highlights[0].value["pages"][0].specific == event
        assert page.highlights[0].value["pages"][1].specific == elsewhere
        assert page.foreword[0].value["priority"] == priority
        assert f'id="{event.pk}"' in page.foreword[1].value.source
    assert event.get_latest_revision_as_object().programme == copy
    assert [page.live for page in (copy, priority, event)] == [False, False, False]
    assert sessions_in_lists() == before
    for page in (copy, priority, event):
        page.get_latest_revision().publish()
    dates = EventSession.objects.public()
    assert dates.filter(event__programme=programme).count() == 2
    assert dates.filter(event__programme=copy).count() == 1


def test_what_is_outside_the_copy_still_points_to_the_original(someone, programme):
    event = EventPage.objects.get(title="Ailleurs")
    copied(someone, programme, year=2021)
    event.refresh_from_db()
    assert event.programme == programme
    original = ProgrammePage.objects.get(pk=programme.pk)
    assert original.highlights[0].value["pages"][0].title == "Dessous"
    assert original.highlights[0].value["pages"][0].specific.programme == programme


def test_a_programme_copied_asks_for_its_year(someone, programme):
    make_programme(2021)
    form = someone.get(address(programme)).context["form"]
    assert form["year"].value() == 2022
    assert form["new_title"].value() == "Programme 2022"
    assert form["new_slug"].value() == "2022"
    assert "publish_copies" not in form.fields
    assert 'name="year"' in someone.get(address(programme)).text


@pytest.mark.parametrize("year", ["2020", "", "abc", "0", "99999", "²"])
def test_its_year_must_be_free_and_a_year(someone, programme, year):
    answer = someone.post(address(programme), fields(programme, year=year))
    assert answer.status_code == 200
    assert answer.context["form"].errors["year"]
    assert ProgrammePage.objects.count() == 1


def test_two_programmes_of_a_year_are_refused_by_the_database(programme, english):
    other = make_programme(2021)
    rows = ProgrammePage.objects.filter(pk=other.pk)
    with pytest.raises(IntegrityError), transaction.atomic():
        rows.update(year=2020)
    translate(programme.get_parent().get_parent())
    translate(programme.get_parent())
    assert translate(programme).specific.year == 2020


def test_a_new_programme_is_refused_a_year_that_is_taken(programme):
    with pytest.raises(ValidationError, match="Il y a déjà un programme pour cette année"):
        make_programme(2020, slug="autre")


def duplicates() -> list[ProgrammePage]:
    """Two programmes of a year, as a database of before the constraint may have."""
    pages = [make_programme(2020), make_programme(2021), make_programme(2022)]
    ProgrammePage.objects.update(year_locale=None)
    ProgrammePage.objects.filter(pk=pages[1].pk).update(year=2020)
    return [ProgrammePage.objects.get(pk=page.pk) for page in pages]


def test_duplicates_of_before_are_named_and_the_first_has_the_year(home, capsys):
    migration = import_module("programme.migrations.0005_one_programme_a_year")
    first, second, third = duplicates()
    migration.give_each_year_to_the_first(apps, None)
    for page in (first, second, third):
        page.refresh_from_db()
    owners = [page.year_locale == page.locale for page in (first, second, third)]
    assert owners == [True, False, True]
    said = capsys.readouterr().out
    assert f"Programme 2021 (2020), page {second.pk}" in said
    assert f"page {first.pk}" not in said


def test_a_duplicate_of_before_stays_until_its_year_changes(superuser, home):
    migration = import_module("programme.migrations.0005_one_programme_a_year")
    _first, second, _third = duplicates()
    migration.give_each_year_to_the_first(apps, None)
    address = reverse("wagtailadmin_pages:unpublish", args=[second.pk])
    assert superuser.post(address).status_code == 302
    second.refresh_from_db()
    assert (second.live, second.year_locale) == (False, None)
    second.year = 2023
    second.save()
    assert second.year_locale == second.locale


def test_an_alias_has_the_year_of_its_source(programme, english):
    alias = programme.copy_for_translation(english, copy_parents=True, alias=True)
    assert (alias.year, alias.year_locale) == (2020, None)
    other = make_programme(2021)
    other.create_alias(update_slug="alias")
    assert ProgrammePage.objects.filter(year=2021).count() == 2


def test_code_that_copies_a_programme_gets_the_next_free_year(programme):
    make_programme(2021)
    copy = programme.copy(recursive=True, update_attrs={"slug": "copie"})
    assert copy.year == 2022
    assert not copy.live
    assert EventPage.objects.descendant_of(copy).get().programme == copy


def what_happened(event: EventPage) -> EventPage:
    """Cancelled, full, postponed twice."""
    event.status, event.status_reason, event.is_full = Status.CANCELLED, "La neige", True
    session = event.sessions.get()
    session.record_former_dates("La grève")
    session.first_day = session.first_day.replace(day=9)
    session.status, session.status_reason = Status.POSTPONED, "La grève"
    session.is_full = True
    event.sessions = [session]
    event.save_revision().publish()
    return EventPage.objects.get(pk=event.pk)


def test_a_copied_event_begins_anew(someone, home):
    event = what_happened(make_event(make_network("Habitat"), day(2020, 10, 8)))
    sequence = sequence_of(event.sessions.get())
    copy = copied(someone, event)
    for page in (copy, copy.get_latest_revision_as_object()):
        session = page.sessions.get()
        assert (page.status, page.status_reason, page.is_full) == (Status.SCHEDULED, "", False)
        assert (session.status, session.status_reason, session.is_full) == ("", "", False)
        assert session.previous_dates == []
        assert session.translation_key != event.sessions.get().translation_key
    assert copy.sessions.get().first_day == event.sessions.get().first_day
    assert not copy.live
    assert copy.revisions.count() == 1
    copy.get_latest_revision().publish()
    assert sequence_of(EventSession.objects.get(event=copy)) == 0
    original = EventPage.objects.get(pk=event.pk)
    assert original.status == Status.CANCELLED
    assert sequence_of(original.sessions.get()) == sequence > 0


def test_a_copy_is_of_the_latest_version(someone, home):
    event = make_event(make_network("Habitat"), day(2020, 10, 8), title="Publié")
    event.save_revision().publish()
    event.title, event.summary = "Brouillon", "Ce qui est écrit depuis"
    session = event.sessions.get()
    session.first_day = session.first_day.replace(day=9)
    event.sessions = [session]
    event.save_revision()
    copy = copied(someone, event)
    assert copy.summary == "Ce qui est écrit depuis"
    assert copy.sessions.get().first_day.day == 9
    assert sequence_of(copy.sessions.get()) == 0


def test_a_copy_has_no_schedule(someone, home):
    event = make_event(make_network("Habitat"), day(2020, 10, 8), expire_at="2020-11-01T00:00Z")
    assert copied(someone, EventPage.objects.get(pk=event.pk)).expire_at is None


def test_a_priority_copied_takes_its_events(someone, programme):
    priority = PriorityPage.objects.get()
    copy = copied(someone, priority)
    assert EventPage.objects.child_of(copy).get().priority == copy
    assert EventPage.objects.child_of(priority).get().priority == priority


def test_pages_that_name_one_another_are_copied_alike(someone, home):
    top = StandardPage(title="Le haut", slug="haut")
    home.add_child(instance=top)
    below = StandardPage(title="Le bas", slug="bas")
    top.add_child(instance=below)
    for page, other in ((top, below), (below, top)):
        page.body = [("button", {"text": "Voir", "page": other, "address": ""})]
        page.save_revision().publish()
    copy = copied(someone, top)
    under = StandardPage.objects.child_of(copy).get()
    assert copy.body[0].value["page"].specific == under
    assert under.body[0].value["page"].specific == copy


def test_a_coordinator_copies_an_event_of_their_section(client, network):
    event = what_happened(make_event(network, day(2020, 10, 8)))
    assert copied(client, event).status == Status.SCHEDULED
    other = make_event(make_network("Emploi"), day(2020, 10, 8))
    assert client.post(address(other), fields(other)).url == reverse("wagtailadmin_home")


def test_a_translation_keeps_what_its_source_has(home, english):
    event = what_happened(make_event(make_network("Habitat"), day(2020, 10, 8)))
    translated = event.copy_for_translation(english, copy_parents=True)
    assert translated.status == Status.CANCELLED
    assert translated.sessions.get().previous_dates == event.sessions.get().previous_dates
    assert translated.sessions.get().translation_key == event.sessions.get().translation_key
    assert HomePage.objects.count() == 2
    assert coordinators(event.network)


def test_a_copy_has_the_way_to_come_and_not_the_photograph_of_what_took_place(someone, programme):
    event = EventPage.objects.get(title="Ailleurs")
    event.access, event.easy_french = "Parking de la gare", "C'est une réunion."
    event.photograph = CustomImage.objects.create(
        title="Photo", file="photo.png", width=1, height=1
    )
    event.save_revision().publish()
    copy = copied(someone, event)
    assert (copy.access, copy.easy_french) == (event.access, event.easy_french)
    assert copy.photograph is None
    assert copy.get_latest_revision_as_object().photograph is None
