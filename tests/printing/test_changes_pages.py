"""Where what changed since an edition is read, by whom, and in which language."""

from datetime import date

import pytest
from django.utils import timezone
from wagtail.models import Locale, PageViewRestriction

from dates import Precision
from printing.observing import observe
from printing.sheet import ChangesSheet
from programme import changes
from programme.models import EventPage, ProgrammePage
from tests.factories import day, make_event, make_network, vague
from tests.printing.factories import PDF, only, publish
from tests.printing.reading import in_feed, on_page, on_sheet
from tests.translation.translating import translate

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("at")]

CANARY = "CANARI"


def test_each_edition_is_compared_from_its_own_day(client, event, freeze, at):
    freeze()
    at(2020, 9, 20)
    changes.cancel(only(event), "Grève.")
    at(2020, 9, 30)
    second = freeze(label="deuxième tirage")
    page = client.get("/programme/2020/").content.decode()
    assert "Édition imprimée du 30 septembre 2020 (deuxième tirage)" in page.replace(
        '<span class="nb">', ""
    ).replace("</span>", "")
    assert on_page(client) == []
    second.withdraw(at(2020, 10, 1), "Mauvais papier.")
    assert [row[0] for row in on_page(client)] == ["Annulé"]


def test_a_withdrawn_edition_answers_with_its_word(client, event, freeze, at):
    edition = freeze()
    address = f"/programme/2020/edition-{edition.pk}.pdf"
    answer = client.get(address)
    assert (answer.status_code, answer.content) == (200, PDF)
    assert answer["Content-Type"] == "application/pdf"
    edition.withdraw(at(2020, 9, 20), "Une page manquait.")
    answer = client.get(address)
    page = answer.content.decode()
    assert answer.status_code == 410
    assert "Une page manquait." in page
    assert "retirée le 20 septembre 2020" in page.replace('<span class="nb">', "").replace(
        "</span>", ""
    )
    assert "Édition imprimée" not in client.get("/programme/2020/").content.decode()
    for name in ("changements/", "changements.atom", "changements.pdf"):
        assert client.get(f"/programme/2020/{name}").status_code == 404


@pytest.mark.parametrize("name", ["changements/", "changements.atom", "changements.pdf"])
def test_nothing_is_there_without_an_edition_or_a_programme(client, event, name):
    assert client.get(f"/programme/2020/{name}").status_code == 404
    assert client.get(f"/programme/2019/{name}").status_code == 404
    assert client.get(f"/programme/{name}").status_code == 404


@pytest.mark.parametrize(
    "name", ["changements/", "changements.atom", "changements.pdf", "edition-%d.pdf"]
)
def test_a_programme_that_has_moved_is_followed(
    client, programme, event, freeze, name, django_capture_on_commit_callbacks
):
    edition = freeze()
    name = name.replace("%d", str(edition.pk))
    with django_capture_on_commit_callbacks(execute=True):
        programme.slug = "annee-2020"
        programme.save_revision().publish()
    answer = client.get(f"/programme/2020/{name}")
    assert (answer.status_code, answer["Location"]) == (301, f"/programme/annee-2020/{name}")
    assert client.get(answer["Location"]).status_code == 200


def test_the_sheet_is_made_once_for_all_who_ask(client, event, freeze, at, monkeypatch):
    freeze()
    made = []
    pdf = ChangesSheet.pdf
    monkeypatch.setattr(ChangesSheet, "pdf", lambda sheet: made.append(sheet) or pdf(sheet))
    first, second = (client.get("/programme/2020/changements.pdf") for _reader in range(2))
    assert first.content == second.content
    assert len(made) == 1
    again = client.get("/programme/2020/changements.pdf", headers={"if-none-match": first["ETag"]})
    assert again.status_code == 304
    at(2020, 9, 20)
    changes.cancel(only(event), "Grève.")
    assert "Annulé" in on_sheet(client)
    assert len(made) == 2


def test_an_edition_is_kept_by_who_has_it_until_it_is_withdrawn(client, event, freeze, at):
    edition = freeze()
    address = f"/programme/2020/edition-{edition.pk}.pdf"
    answer = client.get(address)
    headers = {"if-none-match": answer["ETag"]}
    assert "s-maxage=" in answer["Cache-Control"]
    assert client.get(address, headers=headers).status_code == 304
    edition.withdraw(at(2020, 9, 20), "Une page manquait.")
    assert client.get(address, headers=headers).status_code == 410


def test_a_programme_that_is_no_longer_public_says_nothing(client, programme, event, freeze):
    edition = freeze()
    programme.unpublish()
    names = ("changements/", "changements.atom", "changements.pdf", f"edition-{edition.pk}.pdf")
    assert {client.get(f"/programme/2020/{name}").status_code for name in names} == {404}


def test_both_languages_say_it(client, home, programme, event, freeze, at):
    other = make_event(None, day(2020, 12, 1), title="Autre")
    for page in (home, programme.get_parent().specific, programme, event):
        translate(page)
    freeze()
    changes.cancel(only(event), "Grève.")
    other.unpublish()
    observe(at(2020, 9, 20))
    rows = on_page(client, "/en/programme/2020/changements/")
    assert [row[1] for row in rows] == ["EN Rencontre", "Autre"]
    assert "7 October 2020" in rows[0][2]
    assert [row[0] for row in in_feed(client, "/en/programme/2020/changements.atom")] != []
    assert "EN Rencontre" in on_sheet(client, "/en/programme/2020/changements.pdf")


def test_an_edition_of_a_translation_is_that_of_its_language(
    client, home, programme, event, freeze
):
    english = [translate(page) for page in (home, programme.get_parent().specific, programme)]
    french, own = freeze(), freeze(of=english[-1])
    assert own.language == "en"
    assert f"edition-{own.pk}.pdf" in client.get("/en/programme/2020/").content.decode()
    assert f"edition-{french.pk}.pdf" in client.get("/programme/2020/").content.decode()


def test_a_programme_that_is_not_translated_leads_to_its_own_language(
    client, home, programme, event, freeze
):
    freeze()
    for page in (home, programme.get_parent().specific):
        translate(page)
    programme.copy_for_translation(Locale.objects.get(language_code="en"), alias=True)
    answer = client.get("/en/programme/2020/changements.atom")
    assert answer.status_code == 302
    assert answer["Location"].endswith("/programme/2020/changements.atom")


def test_the_page_of_an_event_says_what_was_printed(client, programme, freeze, at):
    event = make_event(None, vague(Precision.MONTH, 2020, 11), title="Journée")
    freeze()
    changes.fix_date(only(event), precision=Precision.DAY, first_day=date(2020, 11, 17))
    page = client.get(event.get_url()).content.decode()
    for tag in ('<span class="nb">', "</span>"):
        page = page.replace(tag, "").replace("\xa0", " ")
    assert (
        "Imprimé : novembre 2020, date à préciser ; fixé depuis au mardi 17 novembre 2020" in page
    )


def test_the_page_of_an_event_that_is_as_printed_says_nothing(client, event, freeze):
    freeze()
    assert "Imprimé :" not in client.get(event.get_url()).content.decode()


def test_a_sheet_that_is_too_short_says_how_many_more_there_are(client, programme, freeze):
    freeze()
    for number in range(60):
        make_event(
            None, day(2020, 11, 1 + number % 30), title=f"Rencontre {'longue ' * 12}{number}"
        )
    sheet = on_sheet(client)
    assert " autres changements : " in sheet
    assert sheet.endswith("/programme/2020/changements/")


def test_the_queries_are_as_many_for_300_events(
    client, programme, freeze, django_assert_max_num_queries
):
    for number in range(3):
        make_event(None, day(2020, 11, 1 + number))
    freeze()
    networks = [make_network(f"Réseau {number}") for number in range(10)]
    for number in range(300):
        make_event(networks[number % 10], day(2020, 11, 1 + number % 30))
    with django_assert_max_num_queries(25):
        client.get("/programme/2020/changements.atom")
    with django_assert_max_num_queries(25):
        client.get("/programme/2020/changements/")


HIDDEN = {
    "draft": lambda event: publish_nothing(event),
    "private": lambda event: event.view_restrictions.create(
        restriction_type=PageViewRestriction.LOGIN
    ),
    "expired": lambda event: EventPage.objects.filter(pk=event.pk).update(expire_at=timezone.now()),
    "unpublished": lambda event: event.unpublish(),
}


def publish_nothing(event):
    page = EventPage.objects.get(pk=event.pk)
    page.title = f"{CANARY}-brouillon"
    page.save_revision()


@pytest.mark.parametrize("how", HIDDEN)
def test_what_the_public_may_not_read_is_nowhere(client, event, freeze, at, how):
    """What was written since, of a page that is hidden since, says nothing of itself."""
    edition = freeze()
    other = make_event(None, day(2020, 12, 1), title=f"{CANARY}-autre")
    observe(at(2020, 9, 19))
    HIDDEN[how](event)
    if how != "draft":
        page = EventPage.objects.get(pk=event.pk)
        page.title, page.status_reason = f"{CANARY}-titre", f"{CANARY}-raison"
        page.save()
        HIDDEN[how](other)
    else:
        other.delete()
    observe(at(2020, 9, 20))
    assert CANARY not in repr((on_page(client), in_feed(client), on_sheet(client)))
    for name in ("", f"edition-{edition.pk}.pdf"):
        assert CANARY not in client.get(f"/programme/2020/{name}").content.decode()


def test_a_new_title_is_no_remark_on_the_page_that_bears_it(client, event, freeze, at):
    freeze()
    at(2020, 9, 20)
    publish(event, title="Assemblée")
    assert [row[0] for row in on_page(client)] == ["Nouveau titre"]
    assert "session-card__remark" not in client.get(event.get_url()).text


def test_a_translation_says_nothing_of_a_programme_that_is_no_longer_public(
    client, home, event, programme, freeze
):
    pages = [translate(page) for page in (home, programme.get_parent().specific, programme)]
    edition = freeze()
    names = ("programme-2020.pdf", "changements/", f"edition-{edition.pk}.pdf")
    addresses = [f"{pages[-1].get_url()}{name}" for name in names]
    assert {client.get(address).status_code for address in addresses} == {200}
    # Not by `unpublish`, which takes its translations along.
    ProgrammePage.objects.filter(pk=programme.pk).update(live=False)
    assert {client.get(address).status_code for address in addresses} == {404}
