"""The id of a request, from the web to the worker, the messages and the log; and what is slow."""

import json
import logging
import sys

import pytest
from django.core import mail
from django.core.mail import EmailMessage
from django.db import connection
from django.http import HttpResponse
from django.test import Client, RequestFactory

from background.request_ids import HEADER, KEY, current_id, on_behalf_of
from background.slowness import naming_slow_queries
from background.tasks import background_task, start, unfinished
from config.logs import PrivateFormatter, make_json_formatter
from core.emails import send_email
from core.models import Theme
from operations.watching import WatchMiddleware
from tests.background.working import work

pytestmark = pytest.mark.django_db
MET: list[str] = []


@pytest.fixture(autouse=True)
def nothing_met():
    MET.clear()


def test_each_request_has_an_id_of_its_own(client):
    first, second = (client.get("/healthz").headers[HEADER] for _time in range(2))
    assert first != second
    assert current_id() == ""


def test_the_id_that_a_proxy_says_is_kept(client):
    answer = client.get("/healthz", headers={HEADER: "edge-12345678"})
    assert answer.headers[HEADER] == "edge-12345678"


@pytest.mark.parametrize("said", ["x", "a" * 65, "marie@example.org", "a b c d e f g h", "é" * 9])
def test_what_is_no_id_is_replaced(client, said):
    assert client.get("/healthz", headers={HEADER: said}).headers[HEADER] != said


def test_the_id_that_a_stranger_says_is_forgotten(client):
    answer = client.get("/healthz", headers={HEADER: "edge-12345678"}, REMOTE_ADDR="203.0.113.9")
    assert answer.headers[HEADER] != "edge-12345678"


def test_an_answer_that_caches_share_has_none_and_is_the_same_for_all(home):
    first, second = Client().get("/"), Client().get("/")
    assert HEADER not in first.headers
    assert first.headers["ETag"] == second.headers["ETag"]
    again = Client().get("/", headers={"If-None-Match": first.headers["ETag"]})
    assert (again.status_code, HEADER in again.headers) == (304, False)


@background_task(lambda target, done, total: "Retenir")
def remember(target, after):
    MET.append(current_id())


@pytest.mark.usefixtures("queue")
def test_a_task_bears_the_id_of_the_request_that_asked_for_it():
    theme = Theme.objects.create(name="Habitat", slug="habitat")
    with on_behalf_of("edge-12345678"):
        start(remember, theme, 1)
    assert unfinished().get().args_kwargs[KEY] == "edge-12345678"
    work()
    assert MET == ["edge-12345678"]
    assert unfinished().count() == 0


@pytest.mark.usefixtures("queue")
def test_a_task_of_no_request_has_none():
    start(remember, Theme.objects.create(name="Habitat", slug="habitat"), 1)
    assert KEY not in unfinished().get().args_kwargs
    work()
    assert MET == [""]


@pytest.mark.usefixtures("queue")
def test_a_message_that_waits_bears_the_id(django_user_model, settings):
    settings.MAILERS = settings.MAILERS | {"default": {"BACKEND": "background.mail.WaitingMail"}}
    django_user_model.objects.create_user("a", email="a@example.org")
    with on_behalf_of("edge-12345678"):
        EmailMessage("x", "x", to=["a@example.org"]).send()
    work()
    assert mail.outbox[0].extra_headers[HEADER] == "edge-12345678"


def test_a_message_that_leaves_at_once_bears_the_id():
    with on_behalf_of("edge-12345678"):
        send_email("b@example.org", "x", "core/emails/theme_proposal.txt", {})
    assert mail.outbox[0].extra_headers[HEADER] == "edge-12345678"


def test_a_slow_request_is_named_without_what_was_typed(home, settings, caplog):
    settings.SLOW_REQUEST = 0
    Client().get("/agenda/?q=marie")
    Client().get("/page-absente/?q=marie")
    Client().get("/invitation/3/un-secret/")
    assert "GET agenda, " in caplog.text
    assert "GET wagtail_serve (/page-absente/), " in caplog.text
    assert "GET invitation, " in caplog.text
    slow = [r.getMessage() for r in caplog.records if r.name == "operations.watching"]
    assert len(slow) == 3
    assert not any("marie" in line or "secret" in line for line in slow)


def test_a_request_in_time_is_not_named(home, caplog):
    Client().get("/agenda/")
    assert "Slow" not in caplog.text


def test_a_slow_query_is_named_without_its_values(settings, caplog):
    settings.SLOW_QUERY = 0.000001
    with naming_slow_queries() as times:
        list(Theme.objects.filter(name="Marie"))
        with connection.cursor() as cursor:
            cursor.execute("SELECT 'Curie l''autre'")
    assert len(times) == 2
    assert "core_theme" in caplog.text
    assert "SELECT '…'" in caplog.text
    assert "Marie" not in caplog.text
    assert "Curie" not in caplog.text


def test_an_error_is_told_with_the_id_of_its_request(caplog):
    def fail(request):
        logging.getLogger("x").warning("Échec")
        return HttpResponse()

    lines = []
    handler = logging.Handler()
    handler.emit = lambda record: lines.append(
        PrivateFormatter("%(levelname)s %(message)s").format(record)
    )
    logging.getLogger("x").addHandler(handler)
    request = RequestFactory().get("/", headers={HEADER: "edge-12345678"})
    WatchMiddleware(fail)(request)
    logging.getLogger("x").removeHandler(handler)
    assert lines == ["WARNING Échec [edge-12345678]"]


def test_a_line_of_json_has_all_that_a_collector_asks_and_nobody():
    try:
        raise ValueError("marie@example.org")
    except ValueError:
        record = logging.LogRecord(
            "core.x", logging.ERROR, "x", 1, "Chez %s", ("paul@example.org",), sys.exc_info()
        )
    with on_behalf_of("edge-12345678"):
        line = json.loads(make_json_formatter().format(record))
    assert line["event"] == "Chez …@…"
    assert (line["level"], line["logger"]) == ("error", "core.x")
    assert line["request_id"] == "edge-12345678"
    assert line["timestamp"].endswith("Z")
    assert "ValueError: …@…" in line["exception"]
    assert "\n" not in make_json_formatter().format(record)
