"""A visit in English: every way leads on, and every word is English or says what it is."""

import re
from html.parser import HTMLParser
from io import StringIO
from pathlib import Path
from urllib.parse import urlsplit

import polib
import pytest
from django.conf import settings
from django.core.management import call_command
from django.db import transaction
from django.utils.html import escape

from programme.dates import Precision
from programme.models import EventPage
from tests.factories import make_event, paris, vague

ROOT = Path(settings.BASE_DIR)
MOST_CHOICES = 1  # of the filters in one address: two at once are the same views
IGNORED = ("/static/", "/media/", "/documents/", "/admin/")
INTERFACE = {
    entry.msgid
    for entry in polib.pofile(str(ROOT / "locale/en/LC_MESSAGES/django.po"))
    if not entry.obsolete
    and entry.msgstr
    and entry.msgstr != entry.msgid
    and "%" not in entry.msgid
}


class Passages(HTMLParser):
    """The texts of a page, each with the language that its elements say."""

    VOID = frozenset({"meta", "link", "input", "br", "img", "hr", "wbr", "base", "path", "source"})
    UNREAD = frozenset({"script", "style"})
    READ = ("alt", "title", "aria-label", "placeholder")

    def __init__(self, text: str):
        super().__init__()
        self.open: list[tuple[str, str]] = []
        self.passages: list[tuple[str, str]] = []
        self.links: list[str] = []
        self.feed(text)

    @property
    def language(self) -> str:
        return next((code for _tag, code in reversed(self.open) if code), "")

    def handle_starttag(self, tag, attributes):
        found = dict(attributes)
        language = found.get("lang") or self.language
        self.passages += [(language, found[name]) for name in self.READ if found.get(name)]
        self.links += [found[name] for name in ("href", "action") if found.get(name)]
        if tag not in self.VOID:
            self.open.append((tag, found.get("lang", "")))

    def handle_startendtag(self, tag, attributes):
        self.handle_starttag(tag, attributes)
        if tag not in self.VOID:
            self.open.pop()

    def handle_endtag(self, tag):
        if tag not in self.VOID:
            self.open.pop()

    def handle_data(self, data):
        if data.strip() and not any(tag in self.UNREAD for tag, _code in self.open):
            self.passages.append((self.language, " ".join(data.split())))


@pytest.fixture(scope="module")
def loaded(django_db_setup, django_db_blocker):
    """The demonstration, loaded once, and an event that nobody translated."""
    with django_db_blocker.unblock(), transaction.atomic():
        call_command("load_demonstration", stdout=StringIO())
        network = EventPage.objects.sources().exclude(network=None).first().network
        make_event(network, vague(Precision.MONTH, 2020, 11), title="Sans anglais")
        yield
        transaction.set_rollback(True)


@pytest.fixture
def demonstration(loaded, db, monkeypatch):
    """The demonstration on an October day."""
    monkeypatch.setattr("core.clock.now", lambda: paris(2020, 10, 6))


def test_every_way_from_the_english_home_page_leads_on_in_english(client, demonstration):
    seen: dict[str, int] = {}
    french: set[tuple[str, str]] = set()
    unmarked = []
    waiting = ["/en/", "/en/sitemap.xml"]
    while waiting:
        address = waiting.pop()
        if address in seen:
            continue
        response = client.get(address)
        seen[address] = response.status_code
        if response.status_code in (301, 302):
            waiting.append(response["Location"])
            continue
        kind = response["Content-Type"].partition(";")[0]
        if kind.endswith("xml") and address.endswith("sitemap.xml"):
            waiting += [
                urlsplit(found).path for found in re.findall("<loc>(.*?)</loc>", response.text)
            ]
        if kind != "text/html" or not address.startswith("/en/"):
            continue
        page = Passages(response.text)
        for language, passage in page.passages:
            if not language:
                unmarked.append((address, passage))
            elif language == "en" and passage in INTERFACE:
                french.add((address.partition("?")[0], passage))
            elif language == "en" and "Sans anglais" in passage:
                unmarked.append((address, passage))
        waiting += [found for found in map(followed(address), page.links) if found]
    assert {address: code for address, code in seen.items() if code >= 400} == {}
    assert french == set()
    assert unmarked == []
    assert len(seen) > 150
    feeds = [address for address in seen if re.search(r"\.(ics|atom|csv|json)", address)]
    assert len(feeds) > 50


def followed(page: str):
    """Where a link of this page leads, if it is to be followed."""

    def follow(link: str) -> str:
        parts = urlsplit(link)
        if parts.scheme == "webcal":
            parts = parts._replace(scheme="http")
        if parts.scheme not in {"", "http"} or parts.path.startswith(IGNORED):
            return ""
        if parts.netloc not in {"", "testserver", "localhost", "localhost:8000"}:
            return ""
        if parts.query.count("=") > MOST_CHOICES:
            return ""
        path = parts.path or page.partition("?")[0]
        return f"{path}?{parts.query}" if parts.query else path if not link.startswith("#") else ""

    return follow


def test_feeds_in_english_hold_the_same_sessions_and_uids(client, demonstration):
    def uids(address: str) -> list[str]:
        return re.findall(r"^UID:(.*)\r$", client.get(address).text, re.MULTILINE)

    for query in ("", "?periode=tout", "?periode=tout&theme=citoyennete&provisoires=oui"):
        french = uids(f"/agenda/agenda.ics{query}")
        assert french
        assert uids(f"/en/agenda/agenda.ics{query}") == french
    for name in ("json", "atom", "csv"):
        address = f"agenda/agenda.{name}?periode=tout"
        french, english = (read(client.get(prefix + address)) for prefix in ("/", "/en/"))
        assert identities(english) == identities(french)
        assert "Wednesday 7 October 2020, 9–10:30 am" in english
        assert "mercredi" not in english


def read(response) -> str:
    content = b"".join(response.streaming_content) if response.streaming else response.content
    return content.decode()


def identities(text: str) -> set[str]:
    return set(re.findall(r"[0-9a-f]{8}-[0-9a-f-]{27}", text))


def test_what_nobody_translated_is_in_french_marked_and_leads_to_the_french_page(
    client, demonstration
):
    event = EventPage.objects.get(title="Sans anglais")
    text = client.get("/en/agenda/?q=anglais").text
    assert f'<a href="{escape(event.get_url())}" lang="fr">Sans anglais</a>' in text
    assert "November 2020, date to be confirmed" in text


def test_an_english_word_finds_what_it_translates(client, demonstration):
    titles = [
        row["event"] for row in client.get("/en/agenda/agenda.json?q=housing").json()["results"]
    ]
    assert "Webinar: scoring applications for social housing" in titles
