"""Two hosts, each with a folder of its own, that share a pooled PostgreSQL, S3 and Redis alone."""

import re
import time
from collections.abc import Iterator
from contextlib import ExitStack
from io import BytesIO

import pytest
from PIL import Image

from tests.deploy.debian import copy_code
from tests.deploy.parts import pooled, s3
from tests.deploy.servers import CSRF_COOKIE, NAME, SESSION_COOKIE, Host, Site, ask, free_port
from tests.faults.parts import HTTPS, Postgres, post, postgres, redis, shell

pytestmark = pytest.mark.slow

SECOND = 1.0
TOKEN = "a" * 32
PASSWORD = "un mot de passe à elle"
ADMIN = f"""
from django.contrib.auth import get_user_model
get_user_model().objects.create_superuser("ada", password="{PASSWORD}")
"""
PAGE = """
from tests.factories import day, make_event
event = make_event(None, day(2030, 10, 8), slug="rencontre", title="Une rencontre")
event.save_revision().publish()
print(event.pk, event.get_url())
"""
LAST = """
from core.models import CustomDocument, CustomImage
image = CustomImage.objects.latest("pk")
print(image.file.url, image.get_rendition("width-40").url, CustomDocument.objects.latest("pk").url)
"""
CURSORS = """
from django.db import connection
from wagtail.models import Page
assert connection.settings_dict["DISABLE_SERVER_SIDE_CURSORS"]
print(sum(1 for _page in Page.objects.iterator(chunk_size=1)))
"""


@pytest.fixture(scope="module")
def server() -> Iterator[Postgres]:
    with postgres() as made:
        yield made


@pytest.fixture(scope="module")
def site(server, tmp_path_factory) -> Iterator[Site]:
    folder = tmp_path_factory.mktemp("shared")
    port = free_port()
    with pooled(server, folder) as database, s3(folder) as storage, redis(port):
        made = Site(folder)
        made.environment |= {
            "DATABASE_URL": database,
            "DATABASE_POOLED": "oui",
            "STORAGE_URL": storage,
            "CACHE_URL": f"rediscache://127.0.0.1:{port}/0",
            "MEDIA_ROOT": "/proc/nowhere",  # where nobody can write
            "SECOND_FACTOR": "non",
        }
        made.make()
        shell(made, ADMIN)
        yield made


@pytest.fixture(scope="module")
def both(site, tmp_path_factory) -> Iterator[list[Host]]:
    with ExitStack() as until_the_end:
        made = [Host(site, number) for number in range(2)]
        for host in made:
            host.folder = tmp_path_factory.mktemp("host") / "site"
            copy_code(host.folder)
            until_the_end.callback(host.stop)
            host.start()
            ask(host.port, "/", **HTTPS)
        yield made


@pytest.fixture(scope="module")
def session(both) -> str:
    """Of an administrator who has signed in on the first host."""
    form = {"username": "ada", "password": PASSWORD, "next": "/admin/"}
    answer = post(both[0].port, "/admin/login/", **form)
    assert answer.status == 302, answer.text
    cookies = " ".join(answer.headers.get_all("Set-Cookie"))
    return re.search(rf"{SESSION_COOKIE}=(\w+)", cookies)[1]


def upload(host: Host, session: str, address: str, name: str, content: bytes) -> int:
    fields = {"csrfmiddlewaretoken": TOKEN, "title": "Essai", "collection": "1"}
    body = "".join(
        f'--end\r\nContent-Disposition: form-data; name="{field}"\r\n\r\n{value}\r\n'
        for field, value in fields.items()
    )
    body += f'--end\r\nContent-Disposition: form-data; name="file"; filename="{name}"\r\n\r\n'
    sent = body.encode() + content + b"\r\n--end--\r\n"
    headers = {
        "Content_Type": "multipart/form-data; boundary=end",
        "Content_Length": str(len(sent)),
        "Cookie": f"{CSRF_COOKIE}={TOKEN}; {SESSION_COOKIE}={session}",
        "Referer": f"https://{NAME}/",
    }
    return ask(host.port, address, "POST", sent, **headers, **HTTPS).status


def test_who_signs_in_on_one_host_is_known_on_the_other(both, session):
    cookie = {"Cookie": f"{SESSION_COOKIE}={session}"}
    assert ask(both[1].port, "/admin/account/", **cookie, **HTTPS).status == 200
    assert ask(both[1].port, "/admin/account/", **HTTPS).status == 302


def test_what_is_withdrawn_on_one_host_is_gone_on_the_other_within_a_second(site, both, session):
    first, second = both
    pk, address = shell(site, PAGE).split()
    for host in both:
        assert "Une rencontre" in ask(host.port, address, **HTTPS).text
    assert post(first.port, f"/admin/pages/{pk}/unpublish/", session).status == 302
    began = time.monotonic()
    while ask(second.port, address, **HTTPS).status != 404:
        assert time.monotonic() - began < SECOND
    assert ask(first.port, address, **HTTPS).status == 404


def test_what_is_uploaded_on_one_host_is_read_on_the_other(site, both, session):
    first, second = both
    content = BytesIO()
    Image.effect_noise((800, 600), 90).convert("RGB").save(content, "PNG")
    assert upload(first, session, "/admin/images/add/", "salle.png", content.getvalue()) == 302
    assert upload(first, session, "/admin/documents/add/", "note.txt", b"Une note") == 302
    image, rendition, document = shell(site, LAST).split()
    for address, drawn in ((image, (800, 600)), (rendition, (40, 30))):
        answer = ask(second.port, address, **HTTPS)
        assert (answer.status, answer.headers["Content-Type"]) == (200, "image/png")
        assert Image.open(BytesIO(answer.body)).size == drawn
    assert ask(second.port, document, **HTTPS).body == b"Une note"
    assert ask(second.port, "/media/documents/note.txt", **HTTPS).status == 404
    # Nothing is on a disk of either.
    for host in both:
        assert not list(host.folder.glob("var/media*"))


def test_long_lists_are_read_through_a_pooler_without_cursors(site):
    assert int(shell(site, CURSORS)) > 1
