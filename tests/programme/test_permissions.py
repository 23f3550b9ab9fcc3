"""An event that two networks carry: the second changes and publishes it, in the first's section."""

from itertools import combinations
from random import Random

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.urls import reverse
from wagtail.models import Page
from wagtail.permission_policies.pages import PagePermissionPolicy
from wagtail.permissions import policy_registry

from core.roles import editors, grant_pages
from networks.roles import coordinators
from programme.choices import Status
from programme.models import EventCarrier, EventPage
from tests.factories import day, make_event, make_network
from tests.translation.translating import translate

pytestmark = pytest.mark.django_db
PEOPLE = get_user_model().objects


@pytest.fixture
def networks(home):
    """The network whose section holds the event, and the one that carries it as well."""
    return make_network("Emploi"), make_network("Habitat")


@pytest.fixture
def event(networks):
    """Live, in the section of Emploi, carried by Habitat as well."""
    first, second = networks
    event = make_event(first, day(2020, 11, 1), title="Rencontre partagée")
    EventCarrier.objects.create(event=event, network=second)
    make_event(first, day(2020, 11, 2), title="Rencontre d'Emploi")
    return event


def coordinator(network):
    user = PEOPLE.create_user("coordination", password="x")
    user.groups.add(coordinators(network))
    return user


def again(user):
    """The user as the next request reads them."""
    return PEOPLE.get(pk=user.pk)


def allowed(user, page: Page) -> set[str]:
    tester = page.permissions_for_user(again(user))
    asked = ("can_edit", "can_publish", "can_unpublish", "can_delete", "can_move", "can_lock")
    return {name for name in asked if getattr(tester, name)()}


def test_its_coordinators_change_and_publish_it(networks, event):
    second = coordinator(networks[1])
    assert allowed(second, event) == {"can_edit", "can_publish", "can_unpublish"}
    # As Wagtail's lists have it.
    assert allowed(second, Page.objects.get(pk=event.pk)) == allowed(second, event)


def test_deleting_and_moving_it_stay_with_the_first(networks, event):
    assert {"can_delete", "can_move"} <= allowed(coordinator(networks[0]), event)


def test_of_the_section_that_it_is_in_they_may_nothing_else(networks, event):
    second = coordinator(networks[1])
    other = EventPage.objects.get(title="Rencontre d'Emploi")
    assert allowed(second, other) == set()
    assert allowed(second, networks[0]) == set()
    assert not networks[0].permissions_for_user(second).can_add_subpage()


def test_a_network_after_review_may_change_it_and_not_publish_it(home, networks, event):
    networks[1].publication = "reviewed"
    networks[1].save()
    second = coordinator(networks[1])
    assert allowed(second, event) == {"can_edit"}
    policy = policy_registry.get(event)
    assert event.page_ptr in policy.instances_user_has_permission_for(second, "change")
    assert event.page_ptr not in policy.instances_user_has_permission_for(second, "publish")


def test_an_archived_network_may_do_nothing_to_it(networks, event):
    second = coordinator(networks[1])
    networks[1].archived = True
    networks[1].save()
    assert allowed(second, event) == set()


def test_what_it_no_longer_carries_is_no_longer_its_own(networks, event):
    second = coordinator(networks[1])
    event.also_carried_by.all().delete()
    assert allowed(second, event) == set()


def test_they_may_change_its_translation_as_well(home, networks, event):
    for page in (home, event.get_parent().get_parent(), networks[0]):
        translate(page)
    english = translate(event)
    second = coordinator(networks[1])
    assert allowed(second, english) == {"can_edit", "can_publish", "can_unpublish"}
    # The source alone says who carries it.
    event.also_carried_by.all().delete()
    assert allowed(second, english) == set()


def test_nothing_more_is_asked_for_those_without_a_network(home, event, django_assert_num_queries):
    editor = PEOPLE.create_user("redaction", password="x")
    editor.groups.add(editors(home))
    policy = policy_registry.get(event)
    assert policy.get_cached_permissions_for_user(editor).exists()
    list(policy.get_cached_permissions_for_user(editor))
    with django_assert_num_queries(0):
        assert policy.shared_paths(editor, {"change", "publish"}) == set()


def test_the_explorer_leads_to_it_and_shows_nothing_else(client, networks, event):
    client.force_login(coordinator(networks[1]))
    root = policy_registry.get(event).explorable_root_instance(
        PEOPLE.get(pk=client.session["_auth_user_id"])
    )
    assert root == networks[0].get_parent().page_ptr
    listed = client.get(reverse("wagtailadmin_explore", args=[root.pk])).context["pages"]
    assert {page.title for page in listed} == {"Emploi", "Habitat"}
    listed = client.get(reverse("wagtailadmin_explore", args=[networks[0].pk])).context["pages"]
    assert [page.title for page in listed] == ["Rencontre partagée"]


def test_the_list_of_events_has_it(client, networks, event):
    client.force_login(coordinator(networks[1]))
    page = client.get(reverse("evenements:index"))
    assert [row.title for row in page.context["object_list"]] == ["Rencontre partagée"]


def test_its_form_is_open_to_them_and_others_are_not(client, networks, event):
    client.force_login(coordinator(networks[1]))
    other = EventPage.objects.get(title="Rencontre d'Emploi")
    assert client.get(reverse("wagtailadmin_pages:edit", args=[event.pk])).status_code == 200
    for name in ("edit", "delete", "move", "unpublish"):
        answer = client.get(reverse(f"wagtailadmin_pages:{name}", args=[other.pk]))
        assert answer.status_code == 302, name
    for name in ("delete", "move"):
        answer = client.post(reverse(f"wagtailadmin_pages:{name}", args=[event.pk]))
        assert answer.status_code in {302, 403}, name
    assert EventPage.objects.filter(pk=event.pk).exists()


def test_they_cannot_delete_or_move_it_among_their_own(client, networks, event):
    own = make_event(networks[1], day(2020, 11, 3), title="Rencontre d'Habitat")
    client.force_login(coordinator(networks[1]))
    before = EventPage.objects.get(pk=event.pk).path
    for action, posted in (("delete", {}), ("move", {"chooser": networks[1].pk})):
        address = reverse("wagtail_bulk_action", args=["wagtailcore", "page", action])
        client.post(f"{address}?id={own.pk}&id={event.pk}", posted)
    assert EventPage.objects.get(pk=event.pk).path == before
    client.post(reverse("wagtailadmin_pages:move_confirm", args=[event.pk, networks[1].pk]))
    assert EventPage.objects.get(pk=event.pk).path == before


def test_they_change_its_sessions(client, networks, event):
    client.force_login(coordinator(networks[1]))
    session = event.sessions.get()
    client.post(
        reverse("programme_actions:session", args=[session.pk, "annuler"]),
        {"reason": "Intempéries"},
    )
    assert event.sessions.get().status == Status.CANCELLED


def test_the_questions_do_not_grow_with_what_is_shared(
    client, networks, event, django_assert_max_num_queries
):
    def questions() -> int:
        with django_assert_max_num_queries(80) as asked:
            client.get(reverse("wagtailadmin_explore", args=[networks[0].pk]))
        return len(asked)

    client.force_login(coordinator(networks[1]))
    few = questions()
    for number in range(1, 21):
        shared = make_event(networks[0], day(2020, 12, number))
        EventCarrier.objects.create(event=shared, network=networks[1])
    assert questions() <= few


ASKED = ("add", "change", "publish", "lock", "unlock", "bulk_delete")


@pytest.mark.parametrize("seed", range(6))
def test_pages_are_allowed_as_wagtail_allows_them_whatever_the_groups_are_given(home, seed):
    random = Random(seed)
    first, second = make_network("Emploi"), make_network("Habitat")
    for network in (first, second):
        for number in range(3):
            make_event(network, day(2020, 11, 1), title=f"{network} {number}")
    user = PEOPLE.create_user("compte")
    pages = list(Page.objects.all())
    for number in range(random.randint(0, 3)):
        group = Group.objects.create(name=f"Groupe {number}")
        user.groups.add(group)
        for page in random.sample(pages, random.randint(1, 3)):
            grant_pages(group, page, tuple(random.sample(ASKED, random.randint(1, 3))))
    Page.objects.filter(pk__in=[page.pk for page in random.sample(pages, 4)]).update(owner=user)
    ours, wagtails = policy_registry.get_by_type(Page), PagePermissionPolicy()
    assert pks(ours.explorable_instances(again(user))) == pks(
        wagtails.explorable_instances(again(user))
    )
    for count in (1, 2):
        for actions in combinations(ASKED, count):
            mine = ours.instances_user_has_any_permission_for(again(user), set(actions))
            theirs = wagtails.instances_user_has_any_permission_for(again(user), set(actions))
            assert pks(mine) == pks(theirs), actions


def pks(pages) -> set[int]:
    return set(pages.values_list("pk", flat=True))


@pytest.mark.one_database("Django writes the same conditions for the one as for the other")
def test_a_section_is_one_condition_whatever_may_be_done_in_it(home):
    """Wagtail has a condition for each row, and each page of the site is compared with all."""
    editor = PEOPLE.create_user("redaction")
    editor.groups.add(editors(home))
    policy = policy_registry.get_by_type(Page)
    for pages in (
        policy.explorable_instances(editor),
        policy.instances_user_has_any_permission_for(editor, set(ASKED)),
    ):
        assert str(pages.query).count("LIKE") == 1
