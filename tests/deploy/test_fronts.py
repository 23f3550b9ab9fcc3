"""nginx and Varnish, as deploy/ sets them up, before two hosts of the application."""

import gzip
import time
from concurrent.futures import ThreadPoolExecutor

import brotli
import pytest
from django.conf import settings

from tests.deploy.servers import CSRF_COOKIE, FRONTS, SESSION_COOKIE, Host, ask, wait_until

pytestmark = pytest.mark.slow

SECOND = 1.0
FULL = "200"  # an answer of the application with its body; it says 304 of what is still good
READ = {"br": brotli.decompress, "gzip": gzip.decompress, "": bytes}


def asked(both: list[Host], address: str) -> list[str]:
    time.sleep(0.2)  # it writes to its log when it has answered
    return [status for host in both for status in host.asked(address)]


# Kept


def test_the_application_is_asked_once_a_second_at_most(front, both, page):
    address = page("Une rencontre")
    ask(front.port, address)
    before, started = len(asked(both, address)), time.monotonic()
    answers = []
    while time.monotonic() - started < 4:
        answers.append(ask(front.port, address))
        time.sleep(0.02)
    assert {answer.status for answer in answers} == {200}
    assert len({answer.body for answer in answers}) == 1
    assert asked(both, address).count(FULL) == 1
    assert len(asked(both, address)) - before <= 6


def test_those_who_come_first_together_wait_for_one(front, both, page):
    address = page("Une rencontre")
    with ThreadPoolExecutor(20) as readers:
        answers = list(readers.map(lambda _: ask(front.port, address), range(20)))
    assert {answer.status for answer in answers} == {200}
    assert asked(both, address).count(FULL) == 1


def test_what_a_reader_has_is_not_sent_again(front, both, page):
    address = page("Une rencontre")
    for encoding in READ:
        first = ask(front.port, address, Accept_Encoding=encoding)
        same = {"Accept_Encoding": encoding, "If_None_Match": first.headers["ETag"]}
        again = ask(front.port, address, **same)
        assert (again.status, again.body) == (304, b"")
        assert again.headers["ETag"] == first.headers["ETag"]
    assert ask(front.port, address, If_None_Match='"autre"').status == 200


@pytest.mark.parametrize(
    ("accepted", "encoding"),
    [
        ("gzip, deflate, br, zstd", "br"),
        ("br;q=0.5, gzip", "br"),
        ("gzip;q=1.0, br;q=0", "gzip"),
        ("GZIP , identity", "gzip"),
        ("deflate, gzip;q=0.000", ""),
        ("", ""),
    ],
)
def test_each_reader_gets_an_encoding_that_it_reads(front, page, accepted, encoding):
    address = page("Une rencontre")
    for other in ("br", "gzip", ""):
        ask(front.port, address, Accept_Encoding=other)
    answer = ask(front.port, address, Accept_Encoding=accepted)
    assert answer.headers.get("Content-Encoding", "") == encoding
    assert answer.headers["Vary"] == "Accept-Encoding"
    assert READ[encoding](answer.body) == ask(front.port, address).body


def test_there_is_one_copy_for_all_ways_to_ask_for_an_encoding(front, both, page):
    address = page("Une rencontre")
    for accepted in ("br", "gzip, br", "gzip, deflate, br", "br;q=1.0, *;q=0.1"):
        ask(front.port, address, Accept_Encoding=accepted)
    assert asked(both, address).count(FULL) == 1


def test_head_has_the_headers_of_get_and_a_range_is_a_part(front, page):
    address = page("Une rencontre")
    head = ask(front.port, address, "HEAD")
    got = ask(front.port, address)
    assert (head.status, head.body) == (200, b"")
    for name in ("ETag", "Content-Length", "Content-Type", "Cache-Control"):
        assert head.headers[name] == got.headers[name]
    part = ask(front.port, address, Range="bytes=0-99")
    assert (part.status, part.body) in [(206, got.body[:100]), (200, got.body)]


@pytest.mark.parametrize(
    ("query", "kept"),
    [
        ("?utm_source=lettre&utm_medium=courriel", ""),
        ("?fbclid=a", ""),
        ("?theme=habitat&gclid=b", "?theme=habitat"),
        ("?q=a&q=b", "?q=a&q=b"),
        ("?utm=1", "?utm=1"),
    ],
)
def test_what_social_networks_append_makes_no_other_address(front, both, query, kept):
    before = asked(both, "/agenda/").count(FULL)
    first = ask(front.port, f"/agenda/{kept}")
    etag = ask(front.port, f"/agenda/{query}").headers["ETag"]
    assert etag == first.headers["ETag"]
    assert asked(both, "/agenda/").count(FULL) - before == 1


# A second


def test_a_publication_is_seen_within_a_second(front, page):
    for number in range(4):
        address = page(f"Rencontre {number}")
        published = time.monotonic()
        while f"Rencontre {number}" not in ask(front.port, address).text:
            assert time.monotonic() - published < SECOND
            time.sleep(0.01)
        # From whichever host.
        for _ in range(20):
            assert f"Rencontre {number}" in ask(front.port, address).text


def test_an_address_that_nobody_asked_for_is_not_shown_as_it_was(front, page):
    address = page("Une rencontre")
    assert "Une rencontre" in ask(front.port, address).text
    page("Un atelier")
    time.sleep(3)
    with ThreadPoolExecutor(10) as readers:
        answers = list(readers.map(lambda _: ask(front.port, address), range(10)))
    assert all("Un atelier" in answer.text for answer in answers)


def test_a_page_that_is_withdrawn_is_gone_within_a_second(front, page, editor):
    address = page("Une rencontre")
    assert ask(front.port, address).status == 200
    editor("unpublish", page.slug)
    time.sleep(SECOND)
    assert ask(front.port, address).status == 404


# When the application does not answer


def test_what_was_asked_for_is_served_when_the_application_is_down(front, both, page, down):
    address, other = page("Une rencontre"), "/reseaux/jamais-demande/"
    kept = {accepted: ask(front.port, address, Accept_Encoding=accepted) for accepted in READ}
    down()
    time.sleep(1.5)
    for _ in range(3):
        for accepted, answer in kept.items():
            again = ask(front.port, address, Accept_Encoding=accepted)
            assert (again.status, again.body) == (200, answer.body)
        assert ask(front.port, address, If_None_Match=kept[""].headers["ETag"]).status == 304
        assert ask(front.port, "/admin/login/").status in {502, 503}
        never = ask(front.port, other)
        assert never.status == 503
        assert "Le site ne répond pas" in never.text
    page("Un atelier")
    for host in both:
        host.start()
    wait_until(lambda: "Un atelier" in ask(front.port, address).text, 4)
    assert ask(front.port, "/admin/login/").status == 200
    page("Une visite")
    time.sleep(SECOND)
    assert "Une visite" in ask(front.port, address).text


def test_a_host_that_stops_is_not_noticed(front, both, page, down):
    address = page("Une rencontre")
    ask(front.port, address)
    both[0].stop()
    page("Un atelier")
    time.sleep(SECOND)
    for _ in range(10):
        answer = ask(front.port, address)
        assert (answer.status, "Un atelier" in answer.text) == (200, True)
        time.sleep(0.2)


def test_a_page_that_was_withdrawn_does_not_come_back(front, page, editor, down):
    address = page("Une rencontre")
    ask(front.port, address)
    editor("unpublish", page.slug)
    time.sleep(SECOND)
    assert ask(front.port, address).status == 404
    down()
    time.sleep(1.5)
    for _ in range(3):
        assert ask(front.port, address).status in {404, 503}


# Never kept


def test_who_has_a_session_is_answered_by_the_application(front, both, page):
    address = page("Une rencontre")
    ask(front.port, address)
    before = asked(both, address).count(FULL)
    for _ in range(3):
        answer = ask(front.port, address, Cookie=f"a=b; {SESSION_COOKIE}=abc; c=d")
        assert answer.headers["Cache-Control"] == "private"
    assert asked(both, address).count(FULL) - before == 3
    assert "private" not in ask(front.port, address).headers["Cache-Control"]


def test_other_cookies_make_no_other_page(front, both, page):
    address = page("Une rencontre")
    for number in range(5):
        csrf = f"{number}" * (32 if number else 3)
        ask(front.port, address, Cookie=f"_ga={number}; {CSRF_COOKIE}={csrf}; notsessionid=1")
    assert asked(both, address).count(FULL) == 1


def test_a_page_behind_a_password_is_never_kept(front, both, page, editor, down):
    address = page("Une rencontre")
    editor("restrict", page.slug)
    cookies = set()
    for _ in range(3):
        answer = ask(front.port, address)
        assert "Une rencontre" not in answer.text
        cookies.add(answer.headers["Set-Cookie"])
    assert len(cookies) == 3
    assert len(asked(both, address)) == 3
    own = {"Cookie": f"{CSRF_COOKIE}={'a' * 32}; _ga=1"}
    assert f"{CSRF_COOKIE}={'a' * 32}" in ask(front.port, address, **own).headers["Set-Cookie"]
    down()
    assert ask(front.port, address).status in {502, 503}


def test_a_page_that_now_asks_for_a_password_does_so_within_a_second(front, page, editor):
    address = page("Une rencontre")
    assert "Une rencontre" in ask(front.port, address).text
    editor("restrict", page.slug)
    time.sleep(SECOND)
    assert "Une rencontre" not in ask(front.port, address).text


@pytest.mark.parametrize("kind", ["varnish"])
def test_varnish_forgets_a_page_that_asks_for_a_password(front, page, editor, down):
    """nginx keeps what it had, in case the application stops: docs/en-production.md says so."""
    address = page("Une rencontre")
    ask(front.port, address)
    editor("restrict", page.slug)
    time.sleep(SECOND)
    ask(front.port, address)
    down()
    assert ask(front.port, address).status == 503


@pytest.mark.parametrize("address", ["/admin/login/", "/admin/", "/healthz", "/readyz"])
def test_the_admin_and_the_health_checks_are_never_kept(front, both, address):
    before = len(asked(both, address))
    wait_until(lambda: ask(front.port, address).status in {200, 302})
    start = len(asked(both, address)) - before
    for _ in range(3):
        ask(front.port, address)
    assert len(asked(both, address)) - before - start >= 3


def test_what_is_posted_reaches_the_application(front, both, page):
    address = page("Une rencontre")
    ask(front.port, address)
    for _ in range(2):
        assert ask(front.port, address, "POST").status in {403, 405}
    assert len(asked(both, address)) >= 3


def test_documents_are_read_from_the_application_alone(front, both, editor):
    address, file = editor("document", False)
    before = len(asked(both, address))
    for _ in range(2):
        assert ask(front.port, address).text == "Une note"
    assert len(asked(both, address)) - before == 2
    assert ask(front.port, file).status == 404
    secret, file = editor("document", True)
    for _ in range(2):
        assert "Une note" not in ask(front.port, secret).text
    assert len(asked(both, secret)) == 2
    assert ask(front.port, file).status == 404


# Files


def test_images_are_read_from_the_disk(front, site, both):
    folder = site.folder / "media" / "images"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "ville.max-165x165.png").write_bytes(b"image")
    answer = ask(front.port, "/media/images/ville.max-165x165.png")
    assert (answer.status, answer.body) == (200, b"image")
    assert answer.headers["Content-Type"] == "image/png"
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert asked(both, "/media/images/ville.max-165x165.png") == []
    photographs = site.folder / "media" / "avatar_images"
    photographs.mkdir(exist_ok=True)
    (photographs / "avatar_1_ada.png").write_bytes(b"ada")
    assert ask(front.port, "/media/avatar_images/avatar_1_ada.png").body == b"ada"
    for other in ("/media/", "/media/images/../documents/a", "/media/images/%2e%2e/documents/a"):
        assert ask(front.port, other).status in {400, 404}


def test_what_a_front_answers_itself_says_what_the_application_says(front, site, both, down):
    folder = site.folder / "media" / "images"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "rue.max-165x165.png").write_bytes(b"image")
    names = (*settings.SECURITY_HEADERS, "Strict-Transport-Security")
    page = ask(front.port, "/").headers
    answers = [ask(front.port, path) for path in ("/media/images/rue.max-165x165.png", "/media/a")]
    if front.insecure_port:
        answers.append(ask(front.insecure_port, "/"))
    down()
    answers.append(ask(front.port, "/jamais-vu/"))
    assert answers[-1].status == 503
    assert answers[-1].headers["Retry-After"]
    for answer in answers:
        assert {name: answer.headers.get_all(name) for name in names} == {
            name: page.get_all(name) for name in names
        }
        assert "default-src 'none'" in answer.headers["Content-Security-Policy"]


def test_static_files_are_kept_for_good_and_found_on_either_host(front, both, page):
    text = ask(front.port, page("Une rencontre")).text
    style = text.partition('rel="stylesheet"')[2].partition('href="')[2].partition('"')[0]
    before = len(asked(both, style))
    for encoding in ("br", "br", "gzip"):
        answer = ask(front.port, style, Accept_Encoding=encoding)
        assert (answer.status, answer.headers["Content-Encoding"]) == (200, encoding)
        assert "immutable" in answer.headers["Cache-Control"]
    assert len(asked(both, style)) - before == 2
    for number in range(2):
        for _ in range(2):
            assert ask(front.port, f"/static/release-{number}.txt").text == "Seulement ici"


# Limits


@pytest.mark.parametrize("flood", ["/agenda/?q=mot-{}", "/recherche/?inconnu={}"])
def test_a_flood_of_queries_stays_within_its_bytes_and_leaves_the_pages(
    kind, site, both, page, tmp_path, flood
):
    address, mebibyte = page("Une rencontre"), 2**20
    with FRONTS[kind](site, both, tmp_path / kind, searches="1m") as front:
        ask(front.port, address)
        with ThreadPoolExecutor(8) as readers:
            addresses = map(flood.format, range(800))
            answers = list(readers.map(lambda each: ask(front.port, each), addresses))
        assert sum(len(answer.body) for answer in answers) > 1.5 * mebibyte
        # nginx looks at what it keeps every ten seconds.
        wait_until(lambda: 0 < front.stored() <= mebibyte, 15)
        assert ask(front.port, address).status == 200
        assert asked(both, address).count(FULL) == 1


def test_a_reader_cannot_speak_in_the_place_of_the_front(front, page):
    address = page("Une rencontre")
    said = {"X_Forwarded_Proto": "http", "X_Stale": "1", "X_Accel_Expires": "9999"}
    assert ask(front.port, address, **said).status == 200
    page("Un atelier")
    time.sleep(SECOND)
    assert "Un atelier" in ask(front.port, address, **said).text


@pytest.mark.parametrize("kind", ["nginx"])
def test_nginx_sends_readers_to_https(front):
    answer = ask(front.insecure_port, "/agenda/?q=a")
    assert answer.status == 301
    assert answer.headers["Location"] == "https://www.exemple.fr/agenda/?q=a"
