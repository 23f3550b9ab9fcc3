"""Whole responses are kept for anonymous visitors, and for nobody else."""

import gzip
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from unittest import mock

import brotli
import pytest
from django.core.cache.backends.base import BaseCache
from django.core.cache.backends.locmem import LocMemCache
from django.core.exceptions import MiddlewareNotUsed
from django.db import connection
from django.http import HttpResponse
from django.test import Client, RequestFactory
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from wagtail.models import PageViewRestriction

from frontend import kept_responses, response_cache, validity
from frontend.kept_responses import Store
from frontend.response_cache import ResponseCacheMiddleware, reads_parameters
from frontend.validity import current_validity
from programme.models import EventSession
from programme.models.sessions import RECENT, next_change_of_sessions
from search.models import MissedQuery
from tests.factories import day, hours, make_event, make_network, make_session, paris

pytestmark = pytest.mark.django_db

ADDRESSES = [
    "/",
    "/reseaux/",
    "/agenda/",
    "/agenda/?theme=habitat&q=tours",
    "/agenda/agenda.json",
    "/agenda/agenda.ics",
    "/agenda/agenda.atom",
    "/agenda/agenda.csv",
    "/agenda/encart/",
    "/recherche/",
    "/sitemap.xml",
    "/robots.txt",
]


@pytest.fixture
def event(home):
    return make_event(make_network(), day(2030, 10, 8, town="Tours"), title="Une rencontre")


def queries_of(client, address: str, **headers) -> list[str]:
    with CaptureQueriesContext(connection) as captured:
        assert client.get(address, headers=headers).status_code in {200, 304}
    return [query["sql"] for query in captured]


@pytest.mark.parametrize("address", ADDRESSES)
def test_a_second_answer_asks_for_the_version_alone_and_is_the_same(client, event, address):
    first = client.get(address)
    assert len(queries_of(client, address)) == 1
    second = client.get(address)
    assert (second.content, second.headers) == (first.content, first.headers)
    # The same, from whoever has kept nothing.
    other = Client().get(address)
    assert (other.content, other.headers) == (first.content, first.headers)


@pytest.mark.parametrize("address", ADDRESSES)
def test_what_the_client_has_is_not_sent_again(client, event, address):
    first = client.get(address)
    assert first["Cache-Control"] == "public, max-age=0, s-maxage=1"
    assert first["Vary"] == "Accept-Encoding"
    headers = {"if-none-match": first["ETag"]}
    assert len(queries_of(client, address, **headers)) == 1
    answers = [client.get(address, headers=headers), Client().get(address, headers=headers)]
    for response in answers:
        assert (response.status_code, response.content) == (304, b"")
        assert response["ETag"] == first["ETag"]
        assert response["Cache-Control"] == first["Cache-Control"]
    event.title = "Une autre rencontre"
    event.save_revision().publish()
    assert client.get(address, headers=headers).status_code == 200


def test_a_change_is_seen_at_once(client, event):
    assert "Une rencontre" in client.get("/agenda/").text
    event.title = "Un atelier"
    revision = event.save_revision()
    kept = client.get("/agenda/")
    assert "Une rencontre" in kept.text
    revision.publish()
    assert "Un atelier" in client.get("/agenda/").text
    assert client.get("/agenda/")["ETag"] != kept["ETag"]


def test_each_address_host_and_query_has_its_own_answer_and_etag(client, event, settings):
    settings.ALLOWED_HOSTS = ["*"]
    addresses = [*ADDRESSES, "/agenda/?q=blois", "/agenda/?q=tours", "/agenda/?mode=a-distance"]
    etags = {client.get(address)["ETag"] for address in addresses}
    assert len(etags) == len(addresses)
    assert client.get("/", headers={"host": "ailleurs.test"})["ETag"] not in etags
    assert client.get("/", secure=True)["ETag"] not in etags


def test_unknown_parameters_are_answered_and_fill_nothing(client, event):
    kept = client.get("/agenda/?q=tours")
    assert client.get("/agenda/?q=tours&utm_source=lettre").content == kept.content
    middleware = ResponseCacheMiddleware(lambda request: HttpResponse(b"x" * 1000))
    for number in range(50):
        request = RequestFactory().get("/une-page/", {f"inconnu-{number}": "1"})
        assert "ETag" not in middleware(request).headers
    assert len(middleware.pages) == len(middleware.queries) == 0


def test_a_page_ignores_the_parameters_that_it_does_not_read(client, event):
    kept = client.get("/reseaux/")
    assert client.get("/reseaux/?q=a&page=2").content == kept.content


def test_a_flood_of_searches_stays_within_its_bytes_and_leaves_the_pages(monkeypatch, db):
    monkeypatch.setattr(response_cache, "MAX_BYTES", 100_000)

    @reads_parameters("q")
    def view(request):
        return HttpResponse(b"x" * 5_000)

    middleware, factory = ResponseCacheMiddleware(view), RequestFactory()
    middleware(factory.get("/"))
    for number in range(500):
        middleware(factory.get("/recherche/", {"q": f"mot-{number}"}))
        middleware(factory.get("/recherche/", {"q": "x" * 5_000 + str(number)}))
    assert 5 <= len(middleware.queries) <= 10
    assert middleware.queries.size <= 100_000
    assert len(middleware.pages) == 1


def test_a_store_forgets_what_was_used_least_lately_and_counts_its_bytes():
    store = Store(3 * (kept_responses.ENTRY + 11))
    for key in ("a", "b", "c"):
        store.set(key, key, 10)
    store.get("a")
    store.set("c", "autre", 10)
    store.set("d", "d", 10)
    assert [store.get(key) for key in ("a", "b", "c", "d")] == ["a", None, "autre", "d"]
    assert store.size == store.max_bytes
    store.set("trop", "grand", store.max_bytes)
    assert (len(store), store.size) == (0, 0)


# For nobody else


@pytest.mark.parametrize("address", ["/", "/agenda/", "/agenda/agenda.ics"])
def test_a_person_who_is_signed_in_neither_gets_nor_leaves_a_kept_answer(editor, event, address):
    Client().get(address)
    response = editor.get(address)
    assert response["Cache-Control"] == "private"
    assert "ETag" not in response.headers
    assert len(queries_of(editor, address)) > 1


def test_a_page_behind_a_password_is_never_kept(client, event):
    PageViewRestriction.objects.create(
        page=event, restriction_type="password", password="secret-partagé"
    )
    response = client.get(event.url)
    assert "s-maxage" not in response.get("Cache-Control", "")
    form = {"password": "secret-partagé", "return_url": event.url}
    opened = client.post(response.context["action_url"], form, follow=True)
    assert "Une rencontre" in opened.text
    assert "private" in opened["Cache-Control"]
    assert "Une rencontre" not in Client().get(event.url).text


@pytest.mark.parametrize("address", ["/nulle-part/", "/agenda/?page=99", "/admin/login/"])
def test_errors_and_forms_are_not_kept(client, event, address):
    response = client.get(address)
    assert "s-maxage" not in response.get("Cache-Control", "")
    assert len(queries_of_any(client, address)) == len(queries_of_any(client, address))
    assert "ETag" not in response.headers


def queries_of_any(client, address: str) -> list[str]:
    with CaptureQueriesContext(connection) as captured:
        client.get(address)
    return [query["sql"] for query in captured]


@pytest.mark.parametrize(
    "response",
    [
        HttpResponse(status=404),
        HttpResponse(headers={"Cache-Control": "no-store"}),
        HttpResponse(headers={"Cache-Control": "max-age=0, private"}),
        HttpResponse(headers={"Vary": "Cookie"}),
    ],
)
def test_what_is_not_read_by_all_is_built_each_time(db, response):
    view = mock.Mock(return_value=response)
    middleware = ResponseCacheMiddleware(view)
    for _ in range(2):
        assert "ETag" not in middleware(RequestFactory().get("/")).headers
    assert view.call_count == 2


def test_an_answer_with_a_cookie_is_built_each_time(db):
    def view(request):
        response = HttpResponse("bonjour")
        response.set_cookie("a", "b")
        return response

    assert "ETag" not in ResponseCacheMiddleware(view)(RequestFactory().get("/")).headers


def test_a_search_without_a_result_is_counted_each_time(client, home):
    for _ in range(3):
        client.get("/recherche/?q=introuvable")
    assert MissedQuery.objects.get().count == 3


# Compressed once


@pytest.mark.parametrize(
    ("accepted", "encoding"),
    [
        ("gzip, deflate, br, zstd", "br"),
        ("gzip", "gzip"),
        ("gzip;q=1.0, br;q=0", "gzip"),
        ("GZIP , identity", "gzip"),
        ("", ""),
        ("deflate", ""),
    ],
)
def test_an_answer_is_compressed_as_the_client_can_read(client, event, accepted, encoding):
    plain = client.get("/agenda/")
    read = {"br": brotli.decompress, "gzip": gzip.decompress, "": bytes}[encoding]
    for _ in range(2):
        response = client.get("/agenda/", headers={"accept-encoding": accepted})
        assert response.get("Content-Encoding", "") == encoding
        assert read(response.content) == plain.content
        assert response["Content-Length"] == str(len(response.content))
        same = {"accept-encoding": accepted, "if-none-match": response["ETag"]}
        assert client.get("/agenda/", headers=same).status_code == 304
    assert (response["ETag"] == plain["ETag"]) == (encoding == "")


def test_it_is_compressed_once(client, event):
    with mock.patch.dict(
        kept_responses.COMPRESSORS, gzip=mock.Mock(side_effect=gzip.compress)
    ) as compressors:
        for _ in range(3):
            client.get("/agenda/", headers={"accept-encoding": "gzip"})
        assert compressors["gzip"].call_count == 1


def test_head_has_the_headers_of_get(client, event):
    got = client.get("/agenda/")
    head = client.head("/agenda/")
    assert head.content == b""
    assert head.headers == got.headers


# Until it would read otherwise


@pytest.mark.parametrize(
    ("session", "at", "next_change"),
    [
        (hours(2030, 10, 7, "09:00", "10:30"), paris(2030, 10, 7, 8), paris(2030, 10, 7, 9)),
        (hours(2030, 10, 7, "09:00", "10:30"), paris(2030, 10, 7, 9), paris(2030, 10, 7, 10, 30)),
        (
            hours(2030, 10, 7, "09:00", "10:30"),
            paris(2030, 10, 7, 10, 31),
            paris(2030, 10, 7, 10, 30).astimezone(UTC) + RECENT,
        ),
        (hours(2030, 10, 7, "09:00"), paris(2030, 10, 7, 8), paris(2030, 10, 7, 9)),
        (
            hours(2030, 10, 7, "09:00"),
            paris(2030, 10, 7, 9),
            paris(2030, 10, 7, 9) + timedelta(microseconds=1),
        ),
        (hours(2030, 10, 7, "09:00", "10:00"), paris(2031, 10, 7), None),
    ],
)
def test_the_next_change_of_a_session_is_computed(home, session, at, next_change):
    make_session(**session)
    assert next_change_of_sessions(at) == next_change


def test_a_page_reads_the_same_from_a_change_to_the_next(client, event, monkeypatch):
    """At generated instants, the lists of sessions change only where it is said."""
    for number in range(8):
        make_event(None, hours(2030, 10, 7, f"{9 + number:02}:00", f"{10 + number:02}:30"))
    at, last = paris(2030, 10, 7, 7), paris(2030, 10, 9)
    changes = 0
    while at < last:
        until = min(filter(None, (reading(at) for reading in validity._readings)))
        assert until > at
        for instant in (at + (until - at) / 3, until - timedelta(microseconds=1)):
            for period in ("upcoming", "past", "ongoing"):
                now, then = (
                    set(getattr(EventSession.objects, period)(moment).values_list("pk", flat=True))
                    for moment in (at, instant)
                )
                assert now == then
        at, changes = until, changes + 1
    assert changes > 16


def at_instant(monkeypatch, instant: datetime) -> None:
    monkeypatch.setattr(timezone, "now", lambda: instant)


def test_a_session_that_begins_is_under_way_at_its_instant(client, home, monkeypatch):
    make_event(None, hours(2030, 10, 7, "09:00", "10:30"))
    at_instant(monkeypatch, paris(2030, 10, 7, 8, 59, 59, 500_000))
    before = client.get("/agenda/")
    assert before["Cache-Control"] == "public, max-age=0, s-maxage=0"
    assert "En cours" not in before.text
    at_instant(monkeypatch, paris(2030, 10, 7, 8, 59, 59, 999_999))
    assert client.get("/agenda/").content == before.content
    at_instant(monkeypatch, paris(2030, 10, 7, 9))
    assert "En cours" in client.get("/agenda/").text


def test_a_page_that_expires_is_gone_at_its_instant(client, event, monkeypatch):
    # Far from midnight, which is another instant.
    at_instant(monkeypatch, paris(2030, 10, 7, 9))
    event.expire_at = paris(2030, 10, 7, 10)
    event.save_revision().publish()
    assert current_validity().until == event.expire_at
    at_instant(monkeypatch, event.expire_at)
    assert current_validity().until > event.expire_at


def test_midnight_in_paris_is_a_change(home, monkeypatch):
    at_instant(monkeypatch, paris(2030, 3, 30, 12))
    assert current_validity().until == paris(2030, 3, 31)
    at_instant(monkeypatch, paris(2030, 3, 31, 0))
    assert current_validity().until == paris(2030, 4, 1)  # 23 hours later


# Several threads, several processes


def test_requests_that_find_nothing_wait_for_the_one_that_builds(db):
    built = []

    def view(request):
        built.append(request)
        return HttpResponse(b"x" * 1_000)

    middleware = ResponseCacheMiddleware(view)
    always = mock.Mock(return_value=current_validity())
    with (
        mock.patch.object(response_cache, "current_validity", always),
        ThreadPoolExecutor(8) as threads,
    ):
        answers = list(threads.map(middleware, [RequestFactory().get("/")] * 40))
    assert len(built) == 1
    assert len({(each.content, each["ETag"]) for each in answers}) == 1


@pytest.fixture
def in_common(monkeypatch) -> BaseCache:
    """A cache that two processes have in common."""
    found = LocMemCache("common", {})
    found.clear()
    monkeypatch.setattr(kept_responses, "shared_cache", found)
    monkeypatch.setattr(kept_responses, "is_shared", lambda: True)
    return found


def test_what_a_process_has_kept_another_answers_with(in_common, event):
    first = Client().get("/agenda/")
    names = ("q",)
    other = ResponseCacheMiddleware(mock.Mock(side_effect=AssertionError))
    request = RequestFactory().get("/agenda/", headers={"host": "testserver"})
    other.parameters.set("http://testserver/agenda/", names, 0)
    assert other(request).content == first.content


def test_nothing_is_kept_while_the_site_is_developed(settings):
    settings.DEBUG = True
    with pytest.raises(MiddlewareNotUsed):
        ResponseCacheMiddleware(HttpResponse)
