"""A term is not entered twice under two ways to write its name."""

import pytest
from django.urls import reverse
from wagtail.test.utils.form_data import inline_formset, nested_form_data

from core.models import Audience, Dispositif, EventType, Theme

pytestmark = pytest.mark.django_db


def route(model, name: str, *arguments) -> str:
    return reverse(f"wagtailsnippets_core_{model._meta.model_name}:{name}", args=arguments)


def sent(name: str, slug: str, **typed: str) -> dict:
    fields = {"name": name, "slug": slug, "synonyms": "", "translations": inline_formset([])}
    return nested_form_data(fields | typed)


@pytest.mark.parametrize("model", [Theme, Audience, Dispositif, EventType])
@pytest.mark.parametrize(
    ("name", "twin"),
    [
        ("Habitat", "HABITAT"),
        ("Habitat", "Habitats"),
        ("Égalité femmes-hommes", "Egalite femmes-hommes"),
        ("Égalité femmes-hommes", "Égalité femme homme"),
    ],
)
def test_a_twin_is_refused_beside_the_name_with_a_link_to_the_term(editor, model, name, twin):
    known = model.objects.create(name=name, slug="connu")
    other = model.objects.create(name="Tout autre chose", slug="autre")
    for address in (route(model, "add"), route(model, "edit", other.pk)):
        answer = editor.post(address, sent(twin, "nouveau"))
        assert answer.status_code == 200
        assert list(answer.context["form"].errors) == ["name"]
        assert f'<a href="{route(model, "edit", known.pk)}">« {name} »</a>' in answer.text
    assert model.objects.count() == 2


def test_a_twin_of_before_is_changed_otherwise(editor):
    Theme.objects.create(name="Habitat", slug="habitat")
    twin = Theme.objects.create(name="HABITAT", slug="habitat-2")
    answer = editor.post(
        route(Theme, "edit", twin.pk), sent("HABITAT", "habitat-2", synonyms="toit")
    )
    assert answer.status_code == 302
    assert Theme.objects.get(pk=twin.pk).synonyms == "toit"


def test_a_term_may_be_written_otherwise(editor):
    theme = Theme.objects.create(name="HABITAT", slug="habitat")
    answer = editor.post(route(Theme, "edit", theme.pk), sent("Habitats", "habitat"))
    assert answer.status_code == 302


def test_a_slug_that_no_script_filled_is_that_of_the_name(editor):
    answer = editor.post(route(Theme, "add"), sent("Cœur de ville", ""))
    assert answer.status_code == 302
    assert Theme.objects.get().slug == "coeur-de-ville"


def test_a_slug_of_the_name_that_is_taken_is_said_beside_it(editor):
    Theme.objects.create(name="Centres", slug="coeur-de-ville")
    answer = editor.post(route(Theme, "add"), sent("Cœur d’une ville", "coeur-de-ville"))
    assert list(answer.context["form"].errors) == ["slug"]
