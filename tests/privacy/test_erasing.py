"""A person found, exported and erased: pages, drafts, versions, translations, comments, logs."""

import json
from urllib.parse import urlencode

import pytest
from django.apps import apps
from django.contrib.auth.models import Group, User
from django.contrib.contenttypes.models import ContentType
from django.db import DatabaseError, OperationalError
from django.test import Client
from django.utils import timezone
from django_otp.plugins.otp_totp.models import TOTPDevice
from django_tasks_db.models import DBTaskResult
from wagtail.admin.models import FormState
from wagtail.models import Comment, CommentReply, Page, PageLogEntry, Revision, Site
from wagtail.search import index
from wagtail_localize.models import Translation, TranslationSource

from accounts.models import Session
from core.models import Contact, CustomDocument
from home.models import ContactLine, ContactPage
from networks.models import Invitation
from networks.roles import open_section
from privacy.accounts import owned_by
from privacy.erasing import erase, erase_from_next_pages, find_in_next_models, look_for
from privacy.export import exported
from privacy.models import PersonRequest
from privacy.places import places_in, searched_models
from privacy.report import lines, published_pages
from programme.models import EventPage
from search.models import MissedQuery
from tests.background.working import work
from tests.factories import day, make_event, make_network, sequence_of

pytestmark = [pytest.mark.django_db, pytest.mark.searches]

NAME, ADDRESS = "Hervé Guéry", "herve.guery@compas.example"
LEFT_ALONE = {"privacy.PersonRequest"}
INDEX = {"wagtailsearch.IndexEntry", "wagtailsearch.SQLiteFTSIndexEntry"}


@pytest.fixture
def account(home) -> User:
    return User.objects.create_user(ADDRESS, ADDRESS, "x", first_name="Hervé", last_name="Guéry")


@pytest.fixture
def event(home, account, english) -> EventPage:
    """An event that names the person everywhere that a page can, and in its versions."""
    network = make_network("Réseau veille", partners=[("partner", {"name": NAME, "role": "x"})])
    speaker = {"name": NAME, "role": "directeur", "organisation": "Compas"}
    page = make_event(
        network,
        day(2020, 10, 7, speakers=[("speaker", speaker)]),
        title=f"Rencontre avec {NAME}",
        slug="rencontre-avec-herve-guery",
        summary=f"Avec {NAME.upper()}, du Compas.",
        registration_email=ADDRESS,
        owner=account,
        body=[("rich_text", f'<p><a href="mailto:{ADDRESS}">Écrire à {NAME}</a></p>')],
    )
    page.save_revision(user=account, log_action=True).publish()
    draft = EventPage.objects.get(pk=page.pk)
    draft.editor_notes = f"Rappeler {NAME}"
    draft.save_revision(user=account, log_action=True)
    comment = Comment.objects.create(
        page=page, user=account, text=f"{NAME} vient-il ?", contentpath="title"
    )
    CommentReply.objects.create(comment=comment, user=account, text=f"Oui, {NAME} vient.")
    network.copy_for_translation(english, copy_parents=True)
    source, _created = TranslationSource.update_or_create_from_instance(page)
    Translation.objects.create(source=source, target_locale=english).save_target(publish=False)
    return page


@pytest.fixture
def elsewhere(event, account) -> None:
    """What is kept of the person outside pages."""
    Contact.objects.create(name=NAME, role="directeur", email=ADDRESS, phone="02 47 61 11 85")
    MissedQuery.objects.create(text="herve guery", language_code="fr", last_day="2020-09-01")
    Invitation.objects.create(
        section=open_section(event.network), email=ADDRESS, sent_at=timezone.now()
    )
    FormState.objects.create(
        user=account,
        content_type=ContentType.objects.get_for_model(EventPage),
        object_id=event.pk,
        data=urlencode({"title": NAME}),
        last_updated_at=timezone.now(),
    )
    CustomDocument.objects.create(title=f"Diaporama de {NAME}", file="herve-guery.pdf")


def rows_that_name(*words: str) -> set[str]:
    """The models of which a row holds one of the words, read without the code that is tried."""
    found = set()
    for model in apps.get_models():
        if model._meta.managed and not model._meta.proxy:
            names = [field.attname for field in model._meta.local_concrete_fields]
            for row in model._base_manager.values(*names):
                text = json.dumps(row, default=str, ensure_ascii=False).lower()
                text = text.replace("\\\\u00e9", "é").replace("\\u00e9", "é")
                if any(word.lower() in text for word in words):
                    found.add(model._meta.label)
    return found - LEFT_ALONE


def make_request(account: User | None = None) -> PersonRequest:
    row = PersonRequest.objects.create(words=[NAME, ADDRESS], account=account)
    look_for(row)
    row.refresh_from_db()
    return row


def erased(account: User | None = None) -> PersonRequest:
    row = make_request(account)
    erase(row, "une personne")
    row.refresh_from_db()
    return row


def test_a_person_is_found_wherever_they_are(event, elsewhere):
    row = make_request()
    assert row.state == PersonRequest.State.FOUND
    assert {place["model"] for place in row.places} == rows_that_name(
        NAME, ADDRESS, "herve guery", "herve-guery", "Herv%C3%A9"
    ) - INDEX
    assert [page.title for page in published_pages(row)] == [
        f"Rencontre avec {NAME}",
        "Réseau veille",
    ]


def test_nothing_is_changed_before_the_erasure(event, elsewhere):
    make_request()
    assert EventPage.objects.get(pk=event.pk).title == f"Rencontre avec {NAME}"


def test_nothing_names_the_person_any_more_but_addresses_and_files(event, elsewhere, account):
    row = erased(account)
    assert row.state == PersonRequest.State.ERASED
    assert rows_that_name(NAME, ADDRESS, "herve guery") == set()
    left = {(place["model"], *place["fields"]) for place in row.remains}
    assert ("wagtailcore.Page", "slug", "url_path") in left
    assert ("core.CustomDocument", "file") in left
    assert {place["model"] for place in row.remains} == rows_that_name("herve-guery")
    assert all("à la main" in line.what for line in lines(row, remaining=True))


def test_the_erasure_forgets_whom_it_was_about(event, elsewhere, account):
    row = erased(account)
    assert row.words == []
    assert NAME not in json.dumps([row.places, row.remains], ensure_ascii=False)


def test_the_words_chosen_are_read_where_the_name_was(event, client):
    erased()
    page = EventPage.objects.get(pk=event.pk)
    assert page.title == "Rencontre avec une personne"
    assert page.summary == "Avec une personne, du Compas."
    assert page.registration_email == ""
    [speaker] = page.sessions.get().speakers
    assert speaker.value["name"] == "une personne"
    html = client.get(event.url).content.decode()
    assert "Guéry" not in html
    assert "Écrire à une personne" in html
    assert "Guéry" not in client.get("/agenda/agenda.csv?periode=tout").content.decode()


def test_every_version_opens_and_can_still_be_published(event):
    count = Revision.objects.count()
    erased()
    assert Revision.objects.count() == count
    for revision in Revision.objects.for_instance(event):
        assert "une personne" in revision.as_object().title
    Revision.objects.for_instance(event).latest("pk").publish()
    assert EventPage.objects.get(pk=event.pk).editor_notes == "Rappeler une personne"


def test_calendars_are_told_of_no_change_of_dates(event):
    session = event.sessions.get()
    before = sequence_of(session)
    erased()
    assert sequence_of(session) == before


def test_the_search_finds_the_page_by_its_new_words_only(event, client):
    assert "veille" in client.get("/recherche/?q=guéry").content.decode()
    erased()
    html = client.get("/recherche/?q=guéry").content.decode()
    assert "Rencontre avec" not in html


def test_a_contact_that_is_the_person_is_emptied_whole(event, elsewhere):
    erased()
    [contact] = Contact.objects.all()
    assert (contact.name, contact.role, contact.email, contact.phone) == (
        "une personne",
        "",
        "",
        "",
    )


def test_a_closed_account_keeps_the_work_of_others_and_signs_nobody_in(event, account):
    reply = CommentReply.objects.get()
    reply.user = User.objects.create_user("autre")
    reply.save()
    client = Client()
    client.force_login(account)
    TOTPDevice.objects.create(user=account, name="x")
    erased(account)
    account.refresh_from_db()
    assert not account.is_active
    assert not account.has_usable_password()
    assert account.get_full_name() == "Compte effacé"
    assert Session.objects.count() == 0
    assert TOTPDevice.objects.count() == 0
    assert CommentReply.objects.count() == 1
    assert not Client().login(username=ADDRESS, password="x")


def test_an_export_has_the_persons_own_words_and_no_secret(event, elsewhere, account):
    values = exported(make_request(account))
    text = json.dumps(values, ensure_ascii=False, default=str)
    assert f"{NAME} vient-il" in text
    assert values["account"]["auth.User"][0]["email"] == ADDRESS
    assert account.password not in text
    assert any(place["public"] for place in values["found"])


@pytest.mark.parametrize("error", [DatabaseError, ValueError])
def test_a_page_that_cannot_be_changed_is_left_whole_and_said(event, monkeypatch, error):
    def refuse(instance):
        if isinstance(instance, EventPage):
            raise error(NAME)

    monkeypatch.setattr("privacy.erasing.index.insert_or_update_object", refuse)
    row = erased()
    assert EventPage.objects.get(pk=event.pk).title == f"Rencontre avec {NAME}"
    assert row.state == PersonRequest.State.ERASED
    assert "corrigez-le à la main" in " ".join(line.what for line in lines(row, remaining=True))


def test_the_work_waits_in_the_queue_and_doing_it_twice_changes_nothing(event, elsewhere, queue):
    row = make_request()
    assert row.state == PersonRequest.State.SEARCHING
    work()
    row.refresh_from_db()
    places = len(row.places)
    assert row.state == PersonRequest.State.FOUND
    erase(row, "une personne")
    work()
    row.refresh_from_db()
    assert row.state == PersonRequest.State.ERASED
    assert len(row.places) == places
    assert rows_that_name(NAME) == set()


def test_a_log_says_what_was_done_without_the_name(event):
    erased()
    assert not PageLogEntry.objects.filter(label__contains="Guéry").exists()
    assert PageLogEntry.objects.filter(label__contains="une personne").exists()
    assert Page.objects.filter(title__contains="une personne").count() == 2


def test_the_export_of_an_account_has_its_second_factor_and_not_its_secret(account):
    device = TOTPDevice.objects.create(user=account, name="Téléphone")
    Client().force_login(account)
    rows = owned_by(account)
    assert rows["otp_totp.TOTPDevice"][0]["name"] == "Téléphone"
    assert rows["accounts.Session"]
    assert device.key not in str(rows)
    assert Session.objects.get().session_key not in str(rows)


def found_and_erased(*words: str, account: User | None = None) -> PersonRequest:
    row = PersonRequest.objects.create(words=list(words), account=account)
    look_for(row)
    row.refresh_from_db()
    erase(row, "une personne")
    row.refresh_from_db()
    return row


def test_the_accounts_of_others_are_not_rewritten(account):
    other = User.objects.create_user("paul@univ-tours.fr", "paul@univ-tours.fr", first_name="Tours")
    device = TOTPDevice.objects.create(user=other, name="Téléphone de Tours")
    row = found_and_erased("Tours", "paul@univ-tours.fr", account=account)
    other.refresh_from_db()
    assert (other.username, other.email, other.first_name) == (
        "paul@univ-tours.fr",
        "paul@univ-tours.fr",
        "Tours",
    )
    assert TOTPDevice.objects.filter(pk=device.pk).exists()
    said = {line.kind: line.what for line in lines(row)}
    assert "choisissez aussi ce compte" in said["Utilisateur"]
    assert (
        "choisissez aussi ce compte"
        in {line.kind: line.what for line in lines(row, remaining=True)}["Utilisateur"]
    )


def test_the_account_that_is_chosen_is_said_to_be_closed(account):
    row = make_request(account)
    said = [line.what for line in lines(row) if line.kind == "Utilisateur"]
    assert said == ["le compte est vidé et fermé"]


def test_what_names_a_row_is_not_rewritten(event):
    group = Group.objects.create(name="Coordination Tours")
    site = Site.objects.get()
    site.hostname = "tours.fr"
    site.save()
    EventPage.objects.filter(pk=event.pk).update(
        replay_url="https://tours.fr/tours", registration_email="paul@univ-tours.fr"
    )
    row = found_and_erased("Tours", "tours.fr")
    group.refresh_from_db()
    site.refresh_from_db()
    page = EventPage.objects.get(pk=event.pk)
    assert group.name == "Coordination Tours"
    assert site.hostname == "tours.fr"
    assert page.replay_url == "https://tours.fr/tours"
    assert page.registration_email == "paul@univ-tours.fr"
    said = {line.kind: line.what for line in lines(row, remaining=True)}
    assert "à la main" in said["Groupe"]
    assert "à la main" in said["Site"]


@pytest.mark.parametrize(
    ("field", "value", "after"),
    [
        ("role", "Assistante de Hervé Guéry", "Assistante de une personne"),
        ("email", "secretariat.tours@example.org", "secretariat.tours@example.org"),
    ],
)
def test_a_contact_that_only_mentions_the_person_is_not_emptied(home, field, value, after):
    values = {"name": "Marie Petit", "phone": "02 47 61 11 85", field: value}
    contact = Contact.objects.create(**values)
    found_and_erased(NAME, "Tours")
    contact.refresh_from_db()
    assert (contact.name, contact.phone, getattr(contact, field)) == (
        "Marie Petit",
        "02 47 61 11 85",
        after,
    )


def test_an_invitation_of_another_at_the_same_place_stays(event):
    for email in (ADDRESS, "paul@univ-tours.fr"):
        Invitation.objects.create(
            section=open_section(event.network), email=email, sent_at=timezone.now()
        )
    found_and_erased(ADDRESS, "Tours")
    assert [row.email for row in Invitation.objects.all()] == ["paul@univ-tours.fr"]


def test_a_page_deleted_since_the_search_stops_nothing(event):
    row = make_request()
    Page.objects.get(pk=event.pk).delete()
    erase(row, "une personne")
    row.refresh_from_db()
    assert row.state == PersonRequest.State.ERASED
    left = PageLogEntry.objects.filter(label__contains="Guéry")
    # Written since, and said to remain.
    assert {entry.action for entry in left} == {"wagtail.delete", "translation.source_deleted"}
    assert any(place["model"] == "wagtailcore.PageLogEntry" for place in row.remains)


def test_a_database_that_does_not_answer_has_the_work_done_again(event, queue, monkeypatch):
    row = PersonRequest.objects.create(words=[NAME])
    look_for(row)
    work()
    row.refresh_from_db()
    erase(row, "une personne")
    with monkeypatch.context() as patched:
        patched.setattr("privacy.erasing._erase_together", _fail)
        work()
    row.refresh_from_db()
    assert row.state == PersonRequest.State.ERASING
    DBTaskResult.objects.update(run_after=timezone.now())
    work()
    row.refresh_from_db()
    assert row.state == PersonRequest.State.ERASED
    assert EventPage.objects.get(pk=event.pk).title == "Rencontre avec une personne"


def _fail(*args):
    raise OperationalError


def test_a_search_done_again_changes_nothing(home, queue):
    Contact.objects.create(name=NAME)
    row = PersonRequest.objects.create(words=[NAME])
    look_for(row)
    late = PersonRequest.objects.get(pk=row.pk)
    work()
    row.refresh_from_db()
    erase(row, "une personne")
    erasing = PersonRequest.objects.get(pk=row.pk)
    find = find_in_next_models.func
    for after in (0, len(searched_models()) - 1):
        for stale in (late, erasing):
            find(stale._meta.label, stale.pk, after, 0, 1, again=False)
    row.refresh_from_db()
    assert (row.state, row.words) == (PersonRequest.State.ERASING, [NAME])
    work()
    row.refresh_from_db()
    places = row.places
    for again in (False, True):
        find(row._meta.label, row.pk, len(searched_models()) - 1, 0, 1, again=again)
    erase_from_next_pages.func(row._meta.label, row.pk, 0, 0, 1)
    work()
    row.refresh_from_db()
    assert (row.state, row.places) == (PersonRequest.State.ERASED, places)


def test_a_search_that_was_overtaken_takes_nothing_back(home, queue, monkeypatch):
    contact = Contact.objects.create(name=NAME)
    row = PersonRequest.objects.create(words=[NAME])

    def overtaken(model, words):
        with monkeypatch.context() as patched:
            patched.setattr("privacy.erasing.places_in", places_in)
            look_for(row)
            work()
        erase(PersonRequest.objects.get(pk=row.pk), "une personne")
        return []

    monkeypatch.setattr("privacy.erasing.places_in", overtaken)
    last = len(searched_models()) - 1
    find_in_next_models.func(row._meta.label, row.pk, last, 0, 1, again=False)
    row.refresh_from_db()
    assert (row.state, row.replacement) == (PersonRequest.State.ERASING, "une personne")
    assert [place["pk"] for place in row.places] == [str(contact.pk)]


def test_an_erasure_asked_twice_at_once_begins_once(home, queue):
    row = make_request()
    work()
    one, other = PersonRequest.objects.get(pk=row.pk), PersonRequest.objects.get(pk=row.pk)
    assert erase(one, "une personne")
    assert not erase(other, "quelqu'un")
    row.refresh_from_db()
    assert row.replacement == "une personne"


def test_an_erasure_can_be_read_when_the_word_is_one_of_the_sites_own(home):
    Contact.objects.create(name="Contact Tours")
    row = found_and_erased("Contact", "Replace")
    assert "core.Contact" in {place["model"] for place in row.places}
    assert [line.title for line in lines(row) if line.kind == "Contact"] == ["une personne Tours"]


def test_the_pages_that_bear_the_name_of_a_row_are_found_by_it_no_more(home, client, english):
    contact = Contact.objects.create(name=NAME, email=ADDRESS)
    page = ContactPage(
        title="Nous écrire", slug="nous-ecrire", contacts=[ContactLine(contact=contact)]
    )
    home.add_child(instance=page)
    make_event(make_network(f"Réseau {NAME}", slug="veille"), day(2020, 10, 7), title="Rencontre")
    index.insert_or_update_object(page)
    html = client.get("/recherche/?q=guéry").content.decode()
    assert "Nous écrire" in html
    assert "Rencontre" in html
    found_and_erased(NAME, ADDRESS)
    html = client.get("/recherche/?q=guéry").content.decode()
    assert "Nous écrire" not in html
    assert "Rencontre" not in html
