"""The sitemap: an index of parts, each of some addresses, whatever the number of pages."""

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import Page, PageViewRestriction

from frontend import sitemaps
from tests.factories import day, make_event, make_network, paris
from tests.sitemaps import in_sitemap

pytestmark = pytest.mark.django_db


def test_it_holds_every_public_page_and_no_other(client, home):
    network = make_network()
    shown = make_event(network, day(2020, 1, 1))
    hidden = [
        make_event(network, day(2020, 1, 1), slug="brouillon", live=False),
        make_event(network, day(2020, 1, 1), slug="echu", expire_at=paris(2020, 1, 2)),
        make_event(network, day(2020, 1, 1), slug="prive"),
    ]
    PageViewRestriction.objects.create(page=hidden[-1], restriction_type="login")
    addresses = in_sitemap(client)
    assert shown.full_url in addresses
    assert not {page.full_url for page in hidden} & addresses.keys()


def test_its_addresses_are_those_of_the_pages(client, home):
    make_event(make_network("Élu·es & maires"), day(2020, 1, 1))
    pages = Page.objects.filter(depth__gt=1)
    assert in_sitemap(client).keys() == {page.full_url for page in pages}


def test_the_parts_of_a_large_site_have_each_page_once(client, home, monkeypatch):
    monkeypatch.setattr(sitemaps, "PART", 3)
    make_event(make_network(), day(2020, 1, 1))
    for _number in range(4):
        make_event(make_network(f"Réseau {_number}"), day(2020, 1, 1))
    index = client.get("/sitemap.xml").getvalue().decode()
    parts = re.findall(r"<loc>http://localhost:8000(/sitemap-pages-\d\.xml)</loc>", index)
    addresses = [
        found
        for part in parts
        for found in re.findall("<loc>(.+?)</loc>", client.get(part).getvalue().decode())
    ]
    assert len(parts) == -(-len(addresses) // 3)
    assert len(addresses) == len(set(addresses)) == Page.objects.filter(depth__gt=1).count()


@pytest.mark.parametrize("part", ["pages-0", "pages-2", "autre-1"])
def test_a_part_that_does_not_exist_is_not_found(client, home, part):
    assert client.get(f"/sitemap-{part}.xml").status_code == 404


def test_a_part_takes_as_many_queries_for_ten_times_the_pages(client, home):
    def queries() -> int:
        with CaptureQueriesContext(connection) as captured:
            client.get("/sitemap-pages-1.xml").getvalue()
        return len(captured)

    network = make_network()
    make_event(network, day(2020, 1, 1))
    few = queries()
    for _number in range(10):
        make_event(network, day(2020, 1, 1))
    assert queries() <= few
