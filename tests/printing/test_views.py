"""The programme as a PDF, at its public address."""

from datetime import timedelta

import pytest
from django.utils import timezone
from wagtail.models import Page, PageViewRestriction

from background.tasks import unfinished
from printing import making
from printing.kept_documents import KeptDocument, forget_documents
from printing.making import document_of, kept_document, make_what_is_asked_for
from printing.rendering import PrintingUnavailableError
from programme.models import ProgrammePage
from tests.background.working import work
from tests.factories import day, make_event, make_network, make_programme
from tests.printing.papers import facts_of, paper

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("press")]
ADDRESS = "/programme/2020/programme-2020.pdf"


@pytest.fixture
def programme(home) -> ProgrammePage:
    return make_programme(2020)


@pytest.fixture
def event(programme):
    return make_event(make_network(), day(2020, 10, 7), title="Une rencontre")


def test_the_programme_is_downloaded_as_a_pdf(client, event, press):
    response = client.get(ADDRESS)
    assert response.status_code == 200
    assert response["Content-Type"] == "application/pdf"
    assert response["Content-Disposition"] == 'attachment; filename="programme-2020.pdf"'
    assert facts_of(response.content) == ["Programme 2020", "Une rencontre"]
    assert press.call_args.args[0].is_proof is False


def test_the_page_of_the_programme_leads_to_it(client, event):
    text = client.get("/programme/2020/").text
    assert f'href="{ADDRESS}"' in text.replace("http://localhost", "")
    assert "Télécharger le programme (PDF)" in text


def test_it_is_made_once_for_a_state_of_the_site(client, event, press):
    contents = {client.get(ADDRESS).content for _time in range(3)}
    assert (len(contents), press.call_count) == (1, 1)


def test_a_publication_changes_its_bytes_and_its_etag(client, event):
    first = client.get(ADDRESS)
    event.title = "Un atelier"
    event.save_revision().publish()
    second = client.get(ADDRESS)
    assert facts_of(second.content) == ["Programme 2020", "Un atelier"]
    assert second["ETag"] != first["ETag"]


def test_an_event_that_is_withdrawn_leaves_it_at_once(client, event):
    client.get(ADDRESS)
    event.unpublish()
    assert facts_of(client.get(ADDRESS).content) == ["Programme 2020"]


def test_an_event_that_becomes_private_leaves_it_at_once(client, event):
    client.get(ADDRESS)
    PageViewRestriction.objects.create(page=event, restriction_type="login")
    assert facts_of(client.get(ADDRESS).content) == ["Programme 2020"]


def test_an_event_that_expires_leaves_it_on_time(client, event, monkeypatch):
    Page.objects.filter(pk=event.pk).update(expire_at=timezone.now() + timedelta(hours=1))
    first = client.get(ADDRESS)
    Page.objects.filter(pk=event.pk).update(expire_at=timezone.now() - timedelta(hours=1))
    assert client.get(ADDRESS).content != first.content


def test_a_draft_changes_nothing(client, event, press):
    client.get(ADDRESS)
    event.title = "Un secret"
    event.save_revision()
    assert "Un secret" not in facts_of(client.get(ADDRESS).content)
    assert press.call_count == 1


# Caches and clients


def test_what_the_client_has_is_not_sent_again(client, event):
    first = client.get(ADDRESS)
    assert first["Cache-Control"] == "public, max-age=0, s-maxage=1"
    response = client.get(ADDRESS, headers={"if-none-match": first["ETag"]})
    assert (response.status_code, response.content) == (304, b"")
    assert response["ETag"] == first["ETag"]
    assert response["Cache-Control"] == first["Cache-Control"]
    event.unpublish()
    assert client.get(ADDRESS, headers={"if-none-match": first["ETag"]}).status_code == 200


def test_head_says_what_get_would_without_the_file(client, event):
    response = client.head(ADDRESS)
    assert (response.status_code, response.content) == (200, b"")
    assert response["ETag"] == client.get(ADDRESS)["ETag"]
    assert client.post(ADDRESS).status_code == 405


def test_who_is_signed_in_leaves_nothing_in_a_shared_cache(editor, event):
    response = editor.get(ADDRESS)
    assert response["Cache-Control"] == "private"
    assert response["ETag"]


# Addresses


@pytest.mark.parametrize(
    "address",
    [
        "/programme/2021/programme-2021.pdf",
        "/programme/2020/programme-2021.pdf",
        "/programme/2020/programme-2020.pdf/",
        "/programme/2020/../2020/programme-2020.pdf",
        "/programme/programme-2020.pdf",
        "/programme-2020.pdf",
        "/programme/%2e%2e/programme-2020.pdf",
        "/programme/2020/rencontre/programme-2020.pdf",
    ],
)
def test_other_addresses_lead_nowhere(client, event, press, address):
    assert client.get(address).status_code == 404
    assert press.call_count == 0


def test_a_draft_and_a_private_programme_are_found_by_nobody(client, event, programme, press):
    client.get(ADDRESS)
    PageViewRestriction.objects.create(
        page=programme, restriction_type="password", password="secret"
    )
    refused = client.get(ADDRESS)
    assert (refused.status_code, "Programme 2020" in refused.text) == (404, False)
    PageViewRestriction.objects.all().delete()
    programme.unpublish()
    refused = client.get(ADDRESS)
    assert (refused.status_code, "Programme 2020" in refused.text) == (404, False)
    assert press.call_count == 1


def test_a_programme_that_has_moved_is_followed(
    client, event, programme, django_capture_on_commit_callbacks
):
    with django_capture_on_commit_callbacks(execute=True):
        programme.slug = "annee-2020"
        programme.save_revision().publish()
    response = client.get(ADDRESS)
    assert response.status_code == 301
    assert response["Location"].endswith("/programme/annee-2020/programme-2020.pdf")
    programme.unpublish()
    assert client.get(ADDRESS).status_code == 404


def test_a_translation_has_its_own_and_an_untranslated_programme_leads_to_the_source(
    client, event, programme, home, english
):
    home.copy_for_translation(english).save_revision().publish()
    programme.copy_for_translation(english, copy_parents=True, alias=True)
    response = client.get(f"/en{ADDRESS}")
    assert (response.status_code, response["Location"].endswith(ADDRESS)) == (302, True)
    assert not response["Location"].endswith(f"/en{ADDRESS}")
    alias = programme.get_translation(english)
    alias.alias_of, alias.title = None, "The programme of 2020"
    alias.save()
    alias.get_parent().save()
    assert facts_of(client.get(f"/en{ADDRESS}").content)[0] == "The programme of 2020"
    assert facts_of(client.get(ADDRESS).content)[0] == "Programme 2020"


# While it is made


@pytest.fixture
def impatient(monkeypatch):
    monkeypatch.setattr(making, "PATIENCE", 0.3)
    monkeypatch.setattr(making, "LOOK_AGAIN", 0.05)


@pytest.mark.usefixtures("queue", "impatient")
def test_who_comes_while_it_is_made_reads_a_page_that_says_so(client, event, press):
    for _time in range(5):
        response = client.get(ADDRESS)
        assert response.status_code == 503
        assert response["Retry-After"] == "15"
        assert "no-store" in response["Cache-Control"]
        assert "en train d’être mis en page" in response.text
        assert 'href="/programme/2020/"' in response.text.replace("http://localhost", "")
    assert press.call_count == 0
    work()
    assert press.call_count == 1
    assert client.get(ADDRESS).status_code == 200


@pytest.mark.usefixtures("queue")
def test_a_flood_waits_in_two_threads_and_the_others_are_answered_at_once(
    client, event, monkeypatch
):
    monkeypatch.setattr(making, "PATIENCE", 60)
    assert making.WAITING.acquire(blocking=False)
    assert making.WAITING.acquire(blocking=False)
    try:
        assert client.get(ADDRESS).status_code == 503
    finally:
        making.WAITING.release()
        making.WAITING.release()


@pytest.mark.usefixtures("queue", "impatient")
def test_what_a_killed_maker_left_is_made_by_another(client, event, press):
    client.get(ADDRESS)
    row = KeptDocument.objects.get()
    # Its task has gone with it.
    unfinished(row).delete()
    client.get(ADDRESS)
    assert not unfinished(row).exists()
    KeptDocument.objects.update(claimed_at=timezone.now() - making.LEASE - timedelta(seconds=1))
    client.get(ADDRESS)
    work()
    assert client.get(ADDRESS).status_code == 200
    assert press.call_count == 1


@pytest.mark.usefixtures("queue", "impatient")
def test_what_is_made_while_the_site_changes_is_given_to_nobody(client, event, press):
    def make(document):
        if press.call_count == 1:
            event.unpublish()
        return paper("plus vrai") if press.call_count == 1 else paper("vrai")

    press.side_effect = make
    client.get(ADDRESS)
    # What each minute asks for begins the next one.
    work()
    assert facts_of(client.get(ADDRESS).content) == ["vrai"]
    assert press.call_count == 2


@pytest.mark.usefixtures("queue", "impatient")
def test_a_maker_whose_claim_was_taken_over_writes_nothing(client, event, press):
    def make(document):
        if press.call_count == 1:
            KeptDocument.objects.update(claim="0" * 32)
        return paper("vrai")

    press.side_effect = make
    client.get(ADDRESS)
    work()
    assert KeptDocument.objects.get().content is None


def test_what_fails_is_said_and_not_tried_again_for_each_visitor(client, event, press, caplog):
    press.side_effect = ValueError("une image abîmée")
    for _time in range(3):
        response = client.get(ADDRESS)
        assert (response.status_code, response["Retry-After"]) == (503, "600")
        assert "n’est pas disponible en PDF pour le moment" in response.text
    assert press.call_count == 1
    assert "une image abîmée" in caplog.text
    press.side_effect = None
    press.return_value = paper("vrai")
    KeptDocument.objects.update(claimed_at=timezone.now() - making.TRY_AGAIN)
    assert client.get(ADDRESS).status_code == 200


def test_where_a_library_of_the_system_is_missing_the_page_is_offered(client, event, press):
    press.side_effect = PrintingUnavailableError
    response = client.get(ADDRESS)
    assert response.status_code == 503
    assert "s’imprime depuis votre navigateur" in response.text
    assert client.get("/programme/2020/").status_code == 200


# Kept


def test_what_was_asked_for_is_made_again_before_the_next_visitor_comes(client, event, press):
    client.get(ADDRESS)
    event.unpublish()
    make_what_is_asked_for(timezone.now())
    make_what_is_asked_for(timezone.now())
    assert press.call_count == 2
    client.get(ADDRESS)
    assert press.call_count == 2


def test_what_nobody_asks_for_is_forgotten(client, event, press):
    client.get(ADDRESS)
    KeptDocument.objects.update(asked_at=timezone.now() - timedelta(days=2))
    make_what_is_asked_for(timezone.now() + timedelta(days=2))
    assert forget_documents(timezone.now() - timedelta(days=1)) == 1
    client.get(ADDRESS)
    assert press.call_count == 2


def test_readers_do_not_write_each_time(client, event, programme):
    client.get(ADDRESS)
    row = KeptDocument.objects.get()
    kept_document(row.kind, programme, document_of(row).choices)
    assert KeptDocument.objects.get().asked_at == row.asked_at


def test_deleting_a_programme_deletes_its_document(client, programme):
    client.get(ADDRESS)
    programme.delete()
    assert not KeptDocument.objects.exists()
