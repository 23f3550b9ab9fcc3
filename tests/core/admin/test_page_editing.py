"""Nobody saves over somebody else's newer version without having seen it."""

import html
import re

import pytest
from django.test import Client
from django.urls import reverse
from wagtail.models import Page
from wagtail.test.utils.form_data import nested_form_data, rich_text, streamfield

from core.roles import editors
from home.models import StandardPage

pytestmark = pytest.mark.django_db


@pytest.fixture
def page(home) -> StandardPage:
    page = StandardPage(title="Mentions légales", slug="mentions")
    home.add_child(instance=page)
    page.save_revision().publish()
    return StandardPage.objects.get(pk=page.pk)


@pytest.fixture
def sign_in(home, django_user_model):
    """sign_in(username): the client of an editor."""

    def sign_in(username: str) -> Client:
        user = django_user_model.objects.create_user(username, password="x", first_name=username)
        user.groups.add(editors(home))
        client = Client()
        client.force_login(user)
        return client

    return sign_in


def address(page) -> str:
    return reverse("wagtailadmin_pages:edit", args=[page.pk])


def opened(client, page) -> dict:
    """What the browser would send back from the form as it is now."""
    form = client.get(address(page))
    revision = form.context["page"].latest_revision
    data = nested_form_data(
        {
            "title": form.context["page"].title,
            "slug": page.slug,
            "body": streamfield([]),
            "comments": {"TOTAL_FORMS": 0, "INITIAL_FORMS": 0},
        }
    )
    if revision:
        data["loaded_revision_id"] = str(revision.pk)
        data["loaded_revision_created_at"] = revision.created_at.isoformat()
    else:
        assert 'name="loaded_revision_id" value="none"' in form.text
        data["loaded_revision_id"] = "none"
    return data | {"form_uuid": uuid_of(form)}


def uuid_of(form) -> str:
    return re.search(r'name="form_uuid" value="([^"]+)"', form.text)[1]


def draft_title(page) -> str:
    return Page.objects.get(pk=page.pk).get_latest_revision_as_object().title


AUTOSAVE = {"headers": {"Accept": "application/json"}}
BUTTONS = [{}, {"action-publish": "1"}, {"action-submit": "1"}]


@pytest.mark.parametrize("button", BUTTONS, ids=["save", "publish", "submit"])
def test_a_stale_form_is_refused_whatever_the_button_and_both_texts_are_shown(
    page, sign_in, button
):
    ada, zoe = sign_in("Ada"), sign_in("Zoé")
    mine, theirs = opened(ada, page), opened(zoe, page)
    assert zoe.post(address(page), theirs | {"title": "Le titre de Zoé"}).status_code == 302
    refused = ada.post(address(page), mine | {"title": "Le titre d'Ada"} | button)
    assert refused.status_code == 409
    assert draft_title(page) == "Le titre de Zoé"
    assert StandardPage.objects.get(pk=page.pk).title == "Mentions légales"
    text = refused.text
    assert "Zoé a enregistré une version plus récente" in text
    assert 'value="Le titre d&#x27;Ada"' in text
    assert re.search('<span class="deletion">[^<]*Zoé</span>', text)
    assert re.search('<span class="addition">[^<]*Ada</span>', text)


def test_going_on_is_deliberate_and_keeps_the_other_version_in_the_history(page, sign_in):
    ada, zoe = sign_in("Ada"), sign_in("Zoé")
    mine, theirs = opened(ada, page), opened(zoe, page)
    zoe.post(address(page), theirs | {"title": "Le titre de Zoé"})
    newer = ada.post(address(page), mine | {"title": "Le titre d'Ada"}).context["newer"]
    # The form that came back was made from the newer version, yet its button alone does nothing.
    again = mine | {
        "title": "Le titre d'Ada",
        "loaded_revision_id": str(newer.pk),
        "loaded_revision_created_at": newer.created_at.isoformat(),
        "refused_revision_id": str(newer.pk),
    }
    assert ada.post(address(page), again).status_code == 409
    accepted = again | {"accepted_revision_id": str(newer.pk)}
    assert ada.post(address(page), accepted).status_code == 302
    assert draft_title(page) == "Le titre d'Ada"
    assert newer in page.revisions.all()
    assert newer.as_object().title == "Le titre de Zoé"


def test_what_was_accepted_is_one_version_and_not_the_next(page, sign_in):
    ada, zoe = sign_in("Ada"), sign_in("Zoé")
    mine, theirs = opened(ada, page), opened(zoe, page)
    zoe.post(address(page), theirs | {"title": "Le titre de Zoé"})
    newer = ada.post(address(page), mine | {"title": "Le titre d'Ada"}).context["newer"]
    zoe.post(address(page), opened(zoe, page) | {"title": "Un autre titre de Zoé"})
    accepted = mine | {
        "title": "Le titre d'Ada",
        "loaded_revision_id": str(newer.pk),
        "loaded_revision_created_at": newer.created_at.isoformat(),
        "refused_revision_id": str(newer.pk),
        "accepted_revision_id": str(newer.pk),
    }
    assert ada.post(address(page), accepted).status_code == 409
    assert draft_title(page) == "Un autre titre de Zoé"


def test_autosave_is_refused_too_even_after_the_button_was(page, sign_in):
    ada, zoe = sign_in("Ada"), sign_in("Zoé")
    mine, theirs = opened(ada, page), opened(zoe, page)
    zoe.post(address(page), theirs | {"title": "Le titre de Zoé"})
    answer = ada.post(address(page), mine | {"title": "Le titre d'Ada"}, **AUTOSAVE)
    assert answer.json()["error_code"] == "invalid_revision"
    newer = ada.post(address(page), mine | {"title": "Le titre d'Ada"}).context["newer"]
    again = mine | {
        "title": "Le titre d'Ada",
        "loaded_revision_id": str(newer.pk),
        "loaded_revision_created_at": newer.created_at.isoformat(),
        "refused_revision_id": str(newer.pk),
    }
    assert ada.post(address(page), again, **AUTOSAVE).json()["error_code"] == "invalid_revision"
    assert draft_title(page) == "Le titre de Zoé"
    accepted = again | {"accepted_revision_id": str(newer.pk)}
    assert ada.post(address(page), accepted, **AUTOSAVE).json()["success"]
    assert draft_title(page) == "Le titre d'Ada"


def test_a_form_of_a_page_without_any_version_is_stale_once_there_is_one(home, sign_in):
    page = StandardPage(title="Mentions légales", slug="mentions")
    home.add_child(instance=page)
    ada, zoe = sign_in("Ada"), sign_in("Zoé")
    mine, theirs = opened(ada, page), opened(zoe, page)
    assert zoe.post(address(page), theirs | {"title": "Le titre de Zoé"}).status_code == 302
    assert ada.post(address(page), mine | {"title": "Le titre d'Ada"}).status_code == 409
    assert draft_title(page) == "Le titre de Zoé"


def test_a_text_that_says_the_same_is_no_difference(page, sign_in):
    ada, zoe = sign_in("Ada"), sign_in("Zoé")
    mine, theirs = opened(ada, page), opened(zoe, page)
    for data, words in ((theirs, "Le titre de Zoé"), (mine, "Le titre d'Ada")):
        # Each conversion gives the paragraph a key of its own.
        body = {"body": streamfield([("rich_text", rich_text("<p>Bonjour</p>"))])}
        data |= {"title": words} | nested_form_data(body)
    zoe.post(address(page), theirs)
    refused = ada.post(address(page), mine)
    assert [str(field.field_label()) for field in refused.context["comparison"]] == ["Titre"]


def test_two_tabs_of_one_person_are_two_versions(page, sign_in):
    ada = sign_in("Ada")
    first, second = opened(ada, page), opened(ada, page)
    ada.post(address(page), first | {"title": "Le premier onglet"})
    refused = ada.post(address(page), second | {"title": "Le second onglet"})
    assert refused.status_code == 409
    assert "un autre onglet" in refused.text


def test_a_form_that_has_errors_as_well_keeps_what_was_typed(page, sign_in):
    ada, zoe = sign_in("Ada"), sign_in("Zoé")
    mine, theirs = opened(ada, page), opened(zoe, page)
    zoe.post(address(page), theirs | {"title": "Le titre de Zoé"})
    refused = ada.post(address(page), mine | {"title": "x" * 300, "seo_title": "Le mien"})
    assert refused.status_code == 409
    assert "x" * 300 in refused.text
    assert 'value="Le mien"' in refused.text


@pytest.mark.parametrize("garbage", ["", "x", "-1", "9" * 40, "\x00"])
def test_numbers_of_no_version_are_refused_without_failing(page, sign_in, garbage):
    ada = sign_in("Ada")
    mine = opened(ada, page) | {"title": "Le titre d'Ada", "refused_revision_id": "7"}
    answer = ada.post(address(page), mine | {"accepted_revision_id": garbage})
    assert answer.status_code == 409
    assert draft_title(page) == "Mentions légales"


def test_a_form_that_is_up_to_date_is_saved_as_ever(page, sign_in):
    ada = sign_in("Ada")
    assert (
        ada.post(address(page), opened(ada, page) | {"title": "Le titre d'Ada"}).status_code == 302
    )
    assert draft_title(page) == "Le titre d'Ada"


def test_going_back_to_an_old_version_is_refused_over_a_newer_one(page, sign_in):
    ada, zoe = sign_in("Ada"), sign_in("Zoé")
    old = page.get_latest_revision()
    mine = opened(ada, page)
    zoe.post(address(page), opened(zoe, page) | {"title": "Le titre de Zoé"})
    revert = reverse("wagtailadmin_pages:revisions_revert", args=[page.pk, old.pk])
    assert ada.post(revert, mine).status_code == 409
    assert draft_title(page) == "Le titre de Zoé"


@pytest.mark.parametrize("button", BUTTONS, ids=["save", "publish", "submit"])
def test_what_the_form_has_saved_by_itself_is_no_newer_version(page, sign_in, button):
    ada = sign_in("Ada")
    mine = opened(ada, page)
    # The numbers in the form stay those of the version it was made from.
    saved = ada.post(address(page), mine | {"title": "Le titre d'Ada"}, **AUTOSAVE).json()
    overwriting = {"overwrite_revision_id": str(saved["revision_id"])}
    again = mine | {"title": "Le titre d'Ada, encore"} | overwriting
    assert ada.post(address(page), again, **AUTOSAVE).json()["success"]
    answer = ada.post(address(page), mine | {"title": "Le dernier titre d'Ada"} | button)
    assert answer.status_code == 302
    assert draft_title(page) == "Le dernier titre d'Ada"


def test_an_autosave_whose_answer_was_lost_is_no_newer_version(page, sign_in):
    ada = sign_in("Ada")
    mine = opened(ada, page)
    assert ada.post(address(page), mine | {"title": "Sans réponse"}, **AUTOSAVE).json()["success"]
    again = ada.post(address(page), mine | {"title": "Le titre d'Ada"}, **AUTOSAVE)
    assert again.json()["success"]
    assert draft_title(page) == "Le titre d'Ada"


def test_an_autosave_that_a_button_has_overtaken_leaves_no_draft_behind(page, sign_in):
    ada = sign_in("Ada")
    mine = opened(ada, page)
    ada.post(address(page), mine | {"title": "Le titre d'Ada", "action-publish": "1"})
    late = ada.post(address(page), mine | {"title": "Un brouillon en retard"}, **AUTOSAVE)
    assert late.json()["error_code"] == "invalid_revision"
    assert draft_title(page) == "Le titre d'Ada"


def test_a_form_of_a_page_without_any_version_knows_its_first_one(home, sign_in):
    page = StandardPage(title="Mentions légales", slug="mentions")
    home.add_child(instance=page)
    ada = sign_in("Ada")
    mine = opened(ada, page)
    assert ada.post(address(page), mine | {"title": "Le titre d'Ada"}, **AUTOSAVE).json()["success"]
    answer = ada.post(address(page), mine | {"title": "Un autre", "action-publish": "1"})
    assert answer.status_code == 302


def test_the_uuid_of_somebody_elses_form_opens_nothing(page, sign_in):
    ada, zoe = sign_in("Ada"), sign_in("Zoé")
    mine, theirs = opened(ada, page), opened(zoe, page)
    zoe.post(address(page), theirs | {"title": "Le titre de Zoé"})
    stolen = {"form_uuid": theirs["form_uuid"], "title": "Le titre d'Ada"}
    assert ada.post(address(page), mine | stolen).status_code == 409
    assert draft_title(page) == "Le titre de Zoé"


@pytest.mark.parametrize("garbage", ["", "x", "-1", "9" * 40, "\x00"])
def test_a_form_without_a_uuid_is_refused_like_any_other(page, sign_in, garbage):
    ada = sign_in("Ada")
    mine = opened(ada, page) | {"form_uuid": garbage}
    assert ada.post(address(page), mine | {"title": "Le premier"}, **AUTOSAVE).json()["success"]
    assert ada.post(address(page), mine | {"title": "Le second"}).status_code == 409


def test_the_refused_form_waits_for_a_choice_before_it_saves_itself(page, sign_in):
    ada, zoe = sign_in("Ada"), sign_in("Zoé")
    mine, theirs = opened(ada, page), opened(zoe, page)
    assert "w-autosave-indicator" in ada.get(address(page)).text
    zoe.post(address(page), theirs | {"title": "Le titre de Zoé"})
    refused = ada.post(address(page), mine | {"title": "Le titre d'Ada"}).text
    assert "w-autosave" not in refused.partition('id="page-edit-form"')[2].partition(">")[0]
    assert "w-autosave-indicator" not in refused


@pytest.mark.parametrize(
    ("button", "words"),
    [
        ({}, "Rien n'est enregistré"),
        ({"action-publish": "1"}, "Rien n'est publié"),
        ({"action-submit": "1"}, "Rien n'est soumis à la relecture"),
    ],
)
def test_an_invalid_form_says_what_was_not_done(page, sign_in, button, words):
    ada = sign_in("Ada")
    new = reverse("wagtailadmin_pages:add", args=["home", "standardpage", page.get_parent().pk])
    for form in (address(page), new):
        answer = ada.post(form, opened(ada, page) | {"title": "x" * 300} | button)
        assert answer.status_code == 200
        said = [str(message) for message in answer.context["messages"]]
        assert words in html.unescape(said[0])
        assert ("data-until-saved" in said[0]) is not bool(button)


def test_the_token_is_given_to_who_is_signed_in_and_refused_to_others(sign_in, client):
    background = {"headers": {"X-Requested-With": "XMLHttpRequest"}}
    assert sign_in("Ada").get(reverse("csrf_token"), **background).json()["csrf_token"]
    assert client.get(reverse("csrf_token"), **background).status_code == 403


# New pages


@pytest.fixture
def new(home) -> str:
    """The address where a plain page is added."""
    return reverse("wagtailadmin_pages:add", args=["home", "standardpage", home.pk])


def typed(client, new: str, **values) -> dict:
    """What the browser would send of a new page."""
    data = {"title": "Accessibilité", "slug": "accessibilite", "body": streamfield([])}
    comments = {"comments": {"TOTAL_FORMS": 0, "INITIAL_FORMS": 0}}
    return nested_form_data(data | comments) | {"form_uuid": uuid_of(client.get(new))} | values


@pytest.mark.parametrize("button", BUTTONS, ids=["save", "publish", "submit"])
def test_a_page_that_has_created_itself_without_an_answer_is_created_once(new, sign_in, button):
    ada = sign_in("Ada")
    mine = typed(ada, new)
    ada.post(new, mine, **AUTOSAVE)
    again = ada.post(new, mine | {"title": "Accessibilité !"}, follow=True, **AUTOSAVE)
    assert again.json()["success"]
    answer = ada.post(new, mine | {"title": "Accessibilité !!"} | button, follow=True)
    assert answer.redirect_chain[0][1] == 307
    only = StandardPage.objects.get()
    assert draft_title(only) == "Accessibilité !!"
    assert only.live is ("action-publish" in button)


def test_two_forms_create_two_pages(new, sign_in):
    ada = sign_in("Ada")
    for slug in ("accessibilite", "accessibilite-2"):
        ada.post(new, typed(ada, new, slug=slug), **AUTOSAVE)
    assert StandardPage.objects.count() == 2


def test_a_page_that_was_deleted_while_its_form_was_open_is_created_again(new, sign_in):
    ada = sign_in("Ada")
    mine = typed(ada, new)
    ada.post(new, mine, **AUTOSAVE)
    StandardPage.objects.get().delete()
    assert ada.post(new, mine).status_code == 302
    assert StandardPage.objects.get().title == "Accessibilité"
