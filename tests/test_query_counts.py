"""At most 10 queries a page in either language, and no more of them with ten times the events."""

import pytest
from django.core.cache import cache
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import Locale, Site
from wagtail.rich_text import RichText

from core.models import Contact, Menu, MenuItem, OrganisationSettings, Theme
from home.models import ContactLine, ContactPage, StandardPage
from printing.documents import Document
from programme.models import ProgrammePage
from tests.factories import day, make_event, make_network, make_priority, make_programme, paris
from tests.printing.factories import make_edition
from tests.translation.translating import translate

pytestmark = [pytest.mark.django_db, pytest.mark.searches]

MOST = 10


@pytest.fixture(autouse=True)
def october(monkeypatch):
    monkeypatch.setattr("core.clock.now", lambda: paris(2020, 10, 6))


@pytest.fixture
def site(home, monkeypatch) -> dict[str, str]:
    """A site with a page of each type in two languages: type → address."""
    locale = Locale.get_default()
    contact = Contact.objects.create(name="Accueil", email="a@example.org", locale=locale)
    OrganisationSettings.objects.update(contact=contact)
    programme = make_programme(
        foreword=[("rich_text", "<p>Bonjour</p>")],
        summary="Le programme",
    )
    priority = make_priority(programme)
    network = make_network("Habitat", priority, contact=contact)
    event = make_event(network, day(2020, 10, 7), day(2020, 11, 7), programme=programme)
    highlights = {"title": "Rentrée", "introduction": RichText(""), "note": ""}
    programme.highlights = [("section", highlights | {"pages": [event, network]})]
    programme.save_revision().publish()
    page = StandardPage(title="Mentions légales", slug="mentions")
    home.add_child(instance=page)
    contact_page = ContactPage(title="Contact", slug="contact")
    home.add_child(instance=contact_page)
    ContactLine.objects.create(page=contact_page, contact=contact)
    menu = Menu.objects.create(place="main", locale=locale)
    for number, target in enumerate([programme, network, contact_page]):
        MenuItem.objects.create(
            menu=menu, page=target, label=f"Entrée {number}", locale=locale, sort_order=number
        )
    for source in home.get_descendants(inclusive=True).specific():
        translate(source)
    monkeypatch.setattr(Document, "pdf", lambda self: b"%PDF")
    make_edition(programme)
    addresses = {
        "home": "/",
        "programme index": "/programme/",
        "programme": "/programme/2020/",
        "priority": priority.get_url(),
        "network index": "/reseaux/",
        "network": network.get_url(),
        "event": event.get_url(),
        "standard": "/mentions/",
        "contact": "/contact/",
        "agenda": "/agenda/",
        "agenda.json": "/agenda/agenda.json",
        "search": "/recherche/?q=rencontre",
        "changes": "/programme/2020/changements/",
        "changes.atom": "/programme/2020/changements.atom",
        "suggestions": "/recherche/suggestions/?q=ren",
    }
    english = {f"{name} in English": f"/en{address}" for name, address in addresses.items()}
    return addresses | english


def fill(numbers: range) -> None:
    """So many more events, in as many sections, with what rows show."""
    programme = ProgrammePage.objects.sources().get()
    priority = programme.priorities.get()
    theme = Theme.objects.get_or_create(name="Habitat", slug="habitat")[0]
    for number in numbers:
        network = make_network(f"Réseau {number}", priority)
        event = make_event(
            network,
            day(2020, 10, 8, town="Tours", speakers=[("speaker", {"name": "Une intervenante"})]),
            day(2020, 11, 8),
            programme=programme,
        )
        event.themes.add(theme)
        event.save()


def queries_of(client, address: str) -> list[str]:
    cache.clear()
    client.get(address)  # the index of the agenda and the site's own caches are filled
    with CaptureQueriesContext(connection) as captured:
        assert client.get(address).status_code == 200
    return [query["sql"] for query in captured]


@pytest.mark.long
def test_pages_ask_little_and_not_more_with_ten_times_the_events(client, site):
    Site.clear_site_root_paths_cache()
    fill(range(2))
    few = {name: queries_of(client, address) for name, address in site.items()}
    fill(range(2, 20))
    many = {name: queries_of(client, address) for name, address in site.items()}
    counts = {name: (len(few[name]), len(many[name])) for name in site}
    print(counts)  # noqa: T201 - shown by `pytest -rP`
    too_many = {n: many[n] for n, (_, c) in counts.items() if c > MOST}
    assert not too_many
    assert {name: pair for name, pair in counts.items() if pair[0] != pair[1]} == {}
