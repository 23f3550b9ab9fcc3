"""A form that saves itself, and its buttons: one's own saves are never somebody else's."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import APIResponse, Locator, Page, Route, expect
from wagtail.models import Page as WagtailPage
from wagtail.models import get_page_models

from tests.browser.conftest import PASSWORDS
from tests.browser.test_accessibility import AXE, RULES
from tests.browser.test_editing import add_session, new_event, words_of
from tests.browser.test_editors import COUNCILS, DISCOVERY, day_of, edit, publish, said, session

# Wagtail saves what is changed once it has looked at the form a first time: after two seconds.
WATCHED = (
    "document.addEventListener('w-unsaved:watch-edits',"
    " () => document.documentElement.setAttribute('data-watched', ''))"
)
FORMS = "**/admin/pages/**"
REFUSED = "Rien n'est enregistré : cette page a changé"


def sign(page: Page, username: str) -> None:
    page.get_by_label("Nom d’utilisateur").fill(username)
    page.locator("input[type=password]").fill(PASSWORDS[username])
    page.get_by_role("button", name="S'identifier").click()


def is_autosave(route: Route) -> bool:
    return route.request.headers.get("accept") == "application/json"


def indicator(page: Page) -> Locator:
    """What the header says of the autosave."""
    return page.locator("#w-autosave-indicator .w-autosave-indicator__state:visible")


def footer(page: Page) -> Locator:
    """What stands beside the buttons."""
    return page.locator(".footer__save-warning")


def refusal(page: Page) -> Locator:
    return page.get_by_role("region", name=re.compile(REFUSED))


def saves_itself(page: Page) -> None:
    expect(indicator(page)).to_have_text(re.compile("Enregistré"))


def opens(page: Page, address: str) -> None:
    """The form of the page at an address, once Wagtail watches it."""
    page.add_init_script(WATCHED)
    edit(page, address)
    page.wait_for_selector("html[data-watched]")


def types(page: Page, words: str = " !") -> None:
    page.locator("#id_title").press("End")
    page.locator("#id_title").press_sequentially(words, delay=30)


def add_under(page: Page, address: str, kind: str = "") -> None:
    """Open the form of a new page of some kind under the one at an address."""
    page.add_init_script(WATCHED)
    page.goto(address)
    page.get_by_role("button", name="Voir les actions rapides Wagtail").click()
    page.get_by_role("menuitem", name="Ajouter une sous-page").click()
    if kind:
        page.get_by_role("link", name=kind, exact=True).click()
    page.wait_for_selector("html[data-watched]")


def choose_mode(page: Page) -> None:
    page.get_by_label("Mode*", exact=True).select_option("À distance")
    day_of(session(page, 1)).fill("7/10 9h")


def choose_mark(page: Page) -> None:
    for label in ("Couleur*", "Signe*"):
        options = page.get_by_label(label, exact=True).locator("option")
        page.get_by_label(label, exact=True).select_option(index=options.count() - 1)


def nothing(page: Page) -> None:
    """There is only a title to give."""


def fill_year(page: Page) -> None:
    page.get_by_label(re.compile("^Année")).fill("2023")


# Type → where it is added, its name there, what a draft of it requires, and what the public does.
CREATED: dict[str, tuple[str, str, Callable[[Page], None], Callable[[Page], None]]] = {
    "home.standardpage": ("/", "Page", nothing, nothing),
    "home.contactpage": ("/", "Page de contact", nothing, nothing),
    "networks.networkpage": ("/reseaux/", "", nothing, nothing),
    "programme.programmepage": ("/programme/", "", fill_year, nothing),
    "programme.prioritypage": ("/programme/2020/", "Priorité", nothing, choose_mark),
    "programme.eventpage": (COUNCILS, "Événement", nothing, choose_mode),
}
# There is one of each: none can be added.
ONLY_CHANGED = {
    "home.homepage": "/",
    "networks.networkindexpage": "/reseaux/",
    "programme.programmeindexpage": "/programme/",
}


def test_every_type_of_page_is_tried():
    types_of_pages = {model._meta.label_lower for model in get_page_models()}
    types_of_pages.discard(WagtailPage._meta.label_lower)
    assert types_of_pages == set(CREATED) | set(ONLY_CHANGED)


# One person


@pytest.mark.parametrize("wait", [0, 1_000, 2_000])
def test_what_is_typed_as_soon_as_the_form_opens_is_saved(editor, wait):
    edit(editor, DISCOVERY)
    editor.wait_for_timeout(wait)
    types(editor, "é")
    saves_itself(editor)


@pytest.mark.parametrize(
    "kind",
    [
        kind if kind == "programme.eventpage" else pytest.param(kind, marks=pytest.mark.long)
        for kind in CREATED
    ],
)
def test_a_page_that_has_created_itself_is_published_once(editor, kind):
    parent, name, draft, complete = CREATED[kind]
    title = f"Une page neuve : {kind}"
    add_under(editor, parent, name)
    editor.get_by_role("textbox", name="Titre").first.press_sequentially(title)
    draft(editor)
    saves_itself(editor)
    expect(editor).to_have_url(re.compile(r"/pages/\d+/edit/$"))
    form = editor.url
    complete(editor)
    saves_itself(editor)
    publish(editor)
    expect(said(editor)).to_contain_text("publiée")
    # The explorer of its parent, where the button leads.
    expect(editor.get_by_role("link", name=title, exact=True)).to_have_count(1)
    editor.goto(form)
    expect(editor.locator("#id_title")).to_have_value(title)
    expect(editor.get_by_role("region", name="Séance 2", exact=True)).to_have_count(0)
    editor.wait_for_selector("html[data-watched]")
    types(editor)
    saves_itself(editor)
    publish(editor)
    expect(said(editor)).to_contain_text("publiée")


@pytest.mark.parametrize(
    "address",
    [DISCOVERY, *(pytest.param(one, marks=pytest.mark.long) for one in ONLY_CHANGED.values())],
)
def test_what_has_saved_itself_is_published_by_the_button(editor, address):
    opens(editor, address)
    editor.get_by_role("tab", name="Promotion").click()
    editor.locator("#id_search_description").press_sequentially("De plus", delay=30)
    saves_itself(editor)
    publish(editor)
    expect(said(editor)).to_contain_text("publiée")


@pytest.mark.long
def test_each_button_takes_what_has_saved_itself(editor):
    opens(editor, DISCOVERY)
    types(editor, "1")
    saves_itself(editor)
    with editor.expect_navigation():
        editor.get_by_role("button", name="Enregistrer le brouillon").click()
    expect(said(editor)).to_contain_text("mise à jour")
    editor.wait_for_selector("html[data-watched]")
    types(editor, "2")
    saves_itself(editor)
    with editor.expect_navigation():
        editor.keyboard.press("Control+s")
    expect(said(editor)).to_contain_text("mise à jour")
    expect(editor.locator("#id_title")).to_have_value(re.compile("12"))
    editor.wait_for_selector("html[data-watched]")
    types(editor, "3")
    saves_itself(editor)
    editor.get_by_role("button", name="Plus d'actions").click()
    editor.get_by_role("link", name="Dépublier").click()
    editor.get_by_role("button", name=re.compile("^Oui")).click()
    expect(said(editor)).to_contain_text("dépubliée")
    said(editor).get_by_role("link", name="Modifier").click()
    editor.wait_for_selector("html[data-watched]")
    types(editor, "4")
    saves_itself(editor)
    publish(editor)
    expect(said(editor)).to_contain_text("publiée")
    editor.goto(DISCOVERY)
    expect(editor.locator("h1")).to_contain_text("1234")


@pytest.mark.long
def test_a_coordinator_submits_what_has_created_itself(sign_in):
    page = sign_in("coordination-2")
    add_under(page, COUNCILS, "Événement")
    page.get_by_role("textbox", name="Titre").first.press_sequentially("À relire, une fois")
    saves_itself(page)
    choose_mode(page)
    saves_itself(page)
    page.get_by_role("button", name="Plus d'actions").click()
    page.get_by_role("button", name=re.compile("^Soumettre")).click()
    expect(said(page)).to_contain_text("soumis")
    expect(page.get_by_role("link", name="À relire, une fois", exact=True)).to_have_count(1)


@pytest.mark.long
def test_a_wrong_date_is_corrected_and_published_after_the_form_has_saved_itself(editor):
    new_event(editor, "Une date, puis une autre")
    editor.get_by_label("Mode*", exact=True).select_option("À distance")
    day_of(session(editor, 1)).fill("jeudi 7 octobre, 9h")
    publish(editor)
    expect(said(editor)).to_contain_text("Rien n'est publié : il y a des erreurs à corriger.")
    # The draft cannot be saved with this date either.
    expect(indicator(editor)).to_contain_text("en pause")
    day_of(session(editor, 1)).fill("mercredi 7 octobre, 9h")
    saves_itself(editor)
    expect(said(editor)).to_contain_text("Rien n'est publié")
    expect(footer(editor)).to_be_empty()
    publish(editor)
    expect(said(editor)).to_contain_text("publiée")
    expect(editor.get_by_role("link", name="Une date, puis une autre", exact=True)).to_have_count(1)


@pytest.mark.long
def test_a_draft_that_was_refused_and_then_saves_itself_is_no_longer_called_refused(editor):
    opens(editor, DISCOVERY)
    right = day_of(session(editor, 1)).input_value()
    day_of(session(editor, 1)).fill("le 32")
    editor.get_by_role("button", name="Enregistrer le brouillon").click()
    expect(said(editor)).to_contain_text("Rien n'est enregistré : il y a des erreurs à corriger.")
    expect(indicator(editor)).not_to_contain_text("Enregistré")
    day_of(session(editor, 1)).fill(right)
    saves_itself(editor)
    expect(said(editor)).not_to_contain_text("Rien n'est enregistré")
    publish(editor)
    expect(said(editor)).to_contain_text("publiée")


# A slow network, or none


def hold_one_autosave(page: Page) -> Callable[[], None]:
    """Keep the answer to the next autosave; the function that is returned gives it."""
    held: list[tuple[Route, APIResponse]] = []

    def hold(route: Route) -> None:
        if is_autosave(route) and not held:
            held.append((route, route.fetch()))
        else:
            route.continue_()

    page.route(FORMS, hold)

    def give() -> None:
        route, response = held[0]
        route.fulfill(response=response)

    def wait_and_give(release: bool = True) -> None:
        while not held:
            page.wait_for_timeout(50)
        if release:
            give()

    return wait_and_give


def lose_one_autosave(page: Page) -> Callable[[], None]:
    """Let the next autosave arrive, and lose its answer; the function waits for that."""
    lost: list[Route] = []

    def lose(route: Route) -> None:
        if is_autosave(route) and route.request.method == "POST" and not lost:
            lost.append(route)
            route.fetch()
            route.abort()
        else:
            route.continue_()

    page.route(FORMS, lose)

    def wait() -> None:
        while not lost:
            page.wait_for_timeout(50)

    return wait


@pytest.mark.long
def test_the_button_waits_for_a_form_that_is_saving_itself(editor):
    opens(editor, DISCOVERY)
    give = hold_one_autosave(editor)
    types(editor, " ?")
    give(release=False)
    publish(editor)
    expect(indicator(editor)).to_have_text(re.compile("Enregistrement"))
    give()
    expect(said(editor)).to_contain_text("publiée")


@pytest.mark.long
def test_what_is_typed_just_before_the_answer_saves_itself_too(editor):
    opens(editor, DISCOVERY)
    give = hold_one_autosave(editor)
    types(editor, "6")
    give(release=False)
    types(editor, "7")
    give()
    with editor.expect_response(re.compile("/edit/$")) as answer:
        pass
    assert answer.value.json()["success"]
    saves_itself(editor)
    editor.reload()
    expect(editor.locator("#id_title")).to_have_value(re.compile("67$"))


@pytest.mark.long
def test_the_button_waits_for_a_page_that_is_creating_itself(editor):
    add_under(editor, "/", "Page")
    give = hold_one_autosave(editor)
    editor.get_by_role("textbox", name="Titre").first.fill("Créée à petite vitesse")
    give(release=False)
    publish(editor)
    give()
    expect(said(editor)).to_contain_text("publiée")
    expect(editor.get_by_role("link", name="Créée à petite vitesse", exact=True)).to_have_count(1)


@pytest.mark.long
@pytest.mark.failing_requests
def test_an_answer_that_is_lost_makes_neither_a_second_page_nor_somebody_else(editor):
    add_under(editor, COUNCILS, "Événement")
    wait = lose_one_autosave(editor)
    editor.get_by_role("textbox", name="Titre").first.fill("Une réponse perdue")
    choose_mode(editor)
    wait()
    # Wagtail tries again, with what it knows: nothing of the page that is there.
    saves_itself(editor)
    publish(editor)
    expect(said(editor)).to_contain_text("publiée")
    only = editor.get_by_role("link", name="Une réponse perdue", exact=True)
    expect(only).to_have_count(1)
    only.click()
    expect(session(editor, 1)).to_be_visible()
    expect(session(editor, 2)).to_have_count(0)


@pytest.mark.long
@pytest.mark.failing_requests
def test_without_a_network_nothing_is_sent_and_nothing_is_lost(editor):
    opens(editor, DISCOVERY)
    editor.context.set_offline(True)
    types(editor, "0")
    expect(indicator(editor)).to_contain_text("en pause")
    expect(footer(editor)).to_contain_text("Une erreur réseau est survenue")
    address = editor.url
    publish(editor)
    # Wagtail asks first, since it knows; it is told to go on.
    dialog = editor.get_by_role("dialog").filter(has_text="Une erreur réseau")
    dialog.get_by_role("button", name="Publier").click()
    expect(said(editor)).to_contain_text("Le site ne répond pas : rien n'est envoyé")
    assert editor.url == address
    expect(editor.locator("#id_title")).to_have_value(re.compile("0"))
    editor.context.set_offline(False)
    saves_itself(editor)
    expect(said(editor)).not_to_contain_text("ne répond pas")
    publish(editor)
    expect(said(editor)).to_contain_text("publiée")


@pytest.mark.long
@pytest.mark.failing_requests
def test_an_autosave_that_fails_on_the_site_is_said_and_the_button_publishes(editor):
    opens(editor, DISCOVERY)

    def fail(route: Route) -> None:
        if is_autosave(route):
            route.fulfill(status=500, body="<h1>500</h1>")
        else:
            route.continue_()

    editor.route(FORMS, fail)
    types(editor, "5")
    expect(indicator(editor)).to_contain_text("en pause")
    expect(footer(editor)).to_contain_text("Une erreur serveur est survenue")
    expect(said(editor)).to_be_empty()
    publish(editor)
    expect(said(editor)).to_contain_text("publiée")


@pytest.mark.long
@pytest.mark.failing_requests
def test_a_session_that_is_over_is_said_and_what_was_typed_is_published_after_it(new_context):
    page = new_context(viewport={"width": 1280, "height": 900}).new_page()
    page.goto("/admin/")
    sign(page, "redaction")
    opens(page, DISCOVERY)
    types(page, "a")
    saves_itself(page)
    page.context.clear_cookies()
    types(page, "b")
    over = "Votre session est terminée : rien n'est envoyé"
    expect(said(page)).to_contain_text(over)
    expect(indicator(page)).to_contain_text("en pause")
    expect(footer(page)).not_to_contain_text("erreur serveur")
    address = page.url
    publish(page)
    button = page.get_by_role("button", name="Publier")
    expect(button).to_be_enabled()
    expect(said(page)).to_contain_text(over)
    assert page.url == address
    other = page.context.new_page()
    other.goto("/admin/login/")
    sign(other, "redaction")
    expect(other.get_by_role("navigation", name="Menu principal")).to_be_visible()
    other.close()
    button.click()
    expect(said(page)).to_contain_text("publiée")
    page.goto(DISCOVERY)
    expect(page.locator("h1")).to_contain_text("ab")


# Two people


def test_two_people_who_write_are_told_apart_and_neither_loses_anything(sign_in):
    ada, zoe = sign_in("redaction"), sign_in("admin")
    opens(ada, DISCOVERY)
    opens(zoe, DISCOVERY)
    types(ada, "A")
    saves_itself(ada)
    types(zoe, "Z")
    # Her autosave is refused: she is told what the button will do, which does it.
    expect(indicator(zoe)).to_contain_text("en pause")
    expect(footer(zoe)).to_contain_text("Il y a une version plus récente")
    expect(footer(zoe)).to_contain_text("sans rien écraser")
    publish(zoe)
    expect(refusal(zoe)).to_be_focused()
    expect(refusal(zoe)).to_contain_text("redaction a enregistré une version plus récente")
    expect(refusal(zoe).get_by_role("alert")).to_contain_text(REFUSED)
    expect(refusal(zoe).get_by_role("row", name=re.compile("^Titre"))).to_have_count(1)
    expect(zoe.locator("#id_title")).to_have_value(re.compile("Z"))
    # Nothing on the screen says that it is saved, or will be.
    expect(indicator(zoe)).to_have_count(0)
    expect(footer(zoe)).to_contain_text("modifications non enregistrées")
    expect(said(zoe)).to_be_empty()
    refusal(zoe).get_by_label(re.compile("J'ai lu l'autre version")).check()
    publish(zoe)
    expect(said(zoe)).to_contain_text("publiée")
    # Now Ada's are the older words, though her form had saved itself.
    types(ada, "a")
    expect(footer(ada)).to_contain_text("Il y a une version plus récente")
    publish(ada)
    expect(refusal(ada)).to_contain_text("admin a enregistré une version plus récente")
    expect(ada.locator("#id_title")).to_have_value(re.compile("Aa"))
    refusal(ada).get_by_role("link", name="Abandonner la mienne").click()
    expect(ada.locator("#id_title")).to_have_value(re.compile("Z"))


@pytest.mark.long
def test_who_was_told_of_the_newer_version_is_shown_it_by_the_button_without_a_dialog(sign_in):
    ada, zoe = sign_in("redaction"), sign_in("admin")
    opens(ada, DISCOVERY)
    opens(zoe, DISCOVERY)
    types(ada, "A")
    saves_itself(ada)
    types(zoe, "Z")
    newer = zoe.get_by_role("button", name="redaction a enregistré une nouvelle version")
    expect(newer).to_be_visible(timeout=15_000)
    zoe.keyboard.press("Control+s")
    expect(refusal(zoe)).to_be_visible()
    expect(zoe.get_by_role("dialog")).to_have_count(0)


@pytest.mark.long
def test_two_tabs_of_one_person_are_two_versions(editor):
    other = editor.context.new_page()
    opens(editor, DISCOVERY)
    opens(other, DISCOVERY)
    types(editor, "1")
    saves_itself(editor)
    types(other, "2")
    expect(footer(other)).to_contain_text("Il y a une version plus récente")
    publish(other)
    expect(refusal(other)).to_contain_text("un autre onglet")
    types(editor, "3")
    saves_itself(editor)
    publish(editor)
    expect(said(editor)).to_contain_text("publiée")


@pytest.mark.long
def test_the_refusal_is_accessible_on_a_telephone(sign_in):
    ada, zoe = sign_in("redaction"), sign_in("admin")
    opens(ada, DISCOVERY)
    edit(zoe, DISCOVERY)
    types(ada, "Intercommunalités" * 3)
    saves_itself(ada)
    zoe.add_init_script(path=AXE)
    publish(zoe)
    expect(refusal(zoe)).to_be_focused()
    for width in (1280, 320):
        zoe.set_viewport_size({"width": width, "height": 900})
        found = zoe.evaluate("rules => axe.run('section:focus', rules)", RULES)["violations"]
        assert [(rule["id"], node["target"]) for rule in found for node in rule["nodes"]] == []
    section = refusal(zoe)
    assert section.evaluate("node => node.scrollWidth <= node.clientWidth")


# The sessions of an event


@pytest.mark.long
def test_sessions_added_while_the_form_saves_itself_are_there_once(editor):
    editor.add_init_script(WATCHED)
    new_event(editor, "Un brouillon qui se garde")
    day_of(session(editor, 1)).fill("7/10 9h")
    day_of(session(editor, 1)).press("Tab")
    expect(words_of(session(editor, 1))).to_have_text("mercredi 7 octobre 2020, 9h")
    editor.wait_for_selector("html[data-watched]")
    session(editor, 1).get_by_label("Lieu").press_sequentially("Mame", delay=50)
    saved = editor.locator("#w-autosave-indicator").get_by_text("Enregistré", exact=True)
    expect(saved).to_be_visible()
    add_session(editor)
    day_of(session(editor, 2)).fill("8/10")
    with editor.expect_response(lambda answer: answer.request.method == "POST"):
        day_of(session(editor, 2)).press("Tab")
    expect(saved).to_be_visible()
    editor.reload()
    expect(words_of(session(editor, 1))).to_have_text("mercredi 7 octobre 2020, 9h")
    expect(words_of(session(editor, 2))).to_have_text("jeudi 8 octobre 2020, 9h")
    expect(session(editor, 3)).to_have_count(0)
