"""A database is brought up to the code by one command, which does nothing a second time."""

import os
import subprocess
import sys
from pathlib import Path
from subprocess import PIPE, STDOUT

import pytest
from django.contrib.auth.models import Group, Permission
from django.db import connection
from wagtail.search.models import IndexEntry

from core.roles import EDITORS, TRANSLATORS
from networks.models import Section
from operations import upgrading
from search import index_state
from search.models import IndexState
from tests.databases import empty_database
from tests.factories import day, make_event, make_network

ROOT = Path(__file__).resolve().parents[2]

pytestmark = [pytest.mark.django_db, pytest.mark.searches]


def catch_up() -> str:
    """Return what is said beside that the steps are done."""
    said: list[str] = []
    upgrading.catch_up(said.append)
    return "".join(line for line in said if line.startswith(" "))


@pytest.fixture
def elected(home):
    """A site that is up to date, with a page that « élues » finds."""
    make_event(make_network("Réseau des élu-es"), day(2020, 11, 1), title="Rencontre")
    catch_up()


def titles(client) -> list[str]:
    results = client.get("/recherche/?q=élues").context["results"]
    return [results.index.titles[position] for position in results.ordered(results.mask)]


def test_what_is_up_to_date_is_left_alone_without_a_word(elected, monkeypatch):
    monkeypatch.setattr(index_state, "call_command", pytest.fail)
    assert catch_up() == ""


def test_an_index_that_is_empty_is_made_again_and_said(elected, client):
    IndexEntry.objects.all().delete()
    assert "Réseau des élu-es" not in titles(client)
    assert "index" in catch_up()
    assert "Réseau des élu-es" in titles(client)
    assert catch_up() == ""


@pytest.mark.skipif(connection.vendor != "sqlite", reason="PostgreSQL has the words in the rows")
def test_an_index_whose_rows_were_copied_without_their_words_is_made_again(elected, client):
    connection.cursor().execute("DELETE FROM wagtailsearch_indexentry_fts")
    assert "Réseau des élu-es" not in titles(client)
    assert "index" in catch_up()
    assert "Réseau des élu-es" in titles(client)


def test_an_index_of_another_analysis_is_made_again(elected, client, monkeypatch):
    IndexEntry.objects.all().delete()
    with monkeypatch.context() as older:
        older.setattr("text_search.indexing.index_text", lambda text, code: "ancien")
        older.setattr("text_search.indexing.fold_words", lambda text: "ancien")
        older.setattr(index_state, "analysis_digest", lambda: "ancienne")
        catch_up()
        assert IndexState.objects.get().analysis == "ancienne"
    assert "Réseau des élu-es" not in titles(client)
    assert "index" in catch_up()
    assert "Réseau des élu-es" in titles(client)


def test_an_index_without_a_known_analysis_is_made_again(elected):
    IndexState.objects.all().delete()
    assert "index" in catch_up()
    assert catch_up() == ""


def test_a_network_without_a_section_gets_one(elected):
    Section.objects.all().delete()
    catch_up()
    assert Section.objects.get().group.name == "Coordination – Réseau des élu-es"


def test_a_new_site_has_its_roles_and_what_they_may_do(home):
    Group.objects.filter(name__in=[EDITORS, TRANSLATORS]).delete()
    catch_up()
    editors, translators = (Group.objects.get(name=name) for name in (EDITORS, TRANSLATORS))
    assert editors.page_permissions.filter(page=home, permission__codename="publish_page").exists()
    assert editors.permissions.filter(codename="change_organisationsettings").exists()
    assert translators.permissions.filter(codename="submit_translation").exists()


def test_what_a_group_was_given_besides_stays(home):
    catch_up()
    group = Group.objects.get(name=EDITORS)
    group.permissions.add(extra := Permission.objects.get(codename="add_user"))
    before = set(group.permissions.all())
    catch_up()
    assert set(group.permissions.all()) == before >= {extra}


def test_each_step_says_that_it_is_done(home):
    said: list[str] = []
    upgrading.upgrade(said.append)
    assert [line.split(" : ")[0] for line in said if not line.startswith(" ")] == [
        "Migrations",
        *(str(step.name) for step in upgrading.STEPS),
    ]


def test_two_upgrades_of_an_empty_database_at_once_both_succeed(tmp_path):
    with empty_database(tmp_path) as url:
        command = [sys.executable, "manage.py", "upgrade"]
        environment = os.environ | {"DATABASE_URL": url}
        processes = [
            subprocess.Popen(command, cwd=ROOT, env=environment, stdout=PIPE, stderr=STDOUT)
            for _number in range(2)
        ]
        said = [process.communicate(timeout=120)[0].decode() for process in processes]
    assert [process.returncode for process in processes] == [0, 0], said
