"""Third-party templates and code that we copy or replace have not changed."""

import re

import pytest
from django.conf import settings
from django.template import Template
from django.template.loader import get_template
from django.template.loader_tags import BlockNode, ExtendsNode
from django.test import override_settings

from tests.upgrades.originals import (
    COPIED_TEMPLATES,
    FOLLOWED_CODE,
    TEMPLATES,
    changes_of,
    code_text,
    template_text,
)

WHAT_TO_DO = (
    "{name} has changed. Update {ours} accordingly, then run "
    "`.venv/bin/python -m tests.upgrades.originals`.\n{changes}"
)
OURS = settings.BASE_DIR / "templates"


@pytest.mark.parametrize(("name", "ours"), COPIED_TEMPLATES.items(), ids=COPIED_TEMPLATES.keys())
def test_a_template_that_is_copied_in_part_is_as_it_was(name, ours):
    assert (settings.BASE_DIR / ours).exists()
    changes = changes_of(name, template_text)
    assert not changes, WHAT_TO_DO.format(name=name, ours=ours, changes=changes)


@pytest.mark.parametrize(("name", "ours"), FOLLOWED_CODE.items(), ids=FOLLOWED_CODE.keys())
def test_code_that_is_replaced_or_counted_on_is_as_it_was(name, ours):
    assert (settings.BASE_DIR / ours).exists()
    changes = changes_of(name, code_text)
    assert not changes, WHAT_TO_DO.format(name=name, ours=ours, changes=changes)


def test_a_template_in_the_place_of_wagtails_has_one_to_replace():
    replacing = [
        str(path.relative_to(OURS)) for path in OURS.glob("wagtail*/**/*.html") if path.is_file()
    ]
    originals = [TEMPLATES, TEMPLATES.parents[1] / "templates"]
    assert replacing
    missing = [name for name in replacing if not any((top / name).exists() for top in originals)]
    assert missing == []


def blocks_of(template: Template) -> set[str]:
    """Return the names of the blocks of a template and of those it extends."""
    found = {node.name for node in template.nodelist.get_nodes_by_type(BlockNode)}
    for node in template.nodelist.get_nodes_by_type(ExtendsNode):
        found |= {inner.name for inner in node.nodelist.get_nodes_by_type(BlockNode)}
        found |= blocks_of(get_template(node.parent_name.var).template)
    return found


def extending() -> dict[str, str]:
    """Return our templates that extend one of Wagtail's → the name of that one."""
    wanted = re.compile(r'\{% extends "(wagtail\w+/[^"]+)" %\}')
    return {
        str(path.relative_to(OURS)): found[1]
        for path in sorted(OURS.rglob("*.html"))
        if (found := wanted.match(path.read_text()))
    }


@pytest.mark.parametrize(("name", "parent"), extending().items(), ids=extending().keys())
def test_the_blocks_that_a_template_fills_are_those_of_wagtails(name, parent):
    filled = {
        block
        for block in re.findall(r"\{% block (\w+) %\}", (OURS / name).read_text())
        if block not in {"branding_welcome"}  # a block of Wagtail's, in the copied part
    }
    # Wagtail's own, which one of ours may have the name of.
    theirs = [settings.TEMPLATES[0] | {"DIRS": []}]
    with override_settings(TEMPLATES=theirs):
        assert filled <= blocks_of(get_template(parent).template)


def test_every_template_of_wagtails_that_ours_include_is_there():
    included = re.compile(r'\{% include "(wagtail\w+/[^"]+)"')
    names = {name for path in OURS.rglob("*.html") for name in included.findall(path.read_text())}
    assert len(names) > 5
    for name in names:
        get_template(name)
