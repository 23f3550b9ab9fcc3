"""A contact is replaced everywhere, a term is merged: from the admin."""

import pytest
from django.urls import reverse
from wagtail.blocks import IntegerBlock, ListBlock, StreamBlock, StructBlock
from wagtail.models import Locale, PageLogEntry

from background.recovery import try_again_now
from background.tasks import unfinished
from core.admin import contact_replacement
from core.admin.contact_replacement import replace_contact, uses_of
from core.blocks.people import ContactBlock
from core.models import Contact, EventType, OrganisationSettings, Theme
from core.references import replaced
from home.models import ContactLine, ContactPage, StandardPage
from networks.roles import coordinators
from programme.models import EventPage
from tests.background.working import do_one_task, work
from tests.factories import day, make_event, make_network

pytestmark = pytest.mark.django_db


def make_contact(name: str) -> Contact:
    return Contact.objects.create(name=name, email="a@example.org", locale=Locale.get_default())


@pytest.fixture
def old(home) -> Contact:
    return make_contact("Ancien")


@pytest.fixture
def new(home) -> Contact:
    return make_contact("Nouvelle")


@pytest.fixture
def everywhere(home, old) -> dict:
    """The old contact in a field, a setting, child rows, a block."""
    OrganisationSettings.objects.update(contact=old)
    OrganisationSettings.objects.get().save()
    network = make_network("Habitat", contact=old)
    event = make_event(network, day(2020, 10, 8), contact=old)
    event.save_revision().publish()
    page = StandardPage(title="Une page", slug="une-page")
    page.body = [("contact", old)]
    home.add_child(instance=page)
    page.save_revision().publish()
    contacts = ContactPage(title="Contact", slug="contact")
    home.add_child(instance=contacts)
    ContactLine.objects.create(page=contacts, contact=old)
    contacts.save()
    return {"network": network, "event": event, "page": page, "contacts": contacts}


def address(contact) -> str:
    return reverse("core_replace:contact", args=[contact.pk])


def test_a_contact_is_replaced_wherever_it_is_named(editor, everywhere, old, new):
    screen = editor.get(address(old))
    for page in everywhere.values():
        assert page.title in screen.text
    answer = editor.post(address(old), {"other": new.pk}, follow=True)
    assert "Nouvelle remplace Ancien à 5 endroits" in answer.text
    assert uses_of(old) == []
    assert OrganisationSettings.objects.get().contact == new
    assert EventPage.objects.get().contact == new
    body = StandardPage.objects.get().body
    assert body[0].value == new
    assert ContactLine.objects.get().contact == new
    assert "Ancien" not in editor.get("/une-page/").text
    assert EventPage.objects.get().get_latest_revision_as_object().contact == new
    assert PageLogEntry.objects.filter(action="core.replace_contact").count() == 4
    old.delete()


def test_a_contact_within_blocks_is_replaced_at_any_depth():
    person = StructBlock([("contact", ContactBlock()), ("number", IntegerBlock())])
    block = StreamBlock([("people", ListBlock(person)), ("contact", ContactBlock())])

    def stored(key):
        people = [{"type": "item", "id": "a", "value": {"contact": key, "number": 7}}]
        return [{"type": "people", "value": people}, {"type": "contact", "value": key}]

    # The number, which happens to be the same, is no contact.
    assert replaced(block, stored(7), Contact, {7: 8}) == stored(8)


def test_drafts_stay_drafts_and_name_the_new_contact(editor, old, new):
    event = make_event(None, day(2020, 10, 8), title="Publié")
    event.save_revision().publish()
    event.refresh_from_db()
    event.title, event.contact = "Brouillon", old
    event.save_revision()
    assert "dans un brouillon" in editor.get(address(old)).text
    editor.post(address(old), {"other": new.pk})
    live = EventPage.objects.get(pk=event.pk)
    draft = live.get_latest_revision_as_object()
    assert (live.title, live.contact) == ("Publié", None)
    assert (draft.title, draft.contact) == ("Brouillon", new)


def test_a_contact_of_many_pages_is_replaced_after_the_answer(
    editor, everywhere, old, new, queue, monkeypatch
):
    monkeypatch.setattr(contact_replacement, "CHUNK", 2)
    answer = editor.post(address(old), {"other": new.pk}, follow=True)
    assert "Nouvelle remplace Ancien à 5 endroits : 0 faits." in answer.text
    assert len(uses_of(old)) == 5
    do_one_task()
    assert len(uses_of(old)) == 3
    edited = editor.get(reverse("wagtailsnippets_core_contact:edit", args=[old.pk])).text
    assert "Nouvelle remplace Ancien à 5 endroits : 2 faits." in edited
    work()
    assert (uses_of(old), unfinished().count()) == ([], 0)


def test_a_page_that_fails_stops_no_other_and_is_tried_again(
    editor, everywhere, old, new, queue, monkeypatch
):
    editor.post(address(old), {"other": new.pk})
    with monkeypatch.context() as failing:
        failing.setattr(StandardPage, "save_revision", lambda page, **kw: 1 / 0)
        work()
    assert [str(use) for use in uses_of(old)] == ["Une page"]
    row = unfinished().get()
    assert (row.status, "ZeroDivisionError" in row.traceback) == ("READY", True)
    try_again_now(row)
    work()
    assert uses_of(old) == []


def test_a_page_that_is_locked_meanwhile_is_not_changed(
    editor, everywhere, old, new, queue, django_user_model
):
    editor.post(address(old), {"other": new.pk})
    event = everywhere["event"]
    event.locked, event.locked_by = True, django_user_model.objects.create_user("autre")
    event.save()
    work()
    assert [use.holder.pk for use in uses_of(old)] == [event.pk]
    assert "verrouillée" in unfinished().get().traceback


def test_a_locked_page_keeps_all_from_being_replaced(
    editor, everywhere, old, new, django_user_model
):
    event = everywhere["event"]
    event.locked, event.locked_by = True, django_user_model.objects.create_user("autre")
    event.save()
    assert "Rien n&#x27;est remplacé" in editor.post(address(old), {"other": new.pk}).text
    assert len(uses_of(old)) == 5


@pytest.mark.parametrize("other", ["", "0", "abc", "\x00", "same"])
def test_another_contact_must_be_chosen(editor, everywhere, old, other):
    answer = editor.post(address(old), {"other": old.pk if other == "same" else other})
    assert answer.status_code == 200
    assert answer.context["form"].errors["other"]
    assert len(uses_of(old)) == 5


def test_in_another_language_the_translation_takes_the_place(old, new, english, django_user_model):
    user = django_user_model.objects.create_superuser("admin", "a@example.org", "x")
    old_en, new_en = old.copy_for_translation(english), new.copy_for_translation(english)
    old_en.save(), new_en.save()
    event = make_event(None, day(2020, 10, 8), title="Rencontre", contact=old)
    for page in event.get_ancestors().filter(depth__gt=1):
        if not page.has_translation(english):
            page.specific.copy_for_translation(english)
    translated = event.copy_for_translation(english)
    translated.contact = old_en
    translated.save_revision()
    assert sorted(map(str, uses_of(old))) == ["Rencontre", "Rencontre (English)"]
    replace_contact(old, new, user=user)
    assert EventPage.objects.get(pk=event.pk).contact == new
    translated = EventPage.objects.get(pk=translated.pk)
    assert translated.get_latest_revision_as_object().contact == new_en


def test_a_coordinator_replaces_no_contact_and_merges_no_term(client, old, django_user_model):
    user = django_user_model.objects.create_user("coordination", password="x")
    user.groups.add(coordinators(make_network("Habitat")))
    client.force_login(user)
    theme = Theme.objects.create(name="Habitat", slug="habitat")
    for url in (address(old), reverse("core_replace:term", args=["theme", theme.pk])):
        assert client.get(url).url == reverse("wagtailadmin_home")
        assert client.post(url).url == reverse("wagtailadmin_home")


def test_a_term_is_merged_into_another_from_the_list(editor):
    old = Theme.objects.create(name="Logement", slug="logement")
    new = Theme.objects.create(name="Habitat", slug="habitat")
    event = make_event(None, day(2020, 10, 8))
    event.themes.add(old)
    event.save()
    merge = reverse("core_replace:term", args=["theme", old.pk])
    assert merge in editor.get(reverse("wagtailsnippets_core_theme:list")).text
    assert editor.get(merge).status_code == 200
    assert "est fusionné" in editor.post(merge, {"other": new.pk}, follow=True).text
    assert list(EventPage.objects.get().themes.all()) == [new]
    assert Theme.current_slug("logement") == "habitat"
    assert editor.get(merge).status_code == 404


def test_versions_that_bear_a_merged_term_can_be_opened_and_bear_the_other(editor):
    kind = EventType.objects.create(name="Webinar", slug="webinar")
    right = EventType.objects.create(name="Webinaire", slug="webinaire")
    theme, other = (Theme.objects.create(name=n, slug=n) for n in ("logement", "habitat"))
    event = make_event(None, day(2020, 10, 8), event_type=kind)
    event.themes.add(theme, other)
    event.save_revision()
    kind.merge_into(right)
    theme.merge_into(other)
    draft = EventPage.objects.get().get_latest_revision_as_object()
    assert draft.event_type == right
    assert list(draft.themes.all()) == [other]
    assert editor.get(reverse("wagtailadmin_pages:edit", args=[event.pk])).status_code == 200


@pytest.mark.parametrize("path", ["contact/0", "theme/0", "menu/1"])
def test_addresses_of_nothing_are_not_found(editor, path):
    assert editor.get(f"/admin/remplacer/{path}/").status_code == 404
