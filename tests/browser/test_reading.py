"""What a reader's own text does to a page: larger, in another font, in another language."""

import pytest

WIDE, PHONE = {"width": 1280, "height": 900}, {"width": 360, "height": 740}
SHIFTS = """() => {
  window.shifted = 0;
  new PerformanceObserver(list => {
    for (const entry of list.getEntries()) window.shifted += entry.value;
  }).observe({ type: "layout-shift", buffered: true });
}"""
ROWS = """selector => [...new Set(
  [...document.querySelectorAll(selector)].map(part => Math.round(part.getBoundingClientRect().top))
)].length"""
PAGES = ["/", "/programme/2020/", "/reseaux/", "/agenda/", "/contact/"]


@pytest.mark.parametrize("per_cent", [100, 150, 200])
def test_the_menu_stands_on_one_line_whatever_the_size_of_the_text(page, per_cent):
    page.set_viewport_size(WIDE)
    page.goto("/")
    page.evaluate("size => { document.documentElement.style.fontSize = size }", f"{per_cent}%")
    assert page.evaluate(ROWS, ".menu a") == 1
    assert page.evaluate(ROWS, ".languages, .header__search") == 1
    header = page.locator(".header__cells")
    assert header.evaluate("part => part.scrollWidth <= part.clientWidth + 64")
    assert page.evaluate("document.scrollingElement.scrollWidth") == WIDE["width"]


def test_words_about_a_page_that_is_not_translated_leave_the_menu_in_place(page):
    page.set_viewport_size(PHONE)
    page.goto("/")
    rows = page.evaluate(ROWS, ".menu a")
    page.evaluate(
        """() => {
          const words = document.createElement("small");
          words.textContent = "page non traduite : la plus proche";
          document.querySelector(".languages a").append(words);
        }"""
    )
    assert page.evaluate(ROWS, ".menu a") == rows == 1
    assert page.evaluate(ROWS, ".brand, .header__search") == 1
    assert page.locator(".languages a").evaluate("link => link.clientHeight") <= 60
    assert page.evaluate("document.scrollingElement.scrollWidth") == PHONE["width"]


def test_a_name_kept_in_one_piece_is_read_as_one_word_with_its_punctuation(page):
    page.set_viewport_size(PHONE)
    page.goto("/contact/")
    page.evaluate(
        """() => {
          const heading = document.createElement("h2"), name = document.createElement("span");
          name.className = "nb";
          name.textContent = "Indre-et-Loire";
          heading.append("Ville d'", name, ", puis");
          document.querySelector("main").append(heading);
        }"""
    )
    assert "Ville d'Indre-et-Loire, puis" in page.locator("main").aria_snapshot()
    assert page.locator("h2 .nb").evaluate("part => part.getClientRects().length") == 1


@pytest.mark.parametrize("viewport", [PHONE, WIDE], ids=["phone", "wide"])
@pytest.mark.parametrize("address", PAGES)
def test_nothing_moves_when_the_font_arrives(new_context, address, viewport):
    page = new_context(viewport=viewport).new_page()
    page.add_init_script(f"({SHIFTS})()")
    held = []
    page.route("**/*.woff2", lambda route: held.append(route))
    page.goto(address, wait_until="domcontentloaded")
    while not page.evaluate("performance.getEntriesByName('first-contentful-paint').length"):
        page.wait_for_timeout(20)
    for route in held:
        route.continue_()
    page.evaluate("document.fonts.ready")
    page.evaluate("new Promise(done => requestAnimationFrame(() => setTimeout(done, 100)))")
    assert held
    assert page.evaluate("window.shifted") < 0.02


@pytest.mark.parametrize("width", [320, 360, 768, 1280, 1920])
def test_a_long_name_leaves_its_sign_in_sight_and_has_room(page, width):
    page.set_viewport_size({"width": width, "height": 800})
    page.goto("/composants/")
    over = page.evaluate(
        """() => [...document.querySelectorAll(".tile, .part")].filter(part => {
          const sign = part.querySelector(".priority-sign");
          const name = part.querySelector(":scope > h2, :scope > span:last-child");
          if (!sign || !name) return false;
          const words = document.createRange();
          words.selectNodeContents(name);
          const [above, below] = [sign, words].map(each => each.getBoundingClientRect());
          return below.bottom > part.getBoundingClientRect().bottom + 1
            || Math.min(above.right, below.right) - Math.max(above.left, below.left) > 1
              && Math.min(above.bottom, below.bottom) - Math.max(above.top, below.top) > 1;
        }).map(part => part.textContent.trim())"""
    )
    assert over == []
    narrow = page.evaluate(
        """() => [...document.querySelectorAll(".index a > span:nth-child(2)")]
          .filter(name => name.getBoundingClientRect().width < 160)
          .map(name => name.textContent)"""
    )
    assert narrow == []
    assert page.evaluate("document.scrollingElement.scrollWidth") == width
