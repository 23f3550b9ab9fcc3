"""The bench tells what is too slow."""

from io import StringIO

import pytest
from django.core.management import call_command

from demo.management.commands import bench_search
from tests.factories import day, make_event

pytestmark = [pytest.mark.django_db, pytest.mark.searches]


@pytest.fixture
def quick(monkeypatch):
    for limit in ("PAGE_LIMIT", "SUGGESTIONS_LIMIT", "INDEXING_LIMIT"):
        monkeypatch.setattr(bench_search, limit, 60_000)
    monkeypatch.setattr(bench_search, "FEWEST", 3)


def measure() -> str:
    said = StringIO()
    call_command("bench_search", runs=3, stdout=said, stderr=said)
    return said.getvalue()


def test_every_question_has_its_line(home, quick):
    make_event(None, day(2020, 11, 1), title="Rencontre")
    said = measure()
    assert "1 événements" in said
    for scenario in bench_search.scenarios():
        assert scenario.label in said


@pytest.mark.parametrize(
    ("limit", "missed"),
    [
        ("PAGE_LIMIT", "Trop lent : un mot rare ; un mot courant ; deux mots ; rien à trouver."),
        ("SUGGESTIONS_LIMIT", "Trop lent : suggestions, deux lettres ; suggestions, un mot ;"),
        ("INDEXING_LIMIT", "Trop lent : indexer."),
    ],
)
def test_a_missed_figure_is_said_and_fails(home, quick, monkeypatch, limit, missed):
    make_event(None, day(2020, 11, 1), title="Rencontre")
    monkeypatch.setattr(bench_search, limit, 0.000001)
    said = StringIO()
    with pytest.raises(SystemExit):
        call_command("bench_search", runs=3, stdout=StringIO(), stderr=said)
    assert missed in said.getvalue()


@pytest.mark.parametrize(
    ("is_debugging", "sentence"), [(False, "Aucun événement"), (True, "DEBUG")]
)
def test_what_cannot_be_measured_is_refused(home, settings, is_debugging, sentence):
    settings.DEBUG = is_debugging
    said = StringIO()
    with pytest.raises(SystemExit):
        call_command("bench_search", stdout=StringIO(), stderr=said)
    assert sentence in said.getvalue()
