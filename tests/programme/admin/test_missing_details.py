"""What an event lacks: each lack has an event that lacks it, and one like it that does not."""

import pytest
from django.core.files.base import ContentFile
from wagtail.documents import get_document_model

from core.models import Audience, Contact, EventType
from dates import Precision
from programme.admin.missing_details import MISSING_DETAILS, missing_details_of
from programme.choices import Mode, Status
from programme.models import EventPage
from tests.factories import day, make_event, make_network, paris, vague

pytestmark = pytest.mark.django_db

SOON = (2020, 11, 1)
SPEAKER = [("speaker", {"name": "Jeanne Martin"})]


@pytest.fixture(autouse=True)
def october(monkeypatch, home):
    monkeypatch.setattr("core.clock.now", lambda: paris(2020, 10, 6))


def lacks(slug: str, event: EventPage) -> bool:
    """Whether the event lacks it, which the filter and the words must agree on."""
    found = EventPage.objects.filter(MISSING_DETAILS[slug].where(), pk=event.pk).exists()
    assert (str(MISSING_DETAILS[slug].label) in missing_details_of([event])[event.pk]) == found
    return found


def with_document(event: EventPage) -> EventPage:
    document = get_document_model()(title="Compte rendu")
    document.file.save("compte-rendu.pdf", ContentFile(b"%PDF-1.4"))
    event.body = [("documents", {"title": "À télécharger", "documents": [document]})]
    event.save()
    return event


@pytest.mark.parametrize(
    ("slug", "lacking", "complete"),
    [
        ("seance", [], [day(*SOON)]),
        ("date", [vague(Precision.MONTH, 2020, 11)], [day(*SOON)]),
        ("confirmation", [day(*SOON, confirmed=False)], [day(*SOON)]),
        ("lieu", [day(*SOON), day(2020, 11, 2, town="Tours")], [day(*SOON, town="Tours")]),
        ("lieu", [day(*SOON, mode=Mode.ON_SITE)], [day(*SOON, mode=Mode.ONLINE)]),
        ("lieu", [day(*SOON)], [day(*SOON, status=Status.CANCELLED)]),
        ("lieu", [day(*SOON)], [day(2020, 10, 1)]),
        ("intervenant", [day(*SOON)], [day(*SOON, speakers=SPEAKER)]),
        ("intervenant", [day(*SOON)], [day(*SOON), day(2020, 11, 2, speakers=SPEAKER)]),
        ("intervenant", [day(*SOON)], [day(2020, 10, 1)]),
        ("contact", [day(*SOON)], [day(2020, 10, 1)]),
        ("mode", [day(*SOON)], [day(*SOON, mode=Mode.ONLINE)]),
        ("document", [day(2020, 10, 1)], [day(*SOON)]),
        ("document", [day(2020, 10, 1)], [day(2020, 10, 1, status=Status.CANCELLED)]),
    ],
)
def test_what_is_missing_depends_on_its_sessions(slug, lacking, complete):
    assert lacks(slug, make_event(None, *lacking))
    assert not lacks(slug, make_event(None, *complete))


def test_an_event_online_lacks_no_place():
    assert not lacks("lieu", make_event(None, day(*SOON), mode=Mode.ONLINE))
    assert lacks("lieu", make_event(None, day(*SOON, mode=Mode.ON_SITE), mode=Mode.ONLINE))


def test_the_contact_of_the_network_is_one():
    contact = Contact.objects.create(name="Accueil")
    assert not lacks("contact", make_event(make_network(contact=contact), day(*SOON)))
    assert not lacks("contact", make_event(make_network("Emploi"), day(*SOON), contact=contact))
    assert lacks("contact", make_event(make_network("Habitat"), day(*SOON)))


def test_what_an_event_says_of_itself_is_not_lacking():
    event = make_event(None, day(*SOON))
    for slug in ("type", "public", "chapeau"):
        assert lacks(slug, event), slug
    event.event_type = EventType.objects.create(name="Webinaire", slug="webinaire")
    event.summary = "Une heure pour comprendre."
    event.audiences.add(Audience.objects.create(name="Élu-es", slug="elus"))
    event.save()
    for slug in ("type", "public", "chapeau"):
        assert not lacks(slug, event), slug
    assert not lacks("public", make_event(None, day(*SOON), audience="Les élu-es"))


def test_a_document_or_a_recording_is_what_an_event_leaves():
    over = day(2020, 10, 1)
    assert not lacks("document", make_event(None, over, replay_url="https://video.example/1"))
    event = make_event(None, over)
    assert lacks("document", event)
    assert not lacks("document", with_document(event))
