"""Two hosts of the application, what is published on them, and a front before both."""

from collections.abc import Callable, Iterator
from itertools import count

import pytest

from tests.deploy.servers import FRONTS, Front, Host, Site, ask, hosts

_numbers = count(1)


@pytest.fixture(scope="package")
def site(tmp_path_factory) -> Site:
    made = Site(tmp_path_factory.mktemp("production"))
    made.make()
    return made


@pytest.fixture(scope="package")
def editor(site) -> Iterator[Callable]:
    with site.editor() as call:
        yield call


@pytest.fixture(scope="package")
def both(site) -> Iterator[list[Host]]:
    """The two hosts, which a test that stops them starts again."""
    with hosts(site) as made:
        for host in made:
            # The first reader of a new site makes rows that the public sees.
            ask(host.port, "/", X_Forwarded_Proto="https")
        yield made


@pytest.fixture(params=FRONTS)
def kind(request) -> str:
    return request.param


@pytest.fixture
def front(kind, site, both, tmp_path) -> Iterator[Front]:
    """An empty front before both hosts."""
    with FRONTS[kind](site, both, tmp_path / kind) as made:
        yield made


@pytest.fixture
def page(editor) -> Callable[[str], str]:
    """Publish an event of this test: page("Titre"); return its address."""
    slug = f"page-{next(_numbers)}"

    def publish(title: str) -> str:
        editor("publish", slug, title)
        return editor("address", slug)

    publish.slug = slug
    return publish


@pytest.fixture
def down(both) -> Iterator[Callable[[], None]]:
    """Stop both hosts: down(). They are back at the end."""

    def stop() -> None:
        for host in both:
            host.stop()

    yield stop
    for host in both:
        if host.process is None:
            host.start()
