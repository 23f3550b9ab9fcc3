"""The undocumented parts of Wagtail's admin that ours relies on."""

import csv
import inspect
import json
import re
from pathlib import Path
from types import SimpleNamespace
from uuid import UUID

import pytest
import wagtail
from bs4 import BeautifulSoup
from django.conf import settings
from django.contrib.auth import get_user_model
from django.template.loader import get_template
from django.urls import resolve, reverse
from django.utils.functional import Promise, cached_property
from django.utils.translation import get_language
from wagtail import hooks
from wagtail.admin import auth, panels, userbar
from wagtail.admin.api.views import PagesAdminAPIViewSet
from wagtail.admin.compare import ChildRelationComparison, FieldComparison, TextDiff
from wagtail.admin.forms import WagtailAdminModelForm, WagtailAdminPageForm
from wagtail.admin.localization import get_localized_response
from wagtail.admin.menu import DismissibleMenuItem
from wagtail.admin.modal_workflow import render_modal_workflow
from wagtail.admin.panels.base import get_form_for_model
from wagtail.admin.templatetags.wagtailuserbar import wagtailuserbar
from wagtail.admin.ui.tables.pages import BulkActionsColumn, PageTitleColumn
from wagtail.admin.utils import get_valid_next_url_from_request
from wagtail.admin.views import collection_privacy
from wagtail.admin.views.account import AccountView as WagtailAccountView
from wagtail.admin.views.account import AvatarSettingsPanel, PasswordResetView
from wagtail.admin.views.generic import BeforeAfterHookMixin, WagtailAdminTemplateMixin
from wagtail.admin.views.pages.bulk_actions.page_bulk_action import PageBulkAction
from wagtail.admin.views.pages.create import CreateView
from wagtail.admin.views.pages.edit import EditView
from wagtail.admin.views.pages.listing import ExplorableIndexView, GenericPageFilterSet, IndexView
from wagtail.admin.views.pages.revisions import RevisionsRevertView
from wagtail.admin.views.reports import ReportView
from wagtail.admin.views.reports.workflows import WorkflowView
from wagtail.blocks import Block, BlockField, BlockWidget, MultipleChoiceBlock
from wagtail.blocks.base import get_error_json_data
from wagtail.contrib.search_promotions.forms import SearchPromotionsFormSetBase
from wagtail.contrib.search_promotions.models import SearchPromotion
from wagtail.documents import get_document_model
from wagtail.documents.api.admin.views import DocumentsAdminAPIViewSet
from wagtail.documents.forms import get_document_form
from wagtail.fields import StreamField
from wagtail.images import get_image_model
from wagtail.images.api.admin.views import ImagesAdminAPIViewSet
from wagtail.images.fields import WagtailImageField
from wagtail.images.forms import get_image_form
from wagtail.images.views.bulk_actions.add_to_collection import (
    AddToCollectionBulkAction,
    CollectionForm,
)
from wagtail.log_actions import LogActionRegistry, LogContext, get_active_log_context
from wagtail.models import AbstractPage, PageLogEntry
from wagtail.snippets.models import get_snippet_models
from wagtail.snippets.views.snippets import IndexView as SnippetIndexView
from wagtail.users.models import UserProfile
from wagtail_localize.wagtail_hooks import page_listing_more_buttons

from accounts.profile_photographs import AccountView, PhotographForm
from core.admin import collections, deletion
from core.admin.api import DocumentsViewSet, ImagesViewSet
from core.admin.uploads import UploadedImageField
from core.admin.widgets import StreamWidget
from core.permissions import GUARDED_VIEWS, REVIEW_VIEWS
from home.models import ContactPage, StandardPage
from tests.permissions.routes import routes
from tests.test_rooms import FLOORS, folder_of
from tests.upgrades.originals import template_text
from tests.upgrades.reading import code_of_wagtail, has_all, parameters, static_of_wagtail

EDIT_PAGE = "admin/templates/wagtailadmin/pages/edit.html"
LISTED_BUTTONS = "register_page_listing_more_buttons"
OWN_HOOKS = {
    "construct_event_context",
    "construct_network_context",
    "welcome_verified_address",
    "construct_network_index_context",
    "construct_priority_context",
    "construct_programme_context",
}


def own_files(*suffixes: str) -> str:
    folders = [*map(folder_of, FLOORS), settings.BASE_DIR / "templates"]
    files = [path for folder in folders for path in folder.rglob("*.*")]
    return "\n".join(path.read_text() for path in files if path.suffix in suffixes)


# Hooks, menus, settings


def test_hooks_are_kept_as_pairs_of_a_function_and_its_order():
    assert hooks._hooks
    assert all(len(pair) == 2 and callable(pair[0]) for pair in hooks._hooks[LISTED_BUTTONS])


def test_wagtail_localize_offers_in_lists_the_buttons_that_are_taken_back():
    module = inspect.getsource(inspect.getmodule(page_listing_more_buttons))
    assert f'hooks.register("{LISTED_BUTTONS}", page_listing_more_buttons)' in module
    assert page_listing_more_buttons not in [fn for fn, _order in hooks._hooks[LISTED_BUTTONS]]


def test_every_hook_of_ours_is_still_called():
    hooks.get_hooks(LISTED_BUTTONS)  # registers the hooks of all apps
    names = {
        name
        for name, pairs in hooks._hooks.items()
        if any(fn.__module__.partition(".")[0] in FLOORS for fn, _order in pairs)
    }
    assert len(names) > 15
    called = code_of_wagtail() + template_text("wagtailadmin/admin_base.html").replace("'", '"')
    assert {name for name in names - OWN_HOOKS if f'"{name}"' not in called} == set()


def test_every_setting_of_ours_is_still_read():
    files = (settings.BASE_DIR / "site/config/settings").glob("*.py")
    text = "".join(file.read_text() for file in files)
    names = set(re.findall(r"^(WAGTAIL\w+)", text, re.MULTILINE))
    assert len(names) > 15
    read = code_of_wagtail()
    # modelsearch reads this one, and builds its name.
    left = names - {"WAGTAILSEARCH_BACKENDS"}
    assert {name for name in left if not re.search(rf"\b{name}\b", read)} == set()


def test_the_menus_have_what_is_left_out_of_them():
    def items(name: str) -> list:
        return [fn() for fn in hooks.get_hooks(name)]

    assert any(isinstance(item, DismissibleMenuItem) for item in items("register_help_menu_item"))
    assert "search-terms" in {item.name for item in items("register_reports_menu_item")}


def test_the_views_that_a_middleware_guards_go_by_their_names():
    for name in GUARDED_VIEWS - REVIEW_VIEWS:
        reverse(name)
    paths = {route.name: route.path for route in routes()}
    assert all("<int:page_id>" in paths[name] for name in REVIEW_VIEWS)
    assert 'request.GET.getlist("id")' in code_of_wagtail()


def test_refusals_and_returns_are_wagtails_own():
    assert parameters(auth.permission_denied) == ["request"]
    assert parameters(auth.require_admin_access) == ["view_func"]
    assert parameters(auth.user_passes_test) == ["test"]
    assert parameters(get_valid_next_url_from_request)[0] == "request"


def test_an_answer_is_in_the_language_of_the_account(rf):
    request = rf.get("/")
    profile = UserProfile(preferred_language="en")
    request.user = SimpleNamespace(wagtail_userprofile=profile)
    assert get_localized_response(lambda request: get_language(), request) == "en"


def test_the_log_knows_the_user_of_a_request():
    assert get_active_log_context().user is None
    with LogContext(user="somebody"):
        assert get_active_log_context().user == "somebody"


def test_the_message_of_a_reset_has_its_templates():
    for name in (
        PasswordResetView.email_template_name,
        PasswordResetView.subject_template_name,
    ):
        assert get_template(name)


# Views


def test_a_view_of_the_admin_has_a_heading_and_a_trail():
    has_all(
        WagtailAdminTemplateMixin,
        *("page_title", "header_icon", "breadcrumbs_items"),
        *("get_page_title", "get_page_subtitle", "get_breadcrumbs_items"),
    )


def test_the_form_of_a_page_holds_what_a_refusal_reads():
    assert isinstance(inspect.getattr_static(EditView, "is_out_of_date"), cached_property)
    assert parameters(EditView.dispatch)[:2] == ["request", "page_id"]
    has_all(EditView, "expects_json_response", "get_context_data", "render_to_response")
    text = inspect.getsource(EditView)
    for name in ("locked_for_user", "latest_revision", "subscription", "edit_handler", "parent"):
        assert f"self.{name}" in text, name
    assert "self.has_unsaved_changes = " in text
    assert issubclass(RevisionsRevertView, EditView)


def test_the_log_tells_what_one_form_has_saved():
    context = LogContext()
    assert isinstance(context.uuid, UUID)
    assert "get_active_log_context().uuid" in inspect.getsource(LogActionRegistry.log)
    assert {"uuid", "revision", "user", "page"} <= {
        field.name for field in PageLogEntry._meta.get_fields()
    }
    assert '"wagtail.create"' in inspect.getsource(AbstractPage.save)
    for view in (CreateView, EditView):
        assert "field_updates" in inspect.getsource(view.save_action)
        assert isinstance(view.action_name, property)
        assert parameters(view.form_invalid) == ["form"]
    assert "parent_page_id" in parameters(CreateView.dispatch)


def test_a_review_ends_in_a_dialog_that_goes_where_it_is_told():
    assert re.search(
        r"success\((\w),(\w)\)\{window\.location\.href=\2\.redirect", static_of_wagtail(".js")
    )
    assert parameters(render_modal_workflow)[-1] == "json_data"


def test_the_actions_of_the_api_of_pages_have_an_address_that_no_script_uses():
    names = [pattern.name for pattern in PagesAdminAPIViewSet.get_urlpatterns()]
    assert names.count("action") == 1
    assert "/action/" not in static_of_wagtail(".js")


def test_the_api_of_images_and_documents_is_replaced_by_its_names():
    for name, view in (("images", ImagesViewSet), ("documents", DocumentsViewSet)):
        assert resolve(reverse(f"wagtailadmin_api:{name}:listing")).func.cls is view
    assert parameters(ImagesAdminAPIViewSet.get_queryset) == []
    assert parameters(DocumentsAdminAPIViewSet.get_queryset) == []


@pytest.mark.django_db
def test_the_form_of_an_image_lets_its_field_be_replaced():
    assert parameters(WagtailImageField.to_python) == ["data"]
    form = get_image_form(get_image_model())
    assert isinstance(form().fields["file"], UploadedImageField)
    assert issubclass(AddToCollectionBulkAction.form_class, CollectionForm)


def test_a_form_can_leave_for_later_what_it_requires():
    has_all(WagtailAdminModelForm, "defer_required_fields", "restore_required_fields")
    assert "is_deferred_validation" in inspect.getsource(WagtailAdminModelForm)
    accepted = inspect.signature(WagtailAdminPageForm.__init__).parameters
    assert {"subscription", "parent_page"} <= set(accepted)
    assert "for_user" in inspect.getsource(WagtailAdminModelForm.__init__)


def test_comparisons_mark_what_differs():
    html = TextDiff([("deletion", "ici"), ("addition", "là")]).to_html()
    assert 'class="deletion"' in html
    assert 'class="addition"' in html
    has_all(FieldComparison, "is_field", "field_label", "htmldiff", "has_changed")
    has_all(ChildRelationComparison, "is_field", "field_label", "get_child_comparisons")


def test_a_list_of_pages_can_be_ordered_searched_and_given_columns():
    assert parameters(IndexView.order_queryset) == ["queryset"]
    assert parameters(IndexView.search_queryset) == ["queryset"]
    has_all(IndexView, "get_base_queryset", "is_searching", "show_locale_labels", "setup")
    first, second, *_others = ExplorableIndexView.base_columns
    assert isinstance(first, BulkActionsColumn)
    assert isinstance(second, PageTitleColumn)
    has_all(GenericPageFilterSet, "base_filters")


def test_an_action_in_bulk_tells_each_object_and_those_left_out():
    assert parameters(PageBulkAction.object_context) == ["obj"]
    assert parameters(PageBulkAction.check_perm) == ["obj"]
    assert '"items_with_no_access"' in inspect.getsource(
        inspect.getmodule(PageBulkAction.__mro__[1])
    )


def test_the_views_that_delete_can_answer_before_they_ask():
    assert BeforeAfterHookMixin in deletion.ImageDeleteView.__mro__
    assert BeforeAfterHookMixin in deletion.DocumentDeleteView.__mro__
    actions = (deletion.PageBulkAction, deletion.ImageBulkAction, deletion.DocumentBulkAction)
    for action in actions:
        assert action.action_type == "delete"
        assert parameters(action.get_actionable_objects) == []
    for name, pk, argument in (("images", 1, "image_id"), ("docs", 1, "document_id")):
        address = reverse(f"wagtail{name}:delete", args=[pk])
        assert resolve(address).func.view_class.__module__ == deletion.__name__
        assert resolve(address).kwargs == {argument: pk}


def test_a_report_is_of_a_queryset():
    has_all(ReportView, "get_base_queryset", "index_url_name", "index_results_url_name")


def test_a_list_of_snippets_takes_more_buttons_in_its_header():
    assert inspect.getattr_static(SnippetIndexView, "header_more_buttons") is not None
    assert "header_more_buttons" in code_of_wagtail()


def test_a_snippet_knows_its_views():
    models = get_snippet_models()
    assert models
    assert all(hasattr(model, "snippet_viewset") for model in models)


def test_an_account_has_a_language(db):
    user = get_user_model().objects.create_user("essai")
    assert UserProfile.get_for_user(user).get_preferred_language() == settings.LANGUAGE_CODE


def test_the_bar_and_the_checks_of_a_page_can_be_given_ours():
    assert parameters(wagtailuserbar)[0] == "context"
    assert "in_editor" in parameters(userbar.ContentCheckerItem)
    for name in ("axe_run_only", "axe_custom_rules"):
        assert isinstance(getattr(userbar.ContentCheckerItem, name), list)
    assert isinstance(userbar.ContentCheckerItem.axe_messages, dict)


# Panels, fields, widgets


def test_a_form_can_be_made_for_a_model():
    assert parameters(get_form_for_model)[:2] == ["model", "form_class"]
    assert get_form_for_model(StandardPage, WagtailAdminPageForm, fields=["title"]).base_fields


@pytest.mark.parametrize("make_form", [get_image_form, get_document_form])
def test_the_forms_of_uploads_check_a_file_alone_and_say_its_hash(home, make_form):
    model = get_image_model() if make_form is get_image_form else get_document_model()
    assert set(make_form(model, ["file"]).base_fields) == {"file", "collection"}
    source = inspect.getsource(make_form(model, ["file"]).save)
    assert 'if "file" in self.changed_data:' in source
    assert "_file_metadata()" in source
    assert {field.name for field in model._meta.fields} >= {"file_hash", "file_size"}


def test_the_rows_of_a_panel_can_have_a_form_and_a_template_of_their_own():
    inline = panels.InlinePanel("contacts").bind_to_model(ContactPage)
    has_all(inline, "panel_definitions", "relation_name", "heading", "db_field", "clone_kwargs")
    assert "contacts" in inline.get_form_options()["formsets"]
    assert isinstance(
        inspect.getattr_static(panels.InlinePanel, "child_edit_handler"), cached_property
    )
    assert panels.InlinePanel.BoundPanel.template_name.endswith("panels/inline_panel.html")
    has_all(panels.MultiFieldPanel.BoundPanel, "template_name")
    assert "self.form = " in inspect.getsource(panels.Panel.BoundPanel)


def test_tabs_describe_their_panels_to_scripts_as_children():
    assert 'opts["children"]' in inspect.getsource(panels.PanelGroup.BoundPanel.js_opts)
    assert panels.TabbedInterface.BoundPanel.js_opts is panels.PanelGroup.BoundPanel.js_opts


def test_a_title_says_whether_it_gives_a_slug():
    panel = panels.TitleFieldPanel.BoundPanel
    assert "self.get_should_apply()" in inspect.getsource(panel.get_attrs)


def body_widgets() -> tuple[BlockWidget, BlockWidget]:
    """Return our widget, and Wagtail's for the same blocks."""
    ours = StandardPage._meta.get_field("body").formfield().widget
    return ours, BlockWidget(ours.block_def)


def test_our_editor_of_blocks_gives_the_script_what_wagtails_does(db):
    ours, theirs = body_widgets()
    value = ours.block_def.to_python([{"type": "heading", "value": "Ici", "id": "1"}])
    elements = [
        BeautifulSoup(widget.render("body", value), "html.parser").div for widget in (ours, theirs)
    ]
    arguments = [json.loads(element["data-w-block-arguments-value"]) for element in elements]
    assert arguments[0] == arguments[1]
    assert [element["id"] for element in elements] == ["body", "body"]
    assert elements[1]["data-controller"] == "w-block"
    assert json.loads(elements[1]["data-w-block-data-value"])


def test_the_description_of_blocks_is_made_once_in_two_private_attributes(db):
    ours, theirs = body_widgets()
    assert (theirs._js_context, theirs._block_json) == (None, None)
    assert theirs.media
    assert theirs._block_json == theirs.block_json
    assert len(ours.block_json) > len(theirs.block_json) / 2
    has_all(BlockWidget, "_build_block_json", "render_with_errors")
    assert parameters(get_error_json_data) == ["error"]


def test_a_form_field_of_blocks_says_when_nothing_was_sent():
    field = StandardPage._meta.get_field("body").formfield()
    assert isinstance(field, BlockField)
    assert field.widget.value_omitted_from_data({}, {}, "body")


def test_a_stream_field_makes_its_blocks_when_first_asked():
    assert isinstance(inspect.getattr_static(StreamField, "stream_block"), cached_property)
    field = StreamField([("text", Block())])
    assert field.block_opts == {"required": True}
    assert "block_lookup" in field.deconstruct()[3]
    assert type(StandardPage._meta.get_field("body").formfield().widget) is StreamWidget


def test_a_block_of_choices_reads_and_shows_its_values_in_steps():
    has_all(MultipleChoiceBlock, "normalize_choice", "normalize", "to_python", "get_form_state")
    assert parameters(MultipleChoiceBlock.normalize_choice) == ["value"]


def test_the_form_of_promoted_results_has_its_fields_at_hand():
    assert "external_link_text" in SearchPromotionsFormSetBase.form.base_fields
    # Remove our verbose_name once Wagtail's is translatable.
    own = SearchPromotion._meta.get_field("external_link_text").verbose_name
    assert not isinstance(own, Promise)


# Styles and scripts


def test_scripts_of_ours_hear_and_start_what_wagtails_do():
    scripts = static_of_wagtail(".js")
    for name in ("w-formset:added", "dataValue", "argumentsValue"):
        assert name in scripts, name


def test_the_form_that_saves_itself_is_heard_and_held():
    scripts = static_of_wagtail(".js")
    for name in ("watch-edits", "w-messages:add", "checkIntervalValueChanged", "interceptValue"):
        assert name in scripts, name
    assert re.search(r'dispatch\("save",\{cancelable:!0', scripts)
    assert re.search(r'CONFLICT="conflict"', scripts)
    for event in ("success", "error"):
        assert f'dispatch("{event}",{{cancelable:!1' in scripts
    assert "loadingValueChanged" in scripts
    assert re.search(r'"workflow-action-extra-data",.{,60}\(\w\)\.submit\(\)', scripts)
    assert 'data-dismiss="modal"' in scripts
    template = (Path(wagtail.__file__).parent / EDIT_PAGE).read_text()
    for name in ('id="page-edit-form"', "data-edit-form", "data-w-unsaved-force-value"):
        assert name in template, name


def test_the_menu_button_of_a_small_screen_stands_over_the_messages():
    styles = static_of_wagtail(".css")
    assert ".messages>ul>li{" in styles
    assert ".has-messages .sidebar-nav-toggle{top:82px}@media screen and (min-width:50em)" in styles
    assert re.search(r"\.sidebar-nav-toggle--mobile\{[^}]*width:50px", styles)


def test_the_admins_colours_are_still_named_so():
    ours = settings.BASE_DIR.glob("**/static/**/*.css")
    text = "".join(path.read_text() for path in ours if ".venv" not in path.parts)
    names = set(re.findall(r"var\((--w-[\w-]+)", text))
    assert len(names) > 5
    assert {name for name in names if f"{name}:" not in static_of_wagtail(".css")} == set()


@pytest.mark.parametrize("suffix", [".py", ".html"])
def test_every_icon_of_ours_is_drawn(suffix):
    pattern = {
        ".py": r'\b(?:icon|icon_name|header_icon|menu_icon)\s?=\s?"([a-z0-9-]+)"',
        ".html": r'(?:\{% icon (?:name=)?| icon=)"([a-z0-9-]+)"',
    }[suffix]
    names = set(re.findall(pattern, own_files(suffix)))
    drawn: list[str] = []
    for fn in hooks.get_hooks("register_icons"):
        drawn = fn(drawn)
    known = {path.rpartition("/")[2].removesuffix(".svg") for path in drawn}
    assert names
    assert names - known == set()


def test_no_cell_of_an_export_is_a_formula():
    view, author = WorkflowView(), get_user_model()(username="@admin")
    row = {"content_object": "=1+1", "requested_by": author, "status": None, "pk": 7}
    writer = csv.DictWriter(SimpleNamespace(write=lambda line: line), fieldnames=row)
    assert view.write_csv_row(writer, row) == "'=1+1,'@admin,,7\r\n"


def test_the_views_of_collections_are_replaced_at_their_addresses():
    assert parameters(collection_privacy.set_privacy) == ["request", "collection_id"]
    for name in ("edit", "set_privacy"):
        found = resolve(reverse(f"wagtailadmin_collections:{name}", args=[1]))
        assert found.namespace == "", name  # ours has none
    assert has_all(collections.Edit, "get_form", "form_class")
    assert issubclass(collections.CollectionForm, collections.Edit.form_class)
    assert has_all(collections.Edit.form_class, "clean_parent")


def test_the_photograph_of_an_account_is_a_panel_that_can_be_replaced():
    assert AccountView.get_panels is not WagtailAccountView.get_panels
    assert issubclass(PhotographForm, AvatarSettingsPanel.form_class)
    assert "avatar" in AvatarSettingsPanel.form_class.base_fields
    assert has_all(AvatarSettingsPanel, "template_name", "is_active")
    assert has_all(get_image_model(), "_set_image_file_metadata")
