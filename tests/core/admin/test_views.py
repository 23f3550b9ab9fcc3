"""The blocks of a StreamField, described in a script that browsers keep."""

import pytest
from django.urls import reverse
from wagtail.admin.telepath import JSContext
from wagtail.blocks import StreamBlock

from core.fields import StreamField
from core.models import Theme
from home.models import StandardPage
from programme.models import EventPage

pytestmark = pytest.mark.django_db
BODY = "programme.eventpage.body"


@pytest.fixture
def editor(client, home, django_user_model):
    client.force_login(django_user_model.objects.create_superuser("admin"))
    return client


def description(client, field_label: str, digest: str = "x"):
    return client.get(reverse("block_description", args=[field_label, digest]))


def digest_of(field: StreamField) -> str:
    return field.formfield().widget.digest


def test_a_script_describes_the_blocks_and_is_kept_while_they_are_the_same(editor):
    digest = digest_of(EventPage._meta.get_field("body"))
    right = description(editor, BODY, digest)
    assert right["Content-Type"].startswith("text/javascript")
    assert right.text.startswith(f'(window.blockDescriptions ??= {{}})["{BODY}"] = ')
    assert '"key_figures"' in right.text
    assert "max-age=31536000" in right["Cache-Control"]
    assert "private" in right["Cache-Control"]
    assert "max-age=0" in description(editor, BODY)["Cache-Control"]


def test_another_term_is_another_description(home):
    field = EventPage._meta.get_field("body")
    before = digest_of(field)
    Theme.objects.create(name="Un thème nouveau")
    assert digest_of(field) != before


def test_forms_are_described_once_until_something_changes(editor, home, monkeypatch):
    packed = []
    pack = JSContext.pack
    monkeypatch.setattr(
        JSContext, "pack", lambda self, part: packed.append(type(part)) or pack(self, part)
    )
    address = reverse("wagtailadmin_pages:add", args=["home", "standardpage", home.pk])
    for _visit in range(3):
        assert editor.get(address).status_code == 200
    assert packed.count(StreamBlock) <= 1
    Theme.objects.create(name="Un thème nouveau")
    packed.clear()
    assert editor.get(address).status_code == 200
    assert packed.count(StreamBlock) == 1


def test_a_form_names_the_script_of_each_of_its_fields(editor, home):
    address = reverse("wagtailadmin_pages:add", args=["home", "standardpage", home.pk])
    html = editor.get(address).text
    digest = digest_of(StandardPage._meta.get_field("body"))
    script = reverse("block_description", args=["home.standardpage.body", digest])
    assert f'<script src="{script}"></script>' in html
    assert 'data-blocks="home.standardpage.body"' in html
    assert "data-w-block-data-value" not in html


@pytest.mark.parametrize(
    "field_label",
    [
        "programme.eventpage.title",
        "programme.eventpage.rien",
        "auth.user.password",
        "rien",
        "a.b.c.d",
        "programme.eventpage.body\x00",
    ],
)
def test_what_is_no_streamfield_has_no_description(editor, field_label):
    assert description(editor, field_label).status_code == 404


def test_descriptions_are_for_those_who_enter_the_admin(client, home):
    assert description(client, BODY).status_code == 302
