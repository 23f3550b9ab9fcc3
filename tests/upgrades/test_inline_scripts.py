"""Where Wagtail and its companions write scripts in a page, which a policy would block."""

import re
from collections.abc import Iterator
from pathlib import Path

from django.template import engines
from wagtail.admin.widgets import BaseChooser

from core.nonces import INLINE_SCRIPTS
from tests.upgrades.reading import code_of_wagtail, has_all, parameters, static_of_wagtail

# Each was read: what its scripts say of texts is escaped as JavaScript, or is JSON of ours.
TRUSTED = {
    "wagtail_localize/admin/edit_translation.html",
    "wagtail_localize/admin/submit_translation.html",
    "wagtailadmin/panels/inline_panel.html",
    "wagtailadmin/panels/multiple_chooser_panel.html",
    "wagtailadmin/widgets/date_input.html",
    "wagtailadmin/widgets/datetime_input.html",
    "wagtailadmin/widgets/time_input.html",
    "wagtailsearchpromotions/add.html",
    "wagtailsearchpromotions/edit.html",
}
# A tag of a template in an element may hold a ">".
TAG = re.compile(r"<script\b(?:\{%.*?%\}|\{\{.*?\}\}|[^>])*>", re.DOTALL | re.IGNORECASE)


def inline_tags() -> Iterator[tuple[str, str]]:
    """Yield the name of a template and how a script in it begins, but those of an address."""
    for loader in engines["django"].engine.template_loaders:
        for folder in map(Path, loader.get_dirs()):
            for file in folder.rglob("*.*"):
                text = file.read_text() if file.suffix in {".html", ".txt", ".js"} else ""
                for tag in TAG.findall(text):
                    if not re.search(r"\ssrc=", tag):
                        yield str(file.relative_to(folder)), tag


def test_the_inline_scripts_of_templates_are_those_that_were_read():
    assert {name for name, _tag in inline_tags()} == TRUSTED
    assert {tag for _name, tag in inline_tags()} <= set(INLINE_SCRIPTS)


def test_only_a_chooser_writes_its_script_without_a_template():
    lines = [line.strip() for line in code_of_wagtail().splitlines() if "<script" in line]
    written = [line for line in lines if not line.startswith("#") and " src=" not in line]
    assert written == ['out = f"{widget_html}<script>{js}</script>"']
    has_all(BaseChooser, "get_value_data", "render_html")
    assert parameters(BaseChooser.render_js_init) == ["id_", "name", "value_data"]


def test_the_scripts_that_jquery_puts_in_a_page_keep_their_nonce():
    scripts = static_of_wagtail(".js")
    assert "ajaxPrefilter" in scripts
    assert "nonce:!0" in scripts
