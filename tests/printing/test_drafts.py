"""A proof, which has the drafts that its reader may edit, and no other."""

import pytest
from django.contrib.auth.models import User
from wagtail.models import PageViewRestriction

from core.roles import editors
from networks.models import NetworkPage
from networks.roles import coordinators
from printing.choices import Kind
from programme.models import EventPage, PriorityPage, ProgrammePage
from tests.factories import day, make_event, make_network, make_priority, make_programme
from tests.printing.pdfs import AT, plain, printed, text_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def editor(home) -> User:
    user = User.objects.create_user("redactrice")
    user.groups.add(editors(home))
    return user


@pytest.fixture
def own(home) -> NetworkPage:
    return make_network("Réseau habitat", make_priority(make_programme()))


@pytest.fixture
def other(own) -> NetworkPage:
    return make_network("Réseau mobilité", PriorityPage.objects.get())


@pytest.fixture
def coordinator(own) -> User:
    user = User.objects.create_user("coordination")
    user.groups.add(coordinators(own))
    return user


def written(event: EventPage, **values) -> None:
    """Save a draft of an event with these values."""
    for name, value in values.items():
        setattr(event, name, value)
    event.save_revision()


def test_a_programme_to_come_is_read_whole_before_any_page_is_published(home, editor):
    programme = make_programme(2021, live=False)
    priority = make_priority(programme, "Une priorité à venir", live=False)
    network = make_network("Un réseau à venir", priority, live=False)
    make_event(network, day(2021, 3, 4), programme=programme, title="Une rencontre", live=False)
    for page in (programme, priority, network):
        page.save_revision()
    pdf = text_of(printed(Kind.PROGRAMME, programme, is_proof=True, reader=editor))
    for words in (priority.title, network.title, "Une rencontre", "jeudi 4 mars 2021"):
        assert plain(words) in pdf
    assert plain(priority.title) not in text_of(printed(Kind.PROGRAMME, programme, is_proof=True))


def test_what_is_being_written_of_a_public_event_is_in_a_proof_alone(own, editor):
    event = make_event(own, day(2020, 10, 7), title="Titre public")
    make_event(own, day(2020, 10, 6), title="La veille")
    written(event, title="Titre nouveau")
    programme = ProgrammePage.objects.get()
    proof = text_of(printed(Kind.PROGRAMME, programme, is_proof=True, reader=editor))
    assert plain("Titre nouveau") in proof
    assert plain("Titre public") not in proof
    assert proof.index(plain("La veille")) < proof.index(plain("Titre nouveau"))
    assert plain("Titre nouveau") not in text_of(printed(Kind.PROGRAMME, programme, reader=editor))


def test_the_choices_hold_for_drafts_too(own, editor):
    make_event(own, day(2020, 1, 7), title="Jadis", live=False)
    make_event(own, day(2020, 12, 7), title="Bientôt", live=False)
    options = {"is_proof": True, "reader": editor, "with_past": False, "at": AT}
    proof = text_of(printed(Kind.PROGRAMME, ProgrammePage.objects.get(), **options))
    assert ("Jadis" in proof, "Bientôt" in proof) == (False, True)


def test_a_coordinator_reads_the_drafts_of_her_network_and_no_other(own, other, coordinator):
    make_event(own, day(2020, 10, 7), title="Le brouillon à elle", live=False)
    joint = make_event(other, day(2020, 10, 8), title="Un secret", live=False)
    joint.also_carried_by.create(network=own)
    joint.save_revision()
    proof = text_of(printed(Kind.LEAFLET, own, is_proof=True, reader=coordinator))
    assert plain("Le brouillon à elle") in proof
    assert plain("Un secret") not in proof


def test_a_proof_has_no_draft_that_is_private_or_has_expired(own, editor):
    expired = make_event(own, day(2020, 10, 7), title="Périmé", live=False, expired=True)
    private = make_event(own, day(2020, 10, 8), title="Privé", live=False)
    PageViewRestriction.objects.create(page=private, restriction_type=PageViewRestriction.LOGIN)
    for event in (expired, private):
        event.save_revision()
    proof = text_of(printed(Kind.LEAFLET, own, is_proof=True, reader=editor))
    assert [words for words in ("Périmé", "Privé") if words in proof] == []


def test_a_proof_in_another_language_has_its_own_draft_alone(own, editor, english):
    make_event(own, day(2020, 10, 7), title="Un brouillon", live=False)
    programme = ProgrammePage.objects.get().copy_for_translation(english, copy_parents=True)
    programme.title = "The programme"
    programme.save_revision()
    proof = text_of(printed(Kind.PROGRAMME, programme, is_proof=True, reader=editor))
    assert plain("The programme") in proof
    assert plain("Un brouillon") not in proof
