"""Values at the edge of their type, in every part of every public address."""

from urllib.parse import quote

import pytest

from agenda.views import PARAMETERS
from tests.factories import day, make_event, make_network
from tests.permissions.walking import wagtail_may_warn

pytestmark = [wagtail_may_warn, pytest.mark.searches, pytest.mark.django_db, pytest.mark.long]

EDGES = ["²", "٣", "\0", "\ud800", "9" * 30, "9" * 5_000, "-1", "%", "é" * 3_000, "a\r\nb: c"]
DAYS = ["0001-01-01", "1899-12-31", "1900-01-01", "2199-12-31", "9999-12-31", "²²²²-01-01"]
TYPED = ["31 décembre 9999", "1er mars 0000", "31/12/9999", "1/1/1", "1²/3", "semaine 53 de 9999"]
TYPED += [f"{'9' * 30} mars", "mars 9999", "du 1/1/0001 au 31/12/9999", "9h-25h le 30 février"]
QUERIES = {
    "/recherche/": ("q", "genre", "theme", "annee", "exact", "page"),
    "/recherche/suggestions/": ("q",),
    "/agenda/": PARAMETERS,
    "/agenda/agenda.json": PARAMETERS,
    "/agenda/agenda.ics": (*PARAMETERS, "provisoires"),
    "/agenda/agenda.atom": PARAMETERS,
    "/agenda/agenda.csv": PARAMETERS,
    "/agenda/encart/": PARAMETERS,
}
PATHS = [
    "/{}/",
    "/{}",
    "/en/{}/",
    "/agenda/{}/seances.ics",
    "/agenda/{}/affiche.png",
    "/agenda/{}/seance-00000000-0000-0000-0000-000000000000.ics",
    "/agenda/themes/{}/",
    "/sitemap-{}-1.xml",
    "/sitemap-pages-{}.xml",
    "/documents/{}/note.pdf",
    "/documents/1/{}",
    "/invitation/{}/jeton/",
    "/invitation/1/{}/",
    "/_util/authenticate_with_password/{}/1/",
    "/media/{}",
    "/static/{}",
    "/admin/blocs/{}/0.js",
]


def escaped(value: str) -> str:
    return quote(value.encode("utf-8", "surrogatepass"), safe="")


@pytest.fixture(scope="module")
def site(module_home):
    network = make_network("Réseau")
    for year, month, number in ((1900, 1, 1), (2020, 10, 7), (2199, 12, 31)):
        make_event(network, day(year, month, number), title=f"Rencontre ville {year}")
    return network


@pytest.mark.parametrize("address", QUERIES)
def test_no_parameter_of_a_public_address_ends_in_an_error(client, site, address):
    client.raise_request_exception = False
    broken = []
    for name in QUERIES[address]:
        for value in (*EDGES, *DAYS, *TYPED, *(one[:7] for one in DAYS)):
            # A search without words has no page to count.
            start = "" if name == "q" else "q=ville&"
            asked = f"{address}?{start}{name}={escaped(value)}"
            if client.get(asked).status_code not in {200, 404}:
                broken.append(asked[:80])
    assert broken == []


@pytest.mark.parametrize("path", PATHS)
def test_no_part_of_a_public_address_ends_in_an_error(client, site, path):
    client.raise_request_exception = False
    answers = {value: client.get(path.format(escaped(value))).status_code for value in EDGES}
    assert {value: code for value, code in answers.items() if code >= 500} == {}
