"""What Prometheus reads, and what is made of it."""

import json
import os
import re
import subprocess
import sys
from datetime import timedelta
from pathlib import Path

import pytest
import yaml
from django.conf import settings as site_settings
from django.core.exceptions import ImproperlyConfigured
from django.test import Client
from django.utils import timezone

from background.chores import do_chores
from background.mail import send_message
from background.tasks import start_another
from operations.figures import HELP, figures
from operations.metrics import _own_folder
from operations.models import LastBackup
from search.models import MissedQuery
from tests.factories import day, make_event

pytestmark = pytest.mark.django_db
TOKEN = "a-token-that-nobody-guesses"
ROOT = Path(site_settings.BASE_DIR)


@pytest.fixture
def watched(settings, tmp_path) -> Client:
    """A site whose figures are read."""
    settings.METRICS_TOKEN = TOKEN
    settings.METRICS_DIR = tmp_path
    return Client()


def read(client: Client, **headers: str) -> str:
    return client.get("/metrics", headers={"Authorization": f"Bearer {TOKEN}"} | headers).text


def value(text: str, name: str) -> float:
    found = re.search(rf"^{re.escape(name)} (\S+)$", text, re.MULTILINE)
    return float(found[1]) if found else 0


def test_without_a_token_there_are_no_metrics(client):
    assert client.get("/metrics").status_code == 404


@pytest.mark.parametrize("said", ["", "Bearer", "Bearer another", f"Basic {TOKEN}"])
def test_who_has_not_the_token_reads_nothing(watched, said):
    answer = watched.get("/metrics", headers={"Authorization": said})
    assert (answer.status_code, answer.content) == (401, b"")


def test_requests_are_counted_by_name_and_never_by_address(watched, home):
    page = 'site_requests_total{method="GET",route="wagtail_serve",status="404"}'
    before = value(read(watched), page)
    watched.get("/marie-dupont/")
    watched.get("/agenda/?q=marie-dupont")
    after = read(watched)
    assert value(after, page) == before + 1
    assert "marie" not in after
    assert value(after, 'site_request_seconds_count{route="agenda"}') > 0


def test_an_answer_that_was_kept_is_told_from_one_that_was_built(watched, home):
    built, kept = (f'site_public_answers_total{{found="{found}"}}' for found in ("built", "kept"))
    before = read(watched)
    for _time in range(3):
        watched.get("/")
    after = read(watched)
    assert value(after, built) == value(before, built) + 1
    assert value(after, kept) == value(before, kept) + 2


def test_the_figures_are_those_of_the_database(watched, home, queue, superuser, django_user_model):
    user = django_user_model.objects.get()
    message = {"subject": "x", "body": "x", "sender": "x", "to": ["x"], "headers": {}}
    start_another(send_message, user, 1, **message)
    MissedQuery.objects.create(text="x", language_code="fr", count=4, last_day="2026-01-01")
    event = make_event(None, day(2020, 10, 8), live=False)
    past = timezone.now() - timedelta(hours=1)
    event.save_revision(approved_go_live_at=past)
    make_event(None, day(2020, 10, 9)).save_revision().publish()
    text = read(watched)
    assert value(text, 'site_tasks{state="waiting"}') == 1
    assert value(text, 'site_emails{state="waiting"}') == 1
    assert value(text, "site_missed_searches") == 4
    assert value(text, "site_late_publications") == 1
    now = timezone.now().timestamp()
    assert now - value(text, "site_last_publication_timestamp_seconds") < 60
    assert value(text, "site_worker_beat_timestamp_seconds") == 0
    do_chores()
    text = read(watched)
    assert now - value(text, "site_worker_beat_timestamp_seconds") < 60
    assert value(text, "site_late_publications") == 0


def test_the_last_backup_is_told_and_that_there_is_none(watched, home):
    names = ["site_last_backup_timestamp_seconds", "site_last_backup_bytes"]
    assert [value(read(watched), name) for name in names] == [0, 0]
    at = timezone.now()
    LastBackup.objects.create(pk=1, at=at, archive="x", size=1234, is_encrypted=False)
    assert [value(read(watched), name) for name in names] == [pytest.approx(at.timestamp()), 1234]


COUNT = f"""
from django.test import Client
client = Client(SERVER_NAME="localhost")
client.get("/healthz")
print(client.get("/metrics", headers={{"Authorization": "Bearer {TOKEN}"}}).text)
"""


@pytest.mark.long
def test_the_processes_of_a_server_are_counted_together(tmp_path):
    environment = os.environ | {
        "METRICS_TOKEN": TOKEN,
        "METRICS_DIR": str(tmp_path),
        "DATABASE_URL": f"sqlite:///{tmp_path / 'empty.sqlite3'}",
        "DJANGO_SETTINGS_MODULE": "config.settings.test",
        "PYTHONPATH": os.pathsep.join([".", "site"]),
    }
    code = COUNT.replace(
        "print(",
        "from operations import figures, metrics\nmetrics.figures = lambda: iter([])\nprint(",
    )
    command = [sys.executable, "manage.py", "shell", "--verbosity", "0", "-c", code]
    for number in (1, 2):
        answer = subprocess.run(
            command, cwd=ROOT, env=environment, capture_output=True, text=True, check=True
        )
        alive = 'site_requests_total{method="GET",route="healthz",status="200"}'
        assert value(answer.stdout, alive) == number


def test_what_a_server_that_is_no_more_has_counted_goes(watched, tmp_path):
    (tmp_path / "999999999").mkdir()
    (tmp_path / "notes").mkdir()
    _own_folder()
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(["notes", str(os.getppid())])


def names_there_are() -> set[str]:
    names = set(HELP)
    names |= {f"{name}_total" for name in ("site_requests", "site_public_answers")}
    return names | {f"site_request_seconds_{part}" for part in ("bucket", "sum", "count")}


def named_in(text: str) -> set[str]:
    return set(re.findall(r"\bsite_[a-z_]+", text))


def test_every_figure_has_its_words(home, queue):
    do_chores()
    assert {figure.name for figure in figures()} <= set(HELP)


def test_the_alerts_name_figures_that_there_are():
    text = (ROOT / "deploy/prometheus/alerts.yml").read_text()
    rules = yaml.safe_load(text)["groups"][0]["rules"]
    expressions = " ".join(rule["expr"] for rule in rules)
    assert len(rules) > 5
    assert named_in(expressions) <= names_there_are()
    guide = (ROOT / "docs/surveillance.md").read_text()
    assert [rule["alert"] for rule in rules if f"`{rule['alert']}`" not in guide] == []


def test_the_dashboard_shows_every_figure_that_there_is():
    board = json.loads((ROOT / "deploy/grafana/dashboard.json").read_text())
    targets = [target["expr"] for panel in board["panels"] for target in panel["targets"]]
    named = named_in(" ".join(targets))
    assert named <= names_there_are()
    assert names_there_are() <= named


def test_a_folder_that_cannot_be_written_stops_the_site_in_words(watched, settings, tmp_path):
    (tmp_path / "file").write_text("")
    settings.METRICS_DIR = tmp_path / "file"
    with pytest.raises(ImproperlyConfigured, match="METRICS_DIR"):
        _own_folder()
