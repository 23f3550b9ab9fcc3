"""The demonstration: the programme, and accounts that each see what is theirs."""

import re
from collections import defaultdict
from io import StringIO
from urllib.parse import urlsplit

import pytest
from django.contrib.auth import authenticate, get_user_model
from django.contrib.auth.models import Group
from django.core.management import call_command
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.permissions import policy_registry

from core.models import Contact
from core.roles import editors
from demo.accounts import ACCOUNTS
from home.models import HomePage
from networks.models import NetworkPage
from networks.roles import coordinators
from programme.models import EventPage, ProgrammePage, Series
from tests.factories import make_event, make_network, make_programme
from tests.programme_file.loading import dump
from tests.sitemaps import in_sitemap

pytestmark = [pytest.mark.django_db, pytest.mark.searches]

COMMAND = "demo.management.commands.load_demonstration"


def demonstrate() -> str:
    said = StringIO()
    call_command("load_demonstration", stdout=said)
    return said.getvalue()


def member(group: Group):
    user = get_user_model().objects.create_user(f"member-{group.pk}")
    user.groups.add(group)
    return user


@pytest.fixture(scope="class")
def demonstrated(class_home) -> str:
    """The demonstration, loaded once, and what it said."""
    return demonstrate()


@pytest.mark.long
class TestLoaded:
    def test_the_demonstration_has_its_programme_and_its_accounts(self, demonstrated):
        assert ProgrammePage.objects.sources().get().year == 2020
        for account in ACCOUNTS:
            assert f"{account.username}, mot de passe {account.password} : " in demonstrated
            assert authenticate(username=account.username, password=account.password)
        users = get_user_model().objects
        assert users.get(username="admin").is_superuser
        assert users.get(username="redaction").groups.get().name == "Rédaction"
        coordinated = [
            users.get(username=f"coordination-{n}").groups.get().page_permissions.first().page.slug
            for n in (1, 2)
        ]
        assert coordinated == ["habitat", "conseils-citoyens"]

    def test_no_two_pages_of_a_language_have_the_same_title_and_all_have_one_host(
        self, demonstrated, client
    ):
        for prefix in ("", "/en"):
            urls = in_sitemap(client, f"{prefix}/sitemap.xml")
            assert {urlsplit(url).netloc for url in urls} == {"localhost:8000"}
            pages = [urlsplit(url).path for url in urls]
            pages += [f"{prefix}/agenda/?mois=2020-{month}" for month in (10, 11)]
            titles = defaultdict(list)
            for page in pages:
                text = client.get(page).text
                titles[re.search("<title>(.+?)</title>", text)[1]].append(page)
                canonical = re.search('rel="canonical" href="(.+?)"', text)[1]
                assert canonical == f"http://localhost:8000{page.partition('?')[0]}"
            assert [same for same in titles.values() if len(same) > 1] == []

    def test_a_second_demonstration_says_the_same_and_touches_nothing(self, demonstrated):
        EventPage.objects.sources().get(slug="assemblee-generale").delete()
        before = dump()
        assert demonstrate() in demonstrated
        assert dump() == before


def test_the_programme_of_that_year_that_somebody_made_is_left(home):
    make_programme(2020)
    demonstrate()
    assert not EventPage.objects.exists()
    assert get_user_model().objects.count() == len(ACCOUNTS)


def test_a_password_that_was_changed_is_not_shown_as_if_it_opened(home):
    make_programme(2020)
    demonstrate()
    editor = get_user_model().objects.get(username="redaction")
    editor.set_password("un mot de passe à elle")
    editor.save()
    said = demonstrate()
    assert "  redaction, mot de passe changé depuis : Rédaction" in said
    assert "demo-redaction-2020" not in said
    assert "  admin, mot de passe demo-admin-2020 : " in said


def test_production_refuses_the_demonstration_in_a_sentence(home, settings):
    settings.AUTHENTICATION_BACKENDS = [
        "demo.accounts.RefuseDemonstrationAccounts",
        "django.contrib.auth.backends.ModelBackend",
    ]
    said = StringIO()
    with pytest.raises(SystemExit) as stopped:
        call_command("load_demonstration", stderr=said)
    assert stopped.value.code == 1
    assert said.getvalue().count("\n") == 1
    assert not get_user_model().objects.exists()
    assert not ProgrammePage.objects.exists()


def test_an_editor_edits_every_page_snippet_and_medium(home):
    event = make_event(None, {"precision": "unknown"})
    user = member(editors(home))
    for page in (HomePage.objects.get(), event):
        rights = page.permissions_for_user(user)
        assert rights.can_edit()
        assert rights.can_publish()
        assert rights.can_lock()
    assert not home.get_parent().permissions_for_user(user).can_edit()
    assert user.has_perm("wagtailadmin.access_admin")
    for model in (Contact, Series):
        for action in ("add", "change", "delete"):
            assert user.has_perm(f"{model._meta.app_label}.{action}_{model._meta.model_name}")
    assert user.has_perm("core.change_organisationsettings")
    assert not user.has_perm("core.add_organisationsettings")
    assert user.has_perm("wagtailredirects.add_redirect")
    assert not user.has_perm("auth.change_user")
    for model in (get_image_model(), get_document_model()):
        for action in ("add", "change", "delete", "choose"):
            assert policy_registry.get_by_type(model).user_has_permission(user, action)


def test_a_coordinator_edits_their_networks_section_and_no_other(home):
    own, other = make_network("Habitat"), make_network("Citoyenneté")
    user = member(coordinators(own))
    assert own.permissions_for_user(user).can_publish()
    assert own.permissions_for_user(user).can_add_subpage()
    assert make_event(own, {"precision": "unknown"}).permissions_for_user(user).can_edit()
    for page in (other, home, make_event(other, {"precision": "unknown"})):
        assert not page.permissions_for_user(user).can_edit()
        assert not page.permissions_for_user(user).can_add_subpage()
    assert user.has_perm("wagtailadmin.access_admin")


def test_a_group_follows_its_network_when_it_is_renamed(home):
    network = make_network("o" * 200)
    group = coordinators(network)
    network.title = "Habitat"
    network.save()
    assert coordinators(NetworkPage.objects.get()) == group
    assert Group.objects.get(name__startswith="Coordination").name == "Coordination – Habitat"


@pytest.mark.long
def test_an_older_demonstration_gets_the_languages_that_it_lacks(home, monkeypatch):
    with monkeypatch.context() as older:
        for command in ("programme_file.management.commands.load_programme", COMMAND):
            older.setattr(f"{command}.find_translation_files", lambda file: [])
        demonstrate()
    english = ProgrammePage.objects.filter(locale__language_code="en", alias_of=None, live=True)
    assert not english.exists()
    network = NetworkPage.objects.sources().first()
    network.title = "Un réseau que la rédaction a renommé"
    network.save_revision().publish()
    demonstrate()
    assert english.get().year == 2020
    assert NetworkPage.objects.get(pk=network.pk).title == network.title
    monkeypatch.setattr(f"{COMMAND}.load_translations", pytest.fail)
    demonstrate()
