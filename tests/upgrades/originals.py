"""Third-party templates and code that this project copies or replaces, as of the last upgrade.

Originals are stored in the `originals` folder. After an upgrade, a test shows how they changed.
Once our code is updated, run `.venv/bin/python -m tests.upgrades.originals` to store the new ones.
The originals are excerpts of Wagtail (Torchbox Ltd and contributors), Django (Django Software
Foundation and contributors) and django-modelsearch, under their BSD-3-Clause licences.
"""

import ast
from collections.abc import Callable
from difflib import unified_diff
from pathlib import Path
from typing import Any

import wagtail

FOLDER = Path(__file__).parent / "originals"
SITE_PACKAGES = Path(wagtail.__file__).parents[1]
TEMPLATES = SITE_PACKAGES / "wagtail" / "admin" / "templates"

COPIED_TEMPLATES = {
    "wagtailadmin/bulk_actions/confirmation/list_items_with_no_access.html": (
        "templates/wagtailadmin/bulk_actions/confirmation/list_items_with_no_access.html"
    ),
    "wagtailadmin/chooser/tables/page_title_cell.html": (
        "templates/wagtailadmin/chooser/tables/page_title_cell.html"
    ),
    "wagtailadmin/home.html": "templates/wagtailadmin/home.html",
    "wagtailadmin/home/account_summary.html": "templates/wagtailadmin/home/account_summary.html",
    "wagtailadmin/generic/revisions/compare.html": "templates/core/admin/comparison.html",
    "wagtailadmin/panels/inline_panel.html": "templates/core/admin/inline_panel.html",
    "wagtailadmin/panels/multi_field_panel.html": "templates/programme/admin/session.html",
    "wagtailadmin/panels/multi_field_panel_child.html": (
        "templates/programme/admin/session_field.html"
    ),
    "wagtailadmin/pages/copy.html": "templates/core/admin/copy_page.html",
    "wagtailadmin/pages/edit.html": "templates/core/admin/edit_page.html",
}
"""Wagtail's template → ours, which copies part of it."""

FOLLOWED_CODE = {
    "wagtail.blocks.base:BlockWidget": "site/core/admin/widgets.py",
    "wagtail.admin.widgets.chooser:BaseChooser.render": "site/core/admin/rendering.py",
    "wagtail.admin.views.pages.edit:EditView.is_out_of_date": "site/core/admin/page_editing.py",
    "wagtail.admin.views.pages.edit:EditView.post": "site/core/admin/page_editing.py",
    "wagtail.admin.views.pages.edit:EditView.form_invalid": "site/core/admin/page_editing.py",
    "wagtail.admin.views.pages.create:CreateView.form_invalid": "site/core/admin/page_editing.py",
    "wagtail.admin.panels.inline_panel:InlinePanel.child_edit_handler": (
        "programme/editing/panels.py"
    ),
    "wagtail.admin.panels.inline_panel:InlinePanel.get_form_options": "programme/editing/panels.py",
    "wagtail.admin.views.pages.listing:PageListingMixin.order_queryset": (
        "programme/admin/listing.py"
    ),
    "wagtail.admin.views.pages.listing:PageListingMixin.search_queryset": (
        "programme/admin/listing.py"
    ),
    "wagtail.permission_policies.pages:PagePermissionPolicy.explorable_root_instance": (
        "programme/permissions.py"
    ),
    "wagtail.permission_policies.pages:PagePermissionPolicy.explorable_instances": (
        "programme/permissions.py"
    ),
    "wagtail.models.pages:AbstractPage.get_view_restrictions": "site/core/models/pages.py",
    "wagtail.models.pages:AbstractPage.route": "home/models.py",
    "wagtail.management.commands.publish_scheduled:Command.handle": "site/core/scheduled.py",
    "wagtail.admin.views.pages.copy:CopyView.form_valid": "site/core/admin/copying.py",
    "wagtail.actions.copy_page:CopyPageAction._copy_page": "site/core/copying.py",
    "modelcluster.models:model_from_serializable_data": "site/core/revisions.py",
    "django.middleware.locale:LocaleMiddleware.process_response": "site/core/middleware.py",
    "modelsearch.backends.database.sqlite.sqlite:ObjectIndexer": "site/text_search/indexing.py",
    "modelsearch.backends.database.postgres.postgres:ObjectIndexer": (
        "site/text_search/indexing.py"
    ),
    "modelsearch.backends.database.sqlite.query:MatchExpression": (
        "site/text_search/index_reader.py"
    ),
}
""""module:function" or class → our file that replaces it or relies on its implementation."""


def template_text(name: str) -> str:
    return (TEMPLATES / name).read_text()


def code_text(name: str) -> str:
    """Return the source of a function or class, without importing it: it may need a database."""
    module, _colon, path = name.partition(":")
    package, _dot, last = module.rpartition(".")
    text = (SITE_PACKAGES / package.replace(".", "/") / f"{last}.py").read_text()
    nodes: list[Any] = [ast.parse(text)]
    for part in path.split("."):
        nodes = [n for node in nodes for n in node.body if getattr(n, "name", "") == part]
    first = min(node.lineno for node in [nodes[0], *nodes[0].decorator_list])
    return "".join(text.splitlines(keepends=True)[first - 1 : nodes[0].end_lineno])


def file_of(name: str) -> Path:
    return FOLDER / f"{name.replace('/', '.').replace(':', '.')}.txt"


def changes_of(name: str, read: Callable[[str], str]) -> str:
    """Return the diff between the stored original and the installed one."""
    stored = file_of(name).read_text()
    return "\n".join(
        unified_diff(
            stored.splitlines(), read(name).splitlines(), "stored", "installed", lineterm=""
        )
    )


def keep() -> None:
    """Store the installed originals."""
    texts = {file_of(name): template_text(name) for name in COPIED_TEMPLATES}
    texts |= {file_of(name): code_text(name) for name in FOLLOWED_CODE}
    for path in FOLDER.glob("*.txt"):
        path.unlink()
    for path, text in texts.items():
        path.write_text(text)


if __name__ == "__main__":
    keep()
