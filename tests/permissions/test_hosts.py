"""The host that a request names is repeated nowhere: the site knows its own."""

from html import unescape

import pytest
from django.core import mail

from tests.permissions.routes import routes
from tests.permissions.test_canaries import form_of
from tests.permissions.walking import Walker, rolled_back, text_of, wagtail_may_warn

pytestmark = [wagtail_may_warn, pytest.mark.searches, pytest.mark.long]

ASKED, LIED = "autre.example:6666", "evil.example"
HEADERS = {"host": ASKED, "x-forwarded-host": LIED, "x-forwarded-port": "6667"}
HEADERS |= {"x-original-url": f"//{LIED}/", "forwarded": f"host={LIED}"}
HOSTILE = ("autre.example", "6666", LIED, "6667")
# tests/accounts/test_resets.py has the link of a password that was forgotten.
WRITING = {"core_proposals:decide", "networks_coordination:people"}


@pytest.fixture(autouse=True)
def two_hosts(settings):
    settings.ALLOWED_HOSTS = ["testserver", "localhost", "autre.example"]


def repeated(text: str) -> list[str]:
    return [word for word in HOSTILE if word in unescape(text)]


def test_no_answer_that_is_kept_repeats_the_host_that_was_asked(world):
    walker, found = Walker(None), {}
    for route in routes():
        walker.client.cookies = walker.cookies.copy()
        answer = walker.client.get(route.address(world, world.a), headers=HEADERS)
        # The number of a request is drawn by lot.
        said = text_of(answer).replace(answer.headers.get("X-Request-ID", ""), "")
        if words := repeated(said):
            found[route.name] = words
    assert found == {}


def test_no_message_leads_to_the_host_that_was_asked(world):
    admin, found, wrote = Walker(world.users["superuser"]), {}, set()
    for route in routes():
        address = route.address(world, world.a)
        data = form_of(world, admin, address)
        data |= {"email": "nouvelle@example.org", "decision": "refuse", "answer": "Non"}
        mail.outbox.clear()
        with rolled_back():
            admin.client.cookies = admin.cookies.copy()
            admin.client.post(address, data, headers=HEADERS)
        for message in mail.outbox:
            wrote.add(route.name)
            if words := repeated(message.body + message.subject):
                found[route.name] = words
    assert found == {}
    assert wrote >= WRITING
