"""What a template's source says is run; what a text brings into it is not."""

import pytest
from django import forms
from django.apps import apps
from django.template import engines
from django.template.loader import render_to_string
from django.utils.translation import get_language
from wagtail.admin.widgets import AdminDateInput, AdminPageChooser

from core.admin.widgets import block_definitions
from core.fields import StreamField
from core.nonces import answering_with, inline_script

NONCE = "nonce-of-a-test"
SCRIPT = f'<script nonce="{NONCE}">'
TEMPLATE = """
<script>first("{{ text|escapejs }}")</script>
<script type="text/javascript">second()</script>
<script src="/third.js"></script>
<script type="application/json">{}</script>
{{ text|safe }}
"""


class DayForm(forms.Form):
    day = forms.DateField(widget=AdminDateInput, help_text="<script>evil()</script>")


class PageForm(forms.Form):
    page = forms.CharField(widget=AdminPageChooser)


@pytest.fixture
def template(tmp_path, settings) -> str:
    """The name of a template in a folder of the site's."""
    (tmp_path / "scripts.html").write_text(TEMPLATE)
    settings.TEMPLATES = [settings.TEMPLATES[0] | {"DIRS": [tmp_path]}]
    return "scripts.html"


def test_the_inline_scripts_of_a_template_bear_the_nonce_and_those_of_a_text_do_not(template):
    with answering_with(NONCE):
        html = render_to_string(template, {"text": "<script>evil()</script>"})
    assert f"{SCRIPT}first(" in html
    assert f"{SCRIPT}second()" in html
    assert html.count("nonce=") == 2
    assert "<script>evil()" in html


def test_what_is_made_outside_an_answer_of_the_admin_has_no_nonce(template):
    assert "nonce" not in render_to_string(template)
    with answering_with(NONCE):
        with answering_with(""):  # a page that is previewed in an answer
            assert "nonce" not in render_to_string(template)
        assert NONCE in render_to_string(template)


def test_the_widgets_of_a_form_start_with_the_nonce():
    with answering_with(NONCE):
        html = DayForm().as_p()
    assert f"{SCRIPT}initDateChooser(" in html
    assert "<script>evil()" in html


@pytest.mark.django_db
def test_a_chooser_starts_with_the_nonce_and_its_title_does_not(home):
    type(home).objects.update(draft_title="</script><script>evil()</script>")
    with answering_with(NONCE), pytest.MonkeyPatch.context() as patch:
        patch.setattr(engines["django"].engine, "autoescape", False)
        html = str(PageForm({"page": home.pk})["page"])
    assert html.count("nonce=") == 1
    assert f'{SCRIPT}new PageChooser("id_page"' in html
    assert "<script>evil()" in html


def test_a_text_in_a_script_closes_no_element():
    with answering_with(NONCE):
        html = inline_script('start("</script><script>evil()<!--")')
    assert html.startswith(SCRIPT)
    assert html.count("<") == 2


@pytest.mark.django_db
def test_no_description_of_blocks_keeps_a_script_for_another_answer(home):
    labels = [
        f"{model._meta.label}.{field.name}"
        for model in apps.get_models()
        for field in model._meta.get_fields()
        if isinstance(field, StreamField)
    ]
    assert labels
    with answering_with(NONCE):
        kept = {label: block_definitions(label, get_language()).json for label in labels}
    assert {label for label, text in kept.items() if "<script" in text or NONCE in text} == set()
