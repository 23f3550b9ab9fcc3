"""A site is given back as it was, or stays as it is."""

import json
import tarfile
from pathlib import Path

import pytest
from django.apps import apps
from django.contrib.auth import get_user_model
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.core.mail import send_mail
from django.core.management import CommandError, call_command
from django.db import connection
from django_tasks_db.models import DBTaskResult
from wagtail.models import Page, Site
from wagtail.search.backends import get_search_backend

from core.caching import CacheVersion
from home.models import StandardPage
from operations.backup import making, restoring, tables, versions
from operations.backup.making import make_backup
from operations.backup.places import Folder
from operations.backup.tables import FORGOTTEN, OF_THE_DATABASE
from programme.models import EventPage
from tests.operations.backup.conftest import KEY, files, rows

pytestmark = [pytest.mark.django_db, pytest.mark.searches]
ONE_DATABASE = pytest.mark.one_database("refused before the database is written")


@pytest.fixture
def archive(site, tmp_path, settings) -> Path:
    settings.BACKUP_KEY = KEY
    return Path(make_backup(Folder(tmp_path / "sauvegardes"), KEY).address)


def change_all() -> None:
    EventPage.objects.get(title="Rencontre 1").delete()
    EventPage.objects.filter(title="Rencontre 2").update(title="Changée")
    get_user_model().objects.create_user("nouvelle")
    default_storage.delete("images/carte.jpg")
    default_storage.delete("documents/bilan 2020 – été.pdf")
    default_storage.save("documents/bilan 2020 – été.pdf", ContentFile(b"un autre"))
    default_storage.save("images/nouvelle.jpg", ContentFile(b"nouvelle"))


def test_rows_and_files_are_those_of_the_backup(archive, site):
    before = rows(), files()
    change_all()
    assert rows() != before[0]
    call_command("restore", str(archive), replace=True)
    assert (rows(), files()) == before


@pytest.fixture
def own_folder(tmp_path) -> dict:
    """Documents in a folder of their own, where no front reads them."""
    options = {"location": tmp_path / "documents"}
    return {"BACKEND": "core.storage.WholeFilesStorage", "OPTIONS": options}


def test_documents_are_where_the_site_has_them(archive, settings, own_folder, tmp_path):
    """With the images or apart, and each once: the backup does not say."""
    document = "documents/bilan 2020 – été.pdf"
    before = files()
    settings.STORAGES = settings.STORAGES | {"documents": own_folder}
    call_command("restore", str(archive), replace=True)
    assert files() == {"images/carte.jpg": b"une carte", document: before[document]}
    assert (tmp_path / "documents" / document).read_bytes() == before[document]
    own_folder["OPTIONS"]["location"] = settings.MEDIA_ROOT
    settings.STORAGES = settings.STORAGES | {"documents": own_folder.copy()}
    again = make_backup(Folder(tmp_path / "sauvegardes"), KEY)
    assert again.files == 2


def test_readers_are_told_that_all_has_changed(archive):
    before = CacheVersion.current()
    call_command("restore", str(archive), replace=True)
    assert CacheVersion.current() != before


def test_the_search_finds_what_was_restored(archive):
    change_all()
    call_command("restore", str(archive), replace=True)
    found = get_search_backend().search("rencontre", EventPage)
    assert {page.title for page in found} == {"Rencontre 1", "Rencontre 2", "Rencontre 3"}


def test_a_number_that_was_given_is_not_given_again(site, tmp_path, monkeypatch):
    """An old version may name a page that is gone: no other takes its number."""
    page = site.add_child(instance=StandardPage(title="Page", slug="page"))
    number = page.pk
    page.delete()
    (table,) = [each for each in tables.saved_tables(apps) if each.label == "wagtailcore.page"]
    assert tables.last_number(table) == number
    # As from a site that has had more pages than this one.
    monkeypatch.setattr(making, "last_number", lambda table: number + 50 if table.numbered else 0)
    archive = make_backup(Folder(tmp_path / "sauvegardes"), "").address
    call_command("restore", archive, replace=True)
    assert site.add_child(instance=StandardPage(title="Page", slug="page")).pk == number + 51
    tables.number_after(table, 3)
    assert tables.last_number(table) == number + 51


def test_a_block_that_the_code_no_longer_knows_is_kept(site, tmp_path):
    body = json.dumps([{"type": "disparu", "value": {"b": 1, "a": "été"}, "id": "1"}])
    page = site.add_child(instance=StandardPage(title="Page", slug="page"))
    update = "UPDATE home_standardpage SET body = %s WHERE page_ptr_id = %s"
    with connection.cursor() as cursor:
        cursor.execute(update, [body, page.pk])
    archive = make_backup(Folder(tmp_path / "sauvegardes"), "").address
    page.delete()
    call_command("restore", archive, replace=True)
    with connection.cursor() as cursor:
        cursor.execute("SELECT body FROM home_standardpage WHERE page_ptr_id = %s", [page.pk])
        kept = cursor.fetchone()[0]
    assert json.loads(kept) == json.loads(body)


def test_a_site_with_content_is_not_replaced_by_mistake(archive):
    change_all()
    before = rows(), files()
    with pytest.raises(CommandError, match=r"déjà un contenu \(\d+ pages, 1 comptes\).*--replace"):
        call_command("restore", str(archive))
    assert (rows(), files()) == before


@ONE_DATABASE
@pytest.mark.parametrize("where", [3, 30, 5_000, -1])
@pytest.mark.parametrize("harm", ["changed", "cut"])
def test_an_archive_that_was_touched_changes_nothing(archive, harm, where):
    data = bytearray(archive.read_bytes())
    assert len(data) > 100_000
    if harm == "cut":
        del data[where:]
    else:
        data[where] ^= 1
    archive.write_bytes(data)
    change_all()
    before = rows(), files()
    with pytest.raises(CommandError):
        call_command("restore", str(archive), replace=True)
    assert (rows(), files()) == before


@ONE_DATABASE
@pytest.mark.parametrize("where", [600, 60_000, -14_000, -2_000])
@pytest.mark.parametrize("harm", ["changed", "cut"])
def test_an_archive_without_a_key_is_checked_too(site, tmp_path, harm, where):
    archive = Path(make_backup(Folder(tmp_path / "sauvegardes"), "").address)
    data = bytearray(archive.read_bytes())
    if harm == "cut":
        del data[where:]
    else:
        data[where] ^= 1
    archive.write_bytes(data)
    before = rows(), files()
    with pytest.raises(CommandError, match=r"incomplète ou abîmée|pas une sauvegarde"):
        call_command("restore", str(archive), replace=True)
    assert (rows(), files()) == before


@pytest.mark.parametrize(
    ("key", "sentence"),
    [("", "est chiffrée : donnez sa clé"), (KEY + "!", "Cette clé n’est pas celle")],
)
def test_a_wrong_key_is_said(archive, settings, key, sentence):
    settings.BACKUP_KEY = key
    with pytest.raises(CommandError, match=sentence):
        call_command("restore", str(archive), replace=True)


def test_the_key_may_be_in_a_file(archive, settings, tmp_path):
    settings.BACKUP_KEY = ""
    (tmp_path / "cle").write_text(f"{KEY}\n")
    call_command("restore", str(archive), replace=True, key_file=tmp_path / "cle")


@pytest.mark.parametrize(
    "failing", ["tables.write", "tables.number_after", "_bring_up_to_date", "RestoredMedia.put"]
)
def test_a_restoration_that_fails_leaves_what_was(archive, monkeypatch, failing):
    change_all()
    before = rows(), files()
    calls = []

    def fail(*arguments):
        calls.append(1)
        if len(calls) == 2 or failing == "_bring_up_to_date":
            raise OSError(28, "No space left on device", "base")
        return real(*arguments)

    holder, _dot, name = failing.rpartition(".")
    target = getattr(restoring, holder) if holder else restoring
    real = getattr(target, name)
    monkeypatch.setattr(target, name, fail)
    with pytest.raises(CommandError, match="disque est plein"):
        call_command("restore", str(archive), replace=True)
    assert (rows(), files()) == before


def test_rows_that_the_database_did_not_keep_as_they_are_are_refused(archive, monkeypatch):
    write = tables.write

    def lose(table, piece):
        if table.label != "programme.eventsession":
            write(table, piece)

    monkeypatch.setattr(tables, "write", lose)
    change_all()
    before = rows(), files()
    with pytest.raises(CommandError, match=r"les lignes de programme\.eventsession"):
        call_command("restore", str(archive), replace=True)
    assert (rows(), files()) == before


def test_a_newer_backup_asks_for_newer_code(archive, monkeypatch):
    known = versions.known_migrations()
    monkeypatch.setattr(versions, "known_migrations", lambda: known - {"core.0001_initial"})
    with pytest.raises(CommandError, match="installez la version de la sauvegarde"):
        call_command("restore", str(archive), replace=True)


def test_an_older_backup_asks_for_an_empty_database(site, tmp_path, monkeypatch):
    applied = versions.applied_migrations()
    older = applied - {"operations.0001_last_backup"}
    monkeypatch.setattr(making, "applied_migrations", lambda: older)
    archive = make_backup(Folder(tmp_path / "sauvegardes"), "").address
    with pytest.raises(CommandError, match="dans une base vide, sans « migrate »"):
        call_command("restore", archive, replace=True)


def test_a_database_that_is_not_migrated_is_said_to_be(archive, monkeypatch):
    applied = versions.applied_migrations()
    monkeypatch.setattr(versions, "applied_migrations", lambda: applied - {"core.0001_initial"})
    with pytest.raises(CommandError, match="attend des migrations"):
        call_command("restore", str(archive), replace=True)


def test_another_file_is_not_taken_for_a_backup(site, tmp_path):
    with tarfile.open(tmp_path / "autre.tar", "w") as tar:
        tar.add(__file__)
    with pytest.raises(CommandError, match="pas une sauvegarde de ce site"):
        call_command("restore", str(tmp_path / "autre.tar"), replace=True)
    with pytest.raises(CommandError, match="n’existe pas"):
        call_command("restore", str(tmp_path / "absent.tar"), replace=True)


def test_a_restored_site_has_the_address_of_its_settings(archive, settings):
    settings.WAGTAILADMIN_BASE_URL = "https://essai.exemple.fr"
    call_command("restore", str(archive), replace=True)
    assert Site.objects.get().root_url == "https://essai.exemple.fr"


def test_sessions_end_and_nothing_names_them():
    assert {"sessions.session", "accounts.session"} <= FORGOTTEN
    left_out = FORGOTTEN | OF_THE_DATABASE
    names = [
        (model._meta.label, field.name)
        for model in apps.get_models(include_auto_created=True)
        for field in model._meta.local_concrete_fields
        if field.remote_field
        and field.related_model._meta.label_lower in left_out
        and model._meta.label_lower not in left_out
    ]
    assert names == []


@pytest.fixture
def waiting(site, queue, django_user_model, settings):
    settings.MAILERS = settings.MAILERS | {"default": {"BACKEND": "background.mail.WaitingMail"}}
    django_user_model.objects.create_user("ada", "ada@exemple.fr")
    send_mail("Relecture", "Un texte", None, ["ada@exemple.fr"])
    return DBTaskResult.objects.all()


def test_what_waited_to_be_sent_waits_again(waiting, tmp_path):
    archive = make_backup(Folder(tmp_path / "sauvegardes"), "").address
    call_command("restore", archive, replace=True)
    assert waiting.count() == 1


def test_a_trial_site_sends_nothing_of_what_waited(waiting, tmp_path):
    archive = make_backup(Folder(tmp_path / "sauvegardes"), "").address
    call_command("restore", archive, replace=True, trial=True)
    assert waiting.count() == 0


def test_a_trial_site_that_could_write_to_people_is_refused(archive, settings):
    smtp = {"BACKEND": "django.core.mail.backends.smtp.EmailBackend"}
    settings.MAILERS = settings.MAILERS | {"server": smtp}
    with pytest.raises(CommandError, match="EMAIL_URL=dummymail://"):
        call_command("restore", str(archive), replace=True, trial=True)


def test_the_pages_are_a_tree(archive):
    call_command("restore", str(archive), replace=True)
    assert Page.find_problems() == ([], [], [], [], [])
