"""Take the screenshots of the editors' guide: python -m tests.browser.guide"""

import io
import tempfile
from pathlib import Path

from PIL import Image
from playwright.sync_api import Page, sync_playwright

from tests.browser.serve import ROOT, chromium, demonstration

PICTURES = ROOT / "site" / "core" / "static" / "core" / "guide"
SIZE = {"width": 1200, "height": 750}


def sign_in(page: Page, username: str) -> None:
    page.goto("/admin/")
    page.locator("input[name=username]").fill(username)
    page.locator("input[name=password]").fill(f"demo-{username}-2020")
    page.locator("input[name=password]").press("Enter")
    page.get_by_role("navigation", name="Menu principal").wait_for()


def take(page: Page, name: str, **options) -> None:
    """Save a screenshot as NAME.webp, compressed: the guide has several on one page."""
    page.wait_for_load_state("networkidle")
    picture = Image.open(io.BytesIO(page.screenshot(animations="disabled", **options)))
    picture.convert("RGB").save(PICTURES / f"{name}.webp", quality=80, method=6)


def edit(page: Page, address: str) -> None:
    """Go from a public page to its edit view."""
    page.goto(address)
    page.get_by_role("button", name="Voir les actions rapides Wagtail").click()
    page.get_by_role("menuitem", name="Modifier cette page").click()
    page.get_by_role("tab", name="Contenu").wait_for()


def take_all(page: Page) -> None:
    page.goto("/admin/")
    take(page, "accueil")
    page.goto("/admin/evenements/")
    take(page, "evenements")
    page.goto("/admin/")
    row = page.locator(".actions-rows > li").filter(has_text="Club des chef-fes").first
    row.locator("summary").click()
    row.get_by_role("link", name="Reporter").click()
    page.get_by_label("Raison").fill("Situation sanitaire")
    page.get_by_label("Nouvelle date").fill("10/12 10h30-12h")
    page.locator("[data-actions-preview]").get_by_text("jeudi 10 décembre 2020").wait_for()
    take(page, "reporter")
    page.goto("/admin/")
    row = page.locator(".actions-rows > li").filter(has_text="Les matinales").first
    row.locator("summary").click()
    row.get_by_role("link", name="Annuler toutes les séances à venir").click()
    page.get_by_label("Raison").fill("Situation sanitaire")
    page.get_by_role("region", name="Ils liront").get_by_text("Situation sanitaire").last.wait_for()
    take(page, "cycle")
    edit(page, "/reseaux/elu-es-politique-de-la-ville/les-matinales-des-elu-es/")
    page.get_by_role("region", name="Séance 1", exact=True).scroll_into_view_if_needed()
    take(page, "seance")
    edit(page, "/programme/2020/assemblee-generale/")
    page.get_by_role("button", name="Activer/désactiver les vérifications").click()
    page.get_by_text("Le public manque").wait_for()
    take(page, "relire")
    edit(page, "/programme/2020/")
    address = page.url.replace("/pages/", "/impression/").removesuffix("edit/")
    page.goto(address)
    page.get_by_role("button", name="Mettre en page").click()
    page.get_by_text("Télécharger (PDF").wait_for()
    take(page, "imprimer")


def main() -> None:
    PICTURES.mkdir(exist_ok=True)
    with (
        tempfile.TemporaryDirectory() as folder,
        demonstration(Path(folder)) as address,
        sync_playwright() as playwright,
    ):
        browser = chromium(playwright)
        page = browser.new_page(base_url=address, locale="fr-FR", viewport=SIZE)
        sign_in(page, "redaction")
        take_all(page)
        browser.close()


if __name__ == "__main__":
    main()
