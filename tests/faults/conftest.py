"""A site in production, on either database, with pages to read."""

import json
import shutil
from collections.abc import Callable, Iterator

import pytest

from tests.deploy.servers import Host, Site
from tests.faults.parts import WHOLE, Postgres, postgres, shell

PAGES = """
from tests.factories import day, make_event, make_network
network = make_network("Réseau habitat")
for number in range(20):
    make_event(network, day(2030, 10, number + 1), title=f"Rencontre {number}", slug=f"r-{number}")
"""


@pytest.fixture(scope="package")
def made(tmp_path_factory) -> Site:
    """A site on SQLite, which tests copy."""
    site = Site(tmp_path_factory.mktemp("made"))
    site.make()
    shell(site, PAGES)
    return site


@pytest.fixture
def make_site(made, tmp_path) -> Callable[..., Site]:
    """Return a copy of the site, with other settings: make_site(CACHE_URL=…)."""

    def make(**variables: str) -> Site:
        site = Site(tmp_path / "copy")
        shutil.copytree(made.folder, site.folder)
        # Who writes in a test has signed in with one.
        site.environment |= {"SECOND_FACTOR": "non"} | variables
        return site

    return make


@pytest.fixture
def site(make_site) -> Site:
    """A site on SQLite."""
    return make_site()


@pytest.fixture(scope="package")
def server() -> Iterator[Postgres]:
    with postgres() as made:
        yield made


@pytest.fixture(scope="package")
def large_site(tmp_path_factory, server) -> Site:
    """A site on PostgreSQL, which the tests of this folder share."""
    site = Site(tmp_path_factory.mktemp("large"))
    site.environment["DATABASE_URL"] = server.url
    site.make()
    shell(site, PAGES)
    return site


@pytest.fixture(params=["site", "large_site"])
def either_site(request) -> Site:
    return request.getfixturevalue(request.param)


@pytest.fixture
def counted() -> Callable[[Site], dict]:
    """What is in the database: rows, versions, words of the search, tasks; and what is half."""
    return lambda site: json.loads(shell(site, WHOLE))


@pytest.fixture
def started() -> Iterator[Callable[[Site], Host]]:
    """Start a host of a site: started(site). It stops at the end."""
    hosts: list[Host] = []

    def start(site: Site) -> Host:
        hosts.append(Host(site, len(hosts)))
        hosts[-1].start()
        return hosts[-1]

    yield start
    for host in hosts:
        host.stop()
