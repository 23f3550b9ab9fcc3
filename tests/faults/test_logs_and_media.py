"""The disk of the log is full, the files that were uploaded are out of reach, a client is slow."""

import socket
import time
from contextlib import ExitStack

import pytest

from tests.deploy.servers import CSRF_COOKIE, FRONTS, NAME, Host, ask
from tests.faults.parts import HTTPS, ILLUSTRATED, LEAKS, UPLOADS, needs_root, shell, small_disk

pytestmark = pytest.mark.slow

# A document has 20 MB at most.
LARGEST = (
    '--end\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\n\r\n'
    + "x" * 20 * 2**20
    + "\r\n--end--\r\n"
)
LARGEST_HEADERS = {
    "Content_Type": "multipart/form-data; boundary=end",
    "Content_Length": str(len(LARGEST)),
    "Cookie": f"{CSRF_COOKIE}={'a' * 32}",
    "Referer": f"https://{NAME}/",
}


@needs_root
def test_a_log_without_room_fails_no_request_and_goes_on_once_there_is_some(site, tmp_path):
    site.environment["LOG_LEVEL"] = "DEBUG"
    host = Host(site, 0)
    with small_disk(tmp_path / "logs", "256k") as folder:
        host.log = folder / "access.log"
        with (folder / "errors.log").open("a") as host.errors:
            host.start()
            try:
                filler = folder / "filler"
                with pytest.raises(OSError, match="No space"):
                    filler.write_bytes(b"x" * 2**20)
                before = host.log.stat().st_size
                found = [
                    ask(host.port, address, **HTTPS).status
                    for number in range(100)
                    for address in (f"/agenda/?q=rencontre{number}", f"/absente-{number}/")
                ]
                assert found == [200, 404] * 100
                assert host.log.stat().st_size < before + 8192  # of two hundred lines
                filler.unlink()
                assert ask(host.port, "/de-nouveau/", **HTTPS).status == 404
                assert host.asked("/de-nouveau/") == ["404"]
                assert "/de-nouveau/" in (folder / "errors.log").read_text()
            finally:
                host.stop()


def test_media_that_are_out_of_reach_and_come_back_stop_no_reader(site, started):
    """The folder is a file for a while: every question to it fails, as with a lost mount."""
    note = shell(site, ILLUSTRATED)
    media, away = site.folder / "media", site.folder / "away"
    host = started(site)
    media.rename(away)
    for lose in (lambda: None, lambda: media.write_text("lost")):
        lose()
        page, document = ask(host.port, "/", **HTTPS), ask(host.port, note, **HTTPS)
        assert page.status == 200
        assert 'alt="La salle"' in page.text
        assert document.status in {404, 503}
        assert not any(leak in answer.text for answer in (page, document) for leak in LEAKS)
    assert shell(site, UPLOADS).splitlines() == ["507 True", "507 True", "1 1"]
    media.unlink()
    away.rename(media)
    assert ask(host.port, note, **HTTPS).body == b"Une note"
    assert "srcset" in ask(host.port, "/?encore", **HTTPS).text
    assert list((media / "images").iterdir())
    assert shell(site, UPLOADS).splitlines()[-1] == "2 2"


@pytest.mark.parametrize("kind", FRONTS)
def test_many_slow_uploads_stop_nobody_else(site, started, tmp_path, kind):
    """More than the application has threads: the front waits for them in its place."""
    host = started(site)
    head = f"POST /admin/login/ HTTP/1.1\r\nHost: {NAME}\r\nContent-Length: 100000\r\n"
    head += "Content-Type: application/x-www-form-urlencoded\r\n\r\nnext="
    with FRONTS[kind](site, [host], tmp_path / kind) as front, ExitStack() as until_the_end:
        address = ("127.0.0.1", front.port)
        slow = [until_the_end.enter_context(socket.create_connection(address)) for _ in range(12)]
        for connection in slow:
            connection.send(head.encode())
        for turn in range(5):
            time.sleep(0.5)
            for connection in slow:
                connection.send(b"x")
            began = time.monotonic()
            assert ask(front.port, f"/agenda/?q=rencontre{turn}").status == 200
            assert ask(front.port, "/admin/login/").status == 200
            assert time.monotonic() - began < 5
        answer = ask(front.port, "/admin/login/", "POST", LARGEST, **LARGEST_HEADERS)
        assert answer.status == 403  # the application has read it to look for a token
