"""The bench of pages measures beside a bare Wagtail page, and tells what is too slow."""

from io import StringIO

import pytest
from django.core.management import call_command
from django.test import Client

from demo.management.commands import bench_pages
from demo.measuring import cold_client
from tests.factories import day, make_event, make_network, make_priority, make_programme

pytestmark = [pytest.mark.django_db, pytest.mark.long, pytest.mark.one_database("it measures")]


@pytest.fixture
def quick(monkeypatch, tmp_path, home):
    priority = make_priority(make_programme())
    network = make_network("Habitat", priority)
    for number in (1, 2):
        make_event(network, day(2030, 10, number), programme=priority.programme)
    for name in ("ROUNDS", "REQUESTS", "AFTER_CHANGE"):
        monkeypatch.setattr(bench_pages, name, 1)
    monkeypatch.setattr(bench_pages, "FIGURES", tmp_path / "mesures.json")


def test_every_page_has_its_line_and_its_figure_is_kept(quick, monkeypatch):
    monkeypatch.setattr(bench_pages, "TARGETS", {})
    for _time in range(2):
        said = StringIO()
        call_command("bench_pages", keep=True, stdout=said)
    assert all(name in said.getvalue() for name in bench_pages.addresses())
    assert set(bench_pages.json.loads(bench_pages.FIGURES.read_text())) == set(
        bench_pages.addresses()
    )


def test_a_missed_figure_is_said_and_fails(quick, monkeypatch):
    monkeypatch.setattr(bench_pages, "TARGETS", {"accueil": 1_000})
    said = StringIO()
    with pytest.raises(SystemExit):
        call_command("bench_pages", stdout=StringIO(), stderr=said)
    assert "Sous le rapport voulu : accueil." in said.getvalue()


def test_what_is_measured_cold_is_not_kept(quick):
    assert "ETag" in Client().get("/").headers
    assert "ETag" not in cold_client().get("/").headers
