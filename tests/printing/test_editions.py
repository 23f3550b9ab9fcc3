"""Editions: made of one instant, never changed, withdrawn with a word."""

import pytest
from django.db import IntegrityError, transaction
from django.db.models import ProtectedError

from printing.choices import Choices
from printing.documents import Document
from printing.facts import sessions_in
from printing.freezing import ChangingError, Request, freeze
from printing.models import Edition, FrozenError, Observation
from printing.rendering import PrintingUnavailableError
from tests.factories import day, make_event, make_network, make_priority, make_programme
from tests.printing.factories import PDF, make_edition

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("at")]


@pytest.fixture
def programme(home, quick_pdf):
    return make_programme()


def test_it_keeps_the_pdf_and_each_fact(programme):
    network = make_network("Habitat", make_priority(programme))
    event = make_event(
        network, day(2020, 11, 17, venue="Mairie", town="Orléans"), title="Rencontre"
    )
    edition = make_edition(programme)
    edition.refresh_from_db()
    session = event.sessions.get()
    assert bytes(edition.pdf) == PDF
    assert edition.size == len(PDF)
    assert sessions_in(edition.facts) == {
        str(session.translation_key): {
            "event": str(event.translation_key),
            "page": event.pk,
            "address": event.get_url(),
            "title": "Rencontre",
            "session_title": "",
            "dates": session.dates_as_json(),
            "when": "mardi 17 novembre 2020",
            "status": "prevu",
            "is_full": False,
            "mode": "non-precise",
            "place": "Mairie, Orléans",
            "departement": "",
            "networks": ["Habitat"],
            "priority": "Transitions",
            "words": {"title": "Rencontre", "session_title": "", "language": "fr"},
        }
    }


def test_what_is_not_public_is_not_in_it(programme):
    for number, live in enumerate([True, False]):
        make_event(None, day(2020, 11, 17 + number), live=live)
    make_event(make_network("Archive", live=True), day(2020, 12, 1)).unpublish()
    assert len(sessions_in(make_edition(programme).facts)) == 1


def test_its_choices_say_which_sessions_are_in_it(programme):
    for name in ("Habitat", "Culture"):
        make_event(make_network(name), day(2020, 11, 17), title=name)
    make_event(None, day(2020, 1, 7), title="Passé")
    chosen = make_edition(programme, Choices(networks=("habitat",)))
    assert [row["title"] for row in sessions_in(chosen.facts).values()] == ["Habitat"]
    to_come = make_edition(programme, Choices(with_past=False))
    assert "Passé" not in {row["title"] for row in sessions_in(to_come.facts).values()}


def test_nothing_of_it_can_be_changed(programme):
    edition = make_edition(programme)
    edition.reason = "autre"
    with pytest.raises(FrozenError):
        edition.save()
    with pytest.raises(FrozenError):
        edition.save(update_fields=["facts"])
    with pytest.raises(FrozenError):
        Edition.objects.update(pdf=b"")
    with pytest.raises(FrozenError):
        Edition.objects.bulk_update([edition], ["facts"])
    with pytest.raises(FrozenError):
        Edition.objects.update_or_create(pk=edition.pk, defaults={"label": "autre"})


def test_a_programme_that_was_printed_is_not_deleted(programme):
    make_edition(programme)
    with pytest.raises(ProtectedError):
        programme.delete()


def test_it_is_withdrawn_once_with_a_word(programme, at, django_user_model):
    edition = make_edition(programme)
    user = django_user_model.objects.create_user("redaction")
    first = at(2020, 9, 20)
    edition.withdraw(first, "Une date est fausse.", user)
    edition.withdraw(at(2020, 9, 21), "Autre chose")
    assert (edition.withdrawn_at, edition.withdrawal) == (first, "Une date est fausse.")
    assert edition.withdrawn_by == user
    with pytest.raises(IntegrityError), transaction.atomic():
        Edition._base_manager.filter(pk=edition.pk).update(withdrawal="")


def test_an_account_that_is_deleted_leaves_its_editions(programme, django_user_model):
    user = django_user_model.objects.create_user("redaction")
    edition = make_edition(programme, user=user)
    user.delete()
    edition.refresh_from_db()
    assert edition.made_by is None


@pytest.mark.parametrize("failure", [PrintingUnavailableError, ValueError, MemoryError])
def test_a_failure_leaves_nothing(programme, monkeypatch, failure):
    def fail(self):
        raise failure

    monkeypatch.setattr(Document, "pdf", fail)
    make_event(None, day(2020, 11, 17))
    with pytest.raises(failure):
        make_edition(programme)
    assert not Edition.objects.exists()
    assert not Observation.objects.exists()


def test_two_who_ask_at_once_get_the_same(programme):
    asked = Request(Choices(), label="", reason="imprimeur", newest=0)
    assert freeze(programme, asked, None) == freeze(programme, asked, None)
    assert Edition.objects.count() == 1


def test_one_who_asks_while_another_is_printing_gets_the_same(programme, monkeypatch):
    asked = Request(Choices(), label="", reason="imprimeur", newest=0)
    made = []

    def print_slowly(self):
        if not made:
            made.append(None)
            made[0] = freeze(programme, asked, None)
        return PDF

    monkeypatch.setattr(Document, "pdf", print_slowly)
    assert freeze(programme, asked, None) == made[0]
    assert Edition.objects.count() == 1


def test_the_facts_are_those_of_the_pdf(programme, monkeypatch):
    """What changes while it is printed is in both, or in none."""
    printed = []

    def print_and_change(self):
        printed.append([*self.page.events.values_list("title", flat=True)])
        if len(printed) == 1:
            make_event(None, day(2020, 11, 17), title="Entre-temps")
        return PDF

    monkeypatch.setattr(Document, "pdf", print_and_change)
    facts = sessions_in(make_edition(programme).facts)
    assert printed == [[], ["Entre-temps"]]
    assert [row["title"] for row in facts.values()] == ["Entre-temps"]


def test_a_site_that_never_rests_is_not_printed(programme, monkeypatch):
    def print_and_change(self):
        make_event(None, day(2020, 11, 17))
        return PDF

    monkeypatch.setattr(Document, "pdf", print_and_change)
    with pytest.raises(ChangingError):
        make_edition(programme)
    assert not Edition.objects.exists()
