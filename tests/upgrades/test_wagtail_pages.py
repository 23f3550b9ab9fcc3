"""The undocumented parts of Wagtail that our pages, permissions and tree rely on."""

import inspect

import pytest
from django.contrib.auth import get_user_model
from django.db.models import QuerySet
from django.test import RequestFactory
from modelcluster.models import get_all_child_relations
from taggit.models import TagBase
from wagtail.actions.copy_page import CopyPageAction
from wagtail.actions.move_page import MovePageAction
from wagtail.admin.views.pages.copy import CopyView
from wagtail.coreutils import find_available_slug
from wagtail.models import (
    GroupPagePermission,
    Locale,
    Page,
    PagePermissionTester,
    ReferenceIndex,
    Revision,
    Site,
    WorkflowState,
)
from wagtail.models.sites import get_site_for_hostname
from wagtail.permission_policies.pages import PagePermissionPolicy
from wagtail.query import PageQuerySet

from core.models import BasePage, Contact, Theme
from home.models import ContactPage, StandardPage
from networks.models import NetworkTheme
from programme.models import EventPage
from tests.upgrades.reading import has_all, parameters


def test_a_request_keeps_its_site_where_it_is_put(db):
    request = RequestFactory().get("/")
    request._wagtail_site = site = Site(hostname="essai.example")
    assert Site.find_for_request(request) is site
    del request._wagtail_site
    found = Site.find_for_request(request)
    assert request._wagtail_site is found


def test_a_site_is_found_by_its_host_and_port(db):
    assert parameters(get_site_for_hostname) == ["hostname", "port"]
    site = Site.objects.get()
    site.is_default_site = False
    site.save()
    with pytest.raises(Site.DoesNotExist):
        get_site_for_hostname("ailleurs.example", "80")


def test_the_languages_of_the_site_and_all_others_have_a_manager_each():
    assert Locale.all_objects is not Locale.objects


def test_rights_on_pages_are_rows_read_once_for_an_account(db):
    user = get_user_model().objects.create_user("essai")
    policy = PagePermissionPolicy()
    rows = policy.get_all_permissions_for_user(user)
    assert isinstance(rows, QuerySet)
    assert rows.model is GroupPagePermission
    assert list(policy.get_cached_permissions_for_user(user)) == []
    assert policy._get_permission_codename("change") == "change_page"
    assert parameters(policy.instances_user_has_any_permission_for) == ["user", "actions"]
    assert parameters(policy.user_has_any_permission_for_instance) == [
        "user",
        "actions",
        "instance",
    ]
    assert policy.explorable_root_instance(user) is None


def test_a_page_says_through_its_tester_what_an_account_may_do(home, django_user_model):
    tester = PagePermissionTester(django_user_model.objects.create_user("essai"), home)
    assert tester.permissions == set()
    has_all(tester, "user", "page", "permission_policy", "can_move_to")
    assert "ignore_bulk" in parameters(tester.can_delete)
    # can_move calls can_delete, which is false for a shared event.
    assert "self.can_delete(" in inspect.getsource(PagePermissionTester.can_move)


def test_pages_are_read_with_their_states_and_their_common_ancestor():
    has_all(PageQuerySet, "prefetch_workflow_states", "annotate_approved_schedule")
    names = parameters(Page.objects.first_common_ancestor_of)
    assert names[:2] == ["pages", "include_self"]


def test_references_are_rows_of_what_names_what(db):
    columns = {field.name for field in ReferenceIndex._meta.get_fields()}
    assert {"base_content_type", "object_id", "to_content_type"} <= columns
    references = ReferenceIndex.get_references_to(Theme(pk=1))
    has_all(references, "group_by_source_object")
    has_all(ReferenceIndex, "get_references_to_in_bulk", "related_field")


def test_a_kept_version_writes_keys_by_the_names_of_their_fields(db):
    contact = Contact.objects.create(name="Accueil", locale=Locale.get_default())
    assert isinstance(Revision._meta.get_field("content").get_internal_type(), str)
    page = ContactPage(title="Contact", slug="contact")
    page.contacts = [ContactPage.contacts.rel.related_model(contact=contact)]
    assert page.serializable_data()["contacts"][0]["contact"] == contact.pk


def test_a_version_is_read_by_a_method_that_may_leave_its_keys_unchecked():
    names = parameters(super(BasePage, StandardPage).from_serializable_data)
    assert names == ["data", "check_fks", "strict_fks"]


def test_pages_are_copied_one_by_one_by_a_method_of_the_action():
    assert parameters(CopyPageAction._copy_page)[:3] == ["page", "to", "update_attrs"]
    assert "copy_form_class" in inspect.getsource(CopyView.get_form_class)


def test_a_move_says_from_where_and_to_where():
    assert parameters(find_available_slug) == ["parent", "requested_slug", "ignore_page_id"]
    assert parameters(Page.set_url_path) == ["parent"]
    told = inspect.getsource(MovePageAction)
    assert "parent_page_before=" in told
    assert "parent_page_after=" in told


def test_a_field_of_blocks_says_what_it_names(db):
    page = StandardPage(body=[("button", {"text": "Voir", "page": Page.objects.first()})])
    field = StandardPage._meta.get_field("body")
    model, pk, path, _path = next(iter(field.extract_references(page.body)))
    assert (model, pk, path) == (Page, str(Page.objects.first().pk), "button.page")
    assert not WorkflowState.objects.active().exists()


def test_a_previewed_answer_takes_a_last_word():
    assert parameters(StandardPage.serve_preview)[:2] == ["request", "mode_name"]
    assert parameters(Page.route) == ["request", "path_components"]


@pytest.mark.django_db
def test_a_place_in_the_tree_is_written_in_steps():
    assert Page.steplen == 4
    assert Page._get_path("00010001", 3, 11) == "00010001000B"
    assert Page(path="00010001000B", depth=3)._get_lastpos_in_path() == 11


def test_a_cluster_knows_its_child_rows():
    names = {relation.get_accessor_name() for relation in get_all_child_relations(EventPage)}
    assert {"sessions", "tagged_themes", "also_carried_by"} <= names


def test_a_page_without_a_slug_asks_for_a_free_one():
    source = inspect.getsource(Page._set_core_field_defaults)
    assert "self._get_autogenerated_slug(base_slug)" in source


def test_a_tie_to_a_term_knows_its_vocabulary():
    assert NetworkTheme.tag_model() is Theme
    assert TagBase._meta.get_field("slug").unique
