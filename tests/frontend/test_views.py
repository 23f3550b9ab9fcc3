"""Addresses that are no page."""

from datetime import datetime, timedelta
from types import SimpleNamespace

import pytest
from django.contrib.staticfiles.storage import ManifestStaticFilesStorage
from django.core.exceptions import PermissionDenied
from django.db import DatabaseError, InterfaceError, OperationalError, connection
from django.db.migrations.recorder import MigrationRecorder
from django.test import Client, RequestFactory
from django.utils import timezone
from django.utils.translation import override
from django.views.csrf import csrf_failure
from django.views.defaults import permission_denied

from background.chores import do_chores
from background.models import Chore
from config.settings.environment import security_contact
from core import public_changes
from core.checks import check_database_files
from core.database_files import unwritable_database
from core.models import Contact, OrganisationSettings
from frontend.views import server_error


def test_alive_needs_no_database(client):
    assert client.get("/healthz").status_code == 200


@pytest.mark.django_db
def test_ready_once_the_database_answers_at_this_schema(client):
    assert client.get("/readyz").json() == {"ready": True}
    MigrationRecorder(connection).record_unapplied("home", "0003_create_home_page")
    response = client.get("/readyz")
    assert (response.status_code, response.json()["reason"]) == (503, "migrations")


def test_not_ready_without_a_database(client, monkeypatch):
    def fail(*arguments):
        raise DatabaseError

    monkeypatch.setattr("frontend.views.MigrationExecutor", fail)
    response = client.get("/readyz")
    assert (response.status_code, response.json()["reason"]) == (503, "database")


@pytest.mark.django_db
def test_a_site_that_would_not_see_its_changes_is_not_ready(client):
    public_changes.remove()
    response = client.get("/readyz")
    assert (response.status_code, response.json()["reason"]) == (503, "triggers")


@pytest.mark.django_db
def test_ready_says_that_publications_do_not_leave(client):
    do_chores(at=timezone.now() - timedelta(hours=1))
    Chore.objects.update(done_at=timezone.now() - timedelta(hours=1))
    assert client.get("/readyz").json() == {"ready": True, "failing": ["worker"]}
    do_chores()
    assert client.get("/readyz").json() == {"ready": True}


@pytest.mark.django_db
def test_not_ready_while_static_files_are_not_collected(client, monkeypatch, tmp_path):
    """Every page would be an error."""
    storage = ManifestStaticFilesStorage(location=tmp_path)
    monkeypatch.setattr("frontend.stylesheets.staticfiles_storage", storage)
    response = client.get("/readyz")
    assert (response.status_code, response.json()["reason"]) == (503, "static")


@pytest.mark.parametrize("end", ["", "-wal", "-shm"])
def test_a_database_that_cannot_be_written_is_said_with_its_files(monkeypatch, tmp_path, end):
    file = tmp_path / "db.sqlite3"
    refused = tmp_path / f"db.sqlite3{end}"
    for path in {file, refused}:
        path.touch()
    small = SimpleNamespace(vendor="sqlite", settings_dict={"NAME": file})
    monkeypatch.setattr("core.database_files.connection", small)
    monkeypatch.setattr("os.access", lambda path, mode: path != refused)
    found = unwritable_database()
    assert str(refused) in found.sentence
    assert found.command.startswith("chown -R")
    (error,) = check_database_files(databases=["default"])
    assert (error.id, error.msg, error.hint) == ("core.E026", *found)
    assert check_database_files() == []


@pytest.mark.django_db
def test_ready_says_that_nothing_can_be_written(client, monkeypatch):
    monkeypatch.setattr("frontend.views.unwritable_database", lambda: ("La base…", ""))
    assert client.get("/readyz").json() == {"ready": True, "failing": ["write"]}


@pytest.mark.django_db
def test_who_watches_the_site_asks_by_address_and_nobody_else_does(settings):
    settings.ALLOWED_HOSTS = [".exemple.fr"]
    client = Client(SERVER_NAME="192.0.2.7", raise_request_exception=False)
    answers = {
        path: client.get(path).status_code for path in ("/healthz", "/readyz", "/", "/admin/")
    }
    assert answers == {"/healthz": 200, "/readyz": 200, "/": 400, "/admin/": 400}
    assert client.get("/healthz/..").status_code == 400


@pytest.mark.django_db
def test_robots_names_the_sitemap_and_keeps_out_of_the_admin(client):
    text = client.get("/robots.txt").text
    assert "Disallow: /admin/" in text
    assert "Sitemap: http://localhost:8000/sitemap.xml" in text


@pytest.mark.django_db
def test_security_txt_says_to_whom_a_fault_is_reported(client, home, settings):
    settings.SECURITY_CONTACT = "securite@example.org"
    response = client.get("/.well-known/security.txt")
    assert response["Content-Type"] == "text/plain; charset=utf-8"
    fields = dict(line.split(": ", 1) for line in response.text.split("\r\n")[:-1])
    assert fields["Contact"] == "mailto:securite@example.org"
    assert fields["Preferred-Languages"] == "fr, en"
    assert fields["Canonical"] == "http://localhost:8000/.well-known/security.txt"
    left = datetime.fromisoformat(fields["Expires"]) - timezone.now()
    assert timedelta(days=140) < left < timedelta(days=365)


@pytest.mark.django_db
def test_security_txt_may_name_a_page(client, home, settings):
    settings.SECURITY_CONTACT = "https://example.org/securite"
    assert "Contact: https://example.org/securite" in client.get("/.well-known/security.txt").text


@pytest.mark.django_db
def test_security_txt_names_the_contact_of_the_network_or_is_not_there(client, home):
    assert client.get("/.well-known/security.txt").status_code == 404
    contact = Contact.objects.create(name="Accueil", email="accueil@example.org")
    OrganisationSettings.objects.update(contact=contact)
    text = client.get("/.well-known/security.txt").text
    assert "Contact: mailto:accueil@example.org\r\n" in text


@pytest.mark.parametrize("text", ["Marie", "a@b.fr\nContact: x", "javascript:x", "http://x.fr"])
def test_a_security_contact_that_is_no_address_is_refused(text):
    with pytest.raises(ValueError, match="adresse"):
        security_contact(text)


def test_the_500_page_needs_neither_database_nor_cache():
    response = server_error(RequestFactory().get("/"))
    assert response.status_code == 500
    assert "<h1" in response.text


@pytest.mark.parametrize("fault", [OperationalError, InterfaceError])
def test_a_database_that_does_not_answer_is_a_503_that_says_when_to_come_back(
    client, monkeypatch, fault
):
    def fail():
        raise fault("the connection to 10.0.0.1 was refused")

    monkeypatch.setattr("frontend.response_cache.current_validity", fail)
    client.raise_request_exception = False
    response = client.get("/")
    assert response.status_code == 503
    assert response["Retry-After"] == "30"
    assert "no-store" in response["Cache-Control"]
    assert "Le site ne répond pas pour le moment." in response.text
    assert "10.0.0.1" not in response.text


def test_the_500_page_is_in_the_language_of_the_address():
    with override("en"):
        text = server_error(RequestFactory().get("/en/")).text
    assert '<html lang="en">' in text
    assert "<h1>The site has stumbled.</h1>" in text
    assert '<a href="/en/">' in text


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("language", "refused", "form_refused"),
    [
        ("fr", "Cette page ne vous est pas ouverte.", "Ce formulaire n’a pas pu être reçu."),
        ("en", "This page is not open to you.", "This form could not be received."),
    ],
)
def test_a_403_says_what_was_refused_and_leads_on(home, language, refused, form_refused):
    request = RequestFactory().post("/")
    with override(language):
        for response, said in (
            (permission_denied(request, PermissionDenied("<secret>")), refused),
            (csrf_failure(request), form_refused),
        ):
            assert response.status_code == 403
            assert f"<h1>{said}</h1>" in response.text
            assert "recherche/" in response.text
            assert "secret" not in response.text


@pytest.mark.django_db
def test_a_404_leads_on(client, home):
    response = client.get("/rien-de-tel/")
    assert response.status_code == 404
    assert 'action="/recherche/"' in response.text
