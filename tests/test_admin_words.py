"""Editors and coordinators read French wherever the admin leads: no English is left."""

import re
from collections import Counter, deque

import pytest
from bs4 import BeautifulSoup
from django.urls import reverse

from core.models import Contact, Theme
from core.roles import editors
from home.models import StandardPage
from networks.roles import coordinators
from programme import changes
from programme.models import Series
from tests.factories import day, make_event, make_network, make_priority, make_programme

# Words that no French sentence has, and that Wagtail's screens are made of.
ENGLISH = set(
    re.findall(
        r"\w+",
        """the and of for with from this that you your are was were have has will click here add
        edit delete save publish search filter title user users view yes close open next previous
        new change changes usage more loading copy move settings details select choose upload
        cancel submit remove language label name time updated created sort order empty draft
        locked unlock reply show hide expand collapse toggle dashboard breadcrumbs help skip root
        moderators editors approval""",
    )
)
# Where the menu leads, which a script draws.
MENU = [
    "wagtailadmin_home",
    "evenements:index",
    "wagtailimages:index",
    "wagtailimages:add",
    "wagtailimages:add_multiple",
    "wagtaildocs:index",
    "wagtaildocs:add",
    "wagtailsnippets:index",
    "wagtailsnippets_core_contact:list",
    "wagtailsnippets_core_theme:list",
    "wagtailsnippets_core_menu:list",
    "wagtailsnippets_programme_series:list",
    "core_proposals:list",
    "core_proposals:propose",
    "translation",
    "guide",
    "missed_queries",
    "wagtailredirects:index",
    "wagtailsearchpromotions:index",
    "wagtailadmin_account",
    "wagtailadmin_reports:locked_pages",
    "wagtailadmin_reports:workflow",
    "wagtailadmin_reports:workflow_tasks",
    "wagtailadmin_reports:site_history",
    "wagtailadmin_reports:aging_pages",
    "wagtailadmin_reports:page_types_usage",
]
NOT_SCREENS = re.compile(
    r"/(logout|sprite|jsi18n|api|localize|bulk)/|/documents/\d|export=|[?&](p|ordering)="
)
# Of a French text: the time zones' names, and a library's note for its developers.
NOT_OURS = re.compile(r"^[A-Z]\w+/\w+|order of plugins")
# Endings that leave the choice to the reader: « sûr(e) », « terme(s) ».
HEDGED = re.compile(r"\w\((e|s|es|ne)\)")
MAX_OF_A_KIND = 2
MENU_OF_COORDINATORS = [
    "wagtailadmin_home",
    "evenements:index",
    "wagtailimages:index",
    "wagtailimages:add",
    "wagtaildocs:index",
    "wagtaildocs:add",
    "core_proposals:propose",
    "guide",
    "wagtailadmin_account",
]

pytestmark = pytest.mark.django_db


@pytest.fixture
def people(home, django_user_model) -> dict:
    """An editor and a coordinator, on a site that has something on each screen."""
    programme = make_programme(editor_notes="À relire")
    network = make_network("Habitat", make_priority(programme))
    home.add_child(instance=StandardPage(title="À propos", live=False))
    event = make_event(network, day(2030, 10, 7), title="Rencontre")
    user = django_user_model.objects.create_user("redaction", password="x")
    user.groups.add(editors(home))
    event.save_revision(user=user).publish(user=user)
    changes.cancel(event.sessions.get(), "Grève", user=user)
    event.title = "Rencontre revue"
    event.save_revision(user=user, log_action=True)
    Contact.objects.create(name="Accueil")
    Theme.objects.create(name="Habitat", slug="habitat")
    Series.objects.create(name="Matinales")
    coordinator = django_user_model.objects.create_user("coordination", password="x")
    coordinator.groups.add(coordinators(network))
    return {"editor": user, "coordinator": coordinator}


def faults_in(document: BeautifulSoup) -> set[str]:
    """The texts and names of the page of which most words are English, or that are ill-written."""
    for code in document(["script", "style", "template"]):
        code.extract()
    texts = {text.strip() for text in document.find_all(string=True)}
    for element in document.find_all(True):
        texts |= {element.get(name, "") for name in ("aria-label", "title", "placeholder", "alt")}
        if element.name == "input" and element.get("type") == "submit":
            texts.add(element.get("value", ""))
    found = set()
    for text in texts:
        words = re.findall(r"[^\W\d_]+", text.casefold())
        is_english = 2 * sum(word in ENGLISH for word in words) > len(words)
        if HEDGED.search(text) or (is_english and not NOT_OURS.search(text)):
            found.add(text)
    return found


@pytest.mark.long
@pytest.mark.one_database("the words of templates and scripts")
@pytest.mark.parametrize(
    ("role", "menu", "least"),
    [("editor", MENU, 100), ("coordinator", MENU_OF_COORDINATORS, 40)],
    ids=["editor", "coordinator"],
)
def test_every_screen_that_one_is_led_to_is_in_french(client, people, role, menu, least):
    client.force_login(people[role])
    waiting, kinds, found = deque(map(reverse, menu)), Counter(), {}
    asked = set(waiting)
    while waiting:
        address = waiting.popleft()
        kind = re.sub(r"\d+", "N", address.partition("?")[0])
        if kinds[kind] == MAX_OF_A_KIND:
            continue
        answer = client.get(address)
        if answer.status_code != 200 or not answer["Content-Type"].startswith("text/html"):
            continue
        kinds[kind] += 1
        document = BeautifulSoup(answer.text, "html.parser")
        for link in document.select("a[href]"):
            target = link["href"].partition("#")[0]
            target = address.partition("?")[0] + target if target.startswith("?") else target
            is_screen = target.startswith("/admin/") and not NOT_SCREENS.search(target)
            if is_screen and target not in asked:
                asked.add(target)
                waiting.append(target)
        for text in faults_in(document):
            found.setdefault(text, address)
    assert found == {}
    assert kinds.total() >= least


def test_the_scripts_of_translation_leave_a_space_before_a_language(client, people):
    client.force_login(people["editor"])
    assert (
        '"Publish in ": "Publier\\u00a0: "'
        in client.get(reverse("wagtailadmin_javascript_catalog")).text
    )


@pytest.mark.parametrize("name", ["wagtailadmin_login", "wagtailadmin_password_reset"])
def test_signing_in_is_in_french(client, home, name):
    assert faults_in(BeautifulSoup(client.get(reverse(name)).text, "html.parser")) == set()
