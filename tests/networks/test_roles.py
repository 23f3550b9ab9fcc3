"""A network's section: its group, its collection, its rights and its review."""

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group, Permission
from django.urls import reverse
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.models import (
    Collection,
    GroupApprovalTask,
    GroupCollectionPermission,
    GroupPagePermission,
    Workflow,
    WorkflowPage,
)
from wagtail.permissions import policy_registry

from core.roles import EDITORS, editors
from networks.models import NetworkPage, Section
from networks.roles import coordinators
from operations.upgrading import open_sections
from tests.factories import make_event, make_network

pytestmark = pytest.mark.django_db
PEOPLE = get_user_model().objects


def section_of(network: NetworkPage) -> Section:
    return Section.objects.get(network_key=network.translation_key)


def coordinator(*networks: NetworkPage, name="coordinatrice"):
    user = PEOPLE.create_user(name, password="x")
    user.groups.set(coordinators(network) for network in networks)
    return user


def dump() -> list:
    return [
        list(model.objects.order_by("pk").values())
        for model in (
            Section,
            Group,
            Collection,
            GroupPagePermission,
            GroupCollectionPermission,
            Workflow,
            WorkflowPage,
            GroupApprovalTask,
        )
    ]


def test_a_new_network_has_its_section_without_being_asked(home):
    section = section_of(make_network("Habitat"))
    assert section.group.name == "Coordination – Habitat"
    assert section.collection.name == "Habitat"
    assert section.collection.get_parent().name == "Réseaux"


def test_opening_a_section_again_changes_nothing(home):
    make_network("Habitat")
    make_network("Emploi", publication="reviewed")
    before = dump()
    for network in NetworkPage.objects.all():
        network.save()
    open_sections()
    assert dump() == before


def test_a_second_section_is_opened_without_a_write(home, django_assert_max_num_queries):
    network = make_network("Habitat")
    with django_assert_max_num_queries(12) as queries:
        coordinators(network)
    assert not [q for q in queries if q["sql"].startswith(("INSERT", "UPDATE", "DELETE"))]


def test_renaming_a_network_renames_its_group_and_its_collection(home):
    network = make_network("Habitat")
    group = coordinators(network)
    network.title = "Habitat et cadre de vie"
    network.save_revision().publish()
    section = section_of(network)
    assert section.group == group
    assert section.group.name == "Coordination – Habitat et cadre de vie"
    assert section.collection.name == "Habitat et cadre de vie"


def test_a_draft_of_another_name_renames_nothing(home):
    network = make_network("Habitat")
    network.title = "Brouillon"
    network.save_revision()
    assert section_of(network).group.name == "Coordination – Habitat"


def test_networks_of_one_name_have_a_group_each(home):
    names = [
        section_of(make_network("o" * 200, slug=slug)).group.name
        for slug in ("one", "two", "three")
    ]
    assert len(set(names)) == 3
    assert {len(name) for name in names} == {150}


def test_a_copied_network_has_a_section_of_its_own(home):
    network = make_network("Habitat")
    copied = network.copy(update_attrs={"slug": "copie"})
    assert section_of(copied).group != section_of(network).group
    assert not copied.permissions_for_user(coordinator(network)).can_edit()


def test_a_translation_shares_the_section(home, english):
    network = make_network("Habitat")
    for page in (home, network.get_parent()):
        page.copy_for_translation(english)
    translated = network.copy_for_translation(english)
    assert Section.objects.count() == 1
    assert translated.permissions_for_user(coordinator(network)).can_edit()
    translated.title = "Housing"
    translated.save()
    assert section_of(network).group.name == "Coordination – Habitat"
    translated.delete()
    assert section_of(network).group


def test_a_group_from_before_is_taken_over_with_its_members(home):
    network = make_network("Habitat")
    user = coordinator(network)
    group = coordinators(network)
    Section.objects.all().delete()
    open_sections()
    assert section_of(network).group == group
    assert list(group.user_set.all()) == [user]


def test_a_group_changed_by_hand_is_put_right(home):
    own, other = make_network("Habitat"), make_network("Emploi")
    group = coordinators(own)
    group.permissions.add(Permission.objects.get(codename="change_user"))
    right = Permission.objects.get(content_type__app_label="wagtailcore", codename="change_page")
    GroupPagePermission.objects.create(group=group, page=other, permission=right)
    group.page_permissions.filter(page=own).delete()
    Group.objects.filter(pk=group.pk).update(name="Autre")
    open_sections()
    user = coordinator(own)
    assert not user.has_perm("auth.change_user")
    assert own.permissions_for_user(user).can_edit()
    assert not other.permissions_for_user(user).can_edit()
    assert section_of(own).group.name == "Coordination – Habitat"


def test_a_group_and_a_collection_deleted_by_hand_are_made_again(home):
    network = make_network("Habitat")
    section = section_of(network)
    section.group.delete()
    section.collection.delete()
    open_sections()
    section = section_of(network)
    assert section.group.page_permissions.exists()
    assert section.group.collection_permissions.filter(collection=section.collection).exists()


def test_a_coordinator_has_rights_on_her_own_media_alone(home):
    own, other = make_network("Habitat"), make_network("Emploi")
    user = coordinator(own)
    for model in (get_image_model(), get_document_model()):
        policy = policy_registry.get_by_type(model)
        for action in ("add", "change", "choose"):
            found = policy.collections_user_has_permission_for(user, action)
            assert list(found) == [section_of(own).collection]
    assert section_of(other).collection != section_of(own).collection


def test_a_coordinator_of_two_networks_has_both_sections_and_no_third(home):
    networks = [make_network(name) for name in ("Habitat", "Emploi", "Santé")]
    user = coordinator(*networks[:2])
    edits = [network.permissions_for_user(user).can_edit() for network in networks]
    assert edits == [True, True, False]


def test_after_review_means_that_the_editors_publish(home):
    network = make_network("Habitat", publication="reviewed")
    event = make_event(network, {"precision": "unknown"})
    user = coordinator(network)
    rights = event.permissions_for_user(user)
    assert rights.can_edit()
    assert not rights.can_publish()
    assert rights.can_submit_for_moderation()
    event.save_revision()
    event.get_workflow().start(event, user)
    editor = PEOPLE.create_user("editor")
    editor.groups.add(editors(home))
    task = event.current_workflow_task
    assert [name for name, *_ in task.get_actions(event, editor)] == [
        "reject",
        "approve",
        "approve",
    ]
    assert not task.get_actions(event, user)
    assert [group.name for group in task.groups.all()] == [EDITORS]


def test_a_network_that_publishes_directly_again_has_no_review_of_ours(home):
    network = make_network("Habitat", publication="reviewed")
    network.publication = "direct"
    network.save()
    assert not WorkflowPage.objects.filter(page=network).exists()
    assert network.permissions_for_user(coordinator(network)).can_publish()


def test_a_workflow_that_editors_chose_is_left(home):
    network = make_network("Habitat")
    chosen = Workflow.objects.create(name="Deux relectures")
    WorkflowPage.objects.create(page=network, workflow=chosen)
    network.publication = "reviewed"
    network.save()
    assert WorkflowPage.objects.get(page=network).workflow == chosen


def test_an_archived_network_keeps_its_members_without_their_rights(home, client):
    network = make_network("Habitat")
    user = coordinator(network)
    network.archived = True
    network.save_revision().publish()
    user = PEOPLE.get(pk=user.pk)
    assert not network.permissions_for_user(user).can_edit()
    assert not user.has_perm("wagtailadmin.access_admin")
    assert list(coordinators(network).user_set.all()) == [user]
    network.archived = False
    network.save_revision().publish()
    assert network.permissions_for_user(PEOPLE.get(pk=user.pk)).can_edit()


def test_deleting_a_network_ends_the_rights_of_who_is_signed_in_and_keeps_her_media(home, client):
    network = make_network("Habitat")
    user = coordinator(network)
    collection = section_of(network).collection
    client.force_login(user)
    assert client.get(reverse("wagtailadmin_home")).status_code == 200
    network.delete()
    assert not Section.objects.exists()
    assert not user.groups.exists()
    answer = client.get(reverse("wagtailadmin_home"), follow=True)
    assert "/admin/login/" in answer.redirect_chain[-1][0]
    assert Collection.objects.filter(pk=collection.pk).exists()


@pytest.mark.parametrize(("role", "chooses"), [("coordinator", False), ("editor", True)])
def test_only_editors_choose_who_publishes_and_what_is_archived(home, client, role, chooses):
    network = make_network("Habitat", publication="reviewed")
    if role == "coordinator":
        user = coordinator(network)
    else:
        user = PEOPLE.create_user("editor")
        user.groups.add(editors(home))
    client.force_login(user)
    form = client.get(reverse("wagtailadmin_pages:edit", args=[network.pk])).context["form"]
    assert ("publication" in form.fields, "archived" in form.fields) == (chooses, chooses)
