"""A visit in English: every way leads on, and every word is English or says what it is."""

import re
from functools import cache
from html.parser import HTMLParser
from io import StringIO
from itertools import pairwise, product
from pathlib import Path
from urllib.parse import urlsplit

import polib
import pytest
from django.conf import settings
from django.core.management import call_command
from django.test import RequestFactory
from django.utils.html import escape
from django.utils.translation import override
from django.views.csrf import csrf_failure
from django.views.defaults import permission_denied
from wagtail.models import PageViewRestriction

from dates import Precision
from frontend.views import server_error
from programme.models import EventPage
from tests.factories import make_event, paris, vague

pytestmark = [pytest.mark.searches, pytest.mark.long]

ROOT = Path(settings.BASE_DIR)
MAX_CHOICES = 1  # of the filters in one address: two at once are the same views
IGNORED = ("/static/", "/media/", "/documents/", "/admin/")
MESSAGES = {
    french: english
    for entry in polib.pofile(str(ROOT / "locale/en/LC_MESSAGES/django.po"))
    for french, english in [
        (entry.msgid, entry.msgstr or entry.msgstr_plural.get(0)),
        (entry.msgid_plural, entry.msgstr_plural.get(1)),
    ]
    if not entry.obsolete and french and english != french
}
INTERFACE = {french for french in MESSAGES if "%" not in french}
PLACEHOLDER = re.compile(r"%\(\w+\)[sd]|%[sd]")
LEAST_LETTERS = 4  # of its own, by which a message with placeholders is known from another text


def pattern_of(message: str) -> str:
    """What a message with placeholders looks like once they are filled."""
    return ".+".join(re.escape(part) for part in PLACEHOLDER.split(message))


FILLED = re.compile(
    "|".join(
        pattern_of(french)
        for french, english in MESSAGES.items()
        if "%" in french
        and sum(map(str.isalpha, PLACEHOLDER.sub("", french))) >= LEAST_LETTERS
        and not re.fullmatch(pattern_of(french), english or "")
    )
)


@cache
def is_french(passage: str) -> bool:
    """Whether it is a message of the interface that was left in French."""
    return passage in INTERFACE or bool(FILLED.fullmatch(passage))


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
def loaded(module_db):
    """The demonstration, loaded once, and an event that nobody translated."""
    call_command("load_demonstration", stdout=StringIO())
    network = EventPage.objects.sources().exclude(network=None).first().network
    make_event(network, vague(Precision.MONTH, 2020, 11), title="Sans anglais")


@pytest.fixture
def demonstration(loaded, db, monkeypatch):
    """The demonstration on an October day."""
    monkeypatch.setattr("core.clock.now", lambda: paris(2020, 10, 6))


def faults_of(text: str) -> list[str]:
    """The passages of an English page that are French, or do not say their language."""
    return [
        passage
        for language, passage in Passages(text).passages
        if not language or (language == "en" and (is_french(passage) or "Sans anglais" in passage))
    ]


def questions(client) -> list[str]:
    """Addresses of the agenda: each value of each facet, pairs of facets, and bad values."""
    facets = client.get("/en/agenda/agenda.json?periode=tout").json()["facets"]
    asked = {name: [f"{name}={one['slug']}" for one in found] for name, found in facets.items()}
    alone = [value for values in asked.values() for value in values]
    pairs = [
        f"{one}&{other}"
        for name, following in pairwise(asked)
        for one, other in product(asked[name][:3], asked[following][:3])
    ]
    bad = ["du=x", "du=2020-11-30&au=2020-11-01", "periode=x", "theme=x&theme=y", "q=%00", "q=zzzz"]
    days = ["du=2020-11-01&au=2020-11-30", "du=2020-10-07&au=2020-10-07", "periode=passes"]
    return [f"/en/agenda/?{query}" for query in (*alone, *pairs, *bad, *days)]


@pytest.mark.one_database("the words of templates; the loaded programme is read on both below")
def test_every_way_from_the_english_home_page_leads_on_in_english(client, demonstration):
    seen: dict[str, int] = {}
    faults: dict[str, list[str]] = {}
    waiting = ["/en/", "/en/sitemap.xml", *questions(client)]
    waiting += [f"/en/recherche/?q={word}" for word in ("housing", "zzzz", "", "a" * 200)]
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
        if kind == "application/xml":
            found = re.findall("<loc>(.*?)</loc>", response.getvalue().decode())
            waiting += [urlsplit(address).path for address in found]
        if kind != "text/html" or not address.startswith("/en/"):
            continue
        if found := faults_of(response.text):
            faults[address] = found
        links = Passages(response.text).links
        waiting += [found for found in map(followed(address), links) if found]
    feeds = [address for address in seen if re.search(r"\.(ics|atom|csv|json)", address)]
    print(f"{len(seen)} links followed, {len(feeds)} of them feeds")  # noqa: T201 - by `pytest -rP`
    assert {address: code for address, code in seen.items() if code >= 400} == {}
    assert faults == {}
    assert len(seen) > 300
    assert len(feeds) > 150


def test_errors_and_the_door_of_a_private_page_are_in_english(client, demonstration):
    request = RequestFactory().get("/en/")
    with override("en"):
        answers = [
            permission_denied(request, None),
            csrf_failure(request),
            server_error(request),
        ]
    page = EventPage.objects.filter(locale__language_code="en").first()
    PageViewRestriction.objects.create(page=page, restriction_type="password", password="sésame")
    door = client.get(page.get_url())
    refused = client.post(
        re.search('action="([^"]+/authenticate_with_password/[^"]+)"', door.text)[1],
        {"password": "faux", "return_url": page.get_url()},
    )
    answers += [client.get("/en/nothing-here/"), door, refused]
    assert [answer.status_code for answer in answers] == [403, 403, 500, 404, 200, 200]
    for answer in answers:
        assert '<html lang="en">' in answer.text
        assert faults_of(answer.text) == []


def test_data_in_english_hold_no_french_message(client, demonstration):
    answer = client.get("/en/agenda/agenda.json?periode=tout").json()
    words = [choice["label"] for choices in answer["facets"].values() for choice in choices]
    words += [row[name] for row in answer["results"] for name in ("event", "session", "when")]
    assert [word for word in words if word and is_french(word)] == []


@pytest.mark.parametrize("name", ["agenda.csv", "agenda.atom", "agenda.ics"])
def test_feeds_in_english_hold_no_french_message(client, demonstration, name):
    text = read(client.get(f"/en/agenda/{name}?periode=tout&provisoires=oui"))
    text = text.replace("\r\n ", "")
    words = re.split(r'[\r\n;"<>]|\\n|\\,|(?<=[A-Z]):| · ', text)
    assert [word for word in words if is_french(word.strip())] == []


def test_suggestions_in_english_lead_on_in_english(client, demonstration):
    found = client.get("/en/recherche/suggestions/?q=hou").json()["suggestions"]
    assert found
    assert not any(is_french(str(value)) for one in found for value in one.values())


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
        if parts.query.count("=") > MAX_CHOICES:
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
