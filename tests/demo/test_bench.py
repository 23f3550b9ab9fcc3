"""The bench tells what is too slow; and no page asks more queries as the site grows."""

from datetime import date
from io import StringIO

import pytest
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from demo.management.commands import bench, bench_admin
from demo.sample import make_sample, words
from networks.models import NetworkPage

pytestmark = [pytest.mark.django_db, pytest.mark.searches, pytest.mark.long]


@pytest.fixture(autouse=True)
def few_surroundings(monkeypatch):
    """Networks and priorities are made page by page, so few are."""
    monkeypatch.setattr(words, "NETWORKS", words.NETWORKS[:3])
    monkeypatch.setattr(words, "PRIORITIES", words.PRIORITIES[:2])


def make(sessions: int, seed: int) -> None:
    make_sample(sessions, seed=seed, today=date(2020, 10, 6), progress=lambda made: None)


def measure() -> str:
    said = StringIO()
    call_command("bench", runs=3, stdout=said, stderr=said)
    return said.getvalue()


@pytest.mark.parametrize("address", ["/agenda/?periode=tout", "/agenda/agenda.json?periode=tout"])
def test_a_page_asks_as_many_queries_of_200_sessions_as_of_20(client, home, address):
    counts = []
    for seed, sessions in enumerate((20, 180)):
        make(sessions, seed)
        client.get(address)  # what a process holds is built
        with CaptureQueriesContext(connection) as captured:
            assert client.get(address).status_code == 200
        counts.append(len(captured))
    assert counts[0] == counts[1]


def test_every_question_has_its_line(home, monkeypatch):
    monkeypatch.setattr(bench, "MEDIAN_LIMIT", 60_000)
    monkeypatch.setattr(bench, "P95_LIMIT", 60_000)
    make(20, 1)
    said = measure()
    assert "20 séances" in said
    for scenario in bench.scenarios():
        assert scenario.label in said


def test_a_missed_figure_is_said_and_fails(home, monkeypatch, capsys):
    monkeypatch.setattr(bench, "MEDIAN_LIMIT", 0)
    make(20, 1)
    said = StringIO()
    with pytest.raises(SystemExit):
        call_command("bench", runs=3, stdout=StringIO(), stderr=said)
    assert "aucun filtre ; un thème" in said.getvalue()
    assert "agenda.ics" not in said.getvalue()


@pytest.mark.parametrize(("is_debugging", "sentence"), [(False, "Aucune séance"), (True, "DEBUG")])
def test_what_cannot_be_measured_is_refused(home, settings, is_debugging, sentence):
    settings.DEBUG = is_debugging
    said = StringIO()
    with pytest.raises(SystemExit):
        call_command("bench", stdout=StringIO(), stderr=said)
    assert sentence in said.getvalue()


@pytest.fixture
def quick_screens(monkeypatch):
    monkeypatch.setattr(bench_admin, "WARM_UP", 0)
    monkeypatch.setattr(bench_admin, "LIMIT", 60_000)


def test_the_screens_of_editors_are_measured_for_both_roles_and_leave_no_account(
    home, quick_screens, django_user_model
):
    said = StringIO()
    with pytest.raises(SystemExit):
        call_command("bench_admin", stdout=StringIO(), stderr=said)
    assert "Aucun événement" in said.getvalue()
    make(20, 1)
    said = StringIO()
    call_command("bench_admin", runs=1, stdout=said)
    network = NetworkPage.objects.first()
    for screen in bench_admin.screens(network):
        roles = 1 if screen.is_of_whole_site else 2
        assert said.getvalue().count(f"\n{screen.label} ") == roles, screen.label
    assert not django_user_model.objects.exists()


def test_a_screen_that_is_too_slow_is_said_and_fails(home, quick_screens, monkeypatch):
    make(20, 1)
    monkeypatch.setattr(bench_admin, "LIMIT", 0)
    monkeypatch.setattr(
        bench_admin,
        "screens",
        lambda network: [bench_admin.Screen("accueil", reverse("wagtailadmin_home"))],
    )
    said = StringIO()
    with pytest.raises(SystemExit):
        call_command("bench_admin", runs=1, stdout=StringIO(), stderr=said)
    assert "Trop lent : accueil (rédaction) ; accueil (coordination)." in said.getvalue()


@pytest.mark.skipif(connection.vendor != "postgresql", reason="SQLite has an index of its own")
def test_a_text_is_searched_by_an_index(home):
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL enable_seqscan = off")
        cursor.execute(
            "EXPLAIN SELECT object_id FROM wagtailsearch_indexentry"
            " WHERE (title || body) @@ to_tsquery('simple', 'habitat')"
        )
        assert "search_title_and_body" in str(cursor.fetchall())
