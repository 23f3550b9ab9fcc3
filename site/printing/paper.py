"""The body of a page, whose blocks are drawn for screens, made ready for paper."""

import re
from html import unescape
from urllib.parse import urljoin

from bs4 import BeautifulSoup, Tag
from django.utils.html import strip_tags
from django.utils.safestring import SafeString, mark_safe

MISSING = "not-found"
"""In the address that Wagtail gives for an image whose file is gone."""
MAX_SHOWN_ADDRESS = 60  # characters


def for_paper(html: str, root_url: str) -> SafeString:
    """Return the HTML of blocks, without what only a screen can do.

    Images are the largest that were made, those that only decorate are left to the background,
    folds are open, addresses are absolute and those of other sites are written out.
    """
    soup = BeautifulSoup(html, "html.parser")
    for hidden in soup.select('[aria-hidden="true"], .media-link__picture, script, style'):
        hidden.decompose()
    for element in soup.select(".visually-hidden"):
        element["class"] = " ".join(set(element["class"]) - {"visually-hidden"})
    for image in soup.find_all("img"):
        _set_image(soup, image, root_url)
    for name, other in (
        ("details", "div"),
        ("summary", "p"),
        ("picture", "span"),
        ("abbr", "span"),
    ):
        for element in soup.find_all(name):
            element.name = other
            if name == "summary":
                element["class"] = "summary"
    for element in soup.find_all(id=True):
        del element["id"]
    for link in soup.find_all("a", href=True):
        _set_link(soup, link, root_url)
    return mark_safe(str(soup))


def _set_image(soup: BeautifulSoup, image: Tag, root_url: str) -> None:
    candidates = [part.split() for part in str(image.get("srcset", "")).split(",") if part.strip()]
    sized = [(int(width[:-1]), url) for url, width in candidates if re.fullmatch(r"\d+w", width)]
    source = max(sized)[1] if sized else str(image.get("src", ""))
    alternative = str(image.get("alt", ""))
    if MISSING in source or not source:
        if alternative:
            image.replace_with(soup.new_tag("span", string=alternative))
        else:
            image.decompose()
        return
    address = urljoin(root_url, source)
    if alternative:
        image.attrs = {"src": address, "alt": alternative}
        return
    # An image without an alternative would be announced: a background is not.
    width, height = (int(str(image.get(name) or 0)) for name in ("width", "height"))
    share = round(100 * height / width, 2) if width else 60
    style = f"background-image: url('{address}'); padding-top: {share}%"
    image.replace_with(soup.new_tag("span", attrs={"class": "decoration", "style": style}))


def _set_link(soup: BeautifulSoup, link: Tag, root_url: str) -> None:
    address = urljoin(f"{root_url}/", str(link["href"]))
    link["href"] = address
    words = re.sub(r"^\w+:(//)?", "", address).rstrip("/")
    is_written = words in link.get_text() or "@" in words or "tel:" in address
    if not address.startswith(root_url) and not is_written and len(words) <= MAX_SHOWN_ADDRESS:
        link.append(soup.new_tag("small", string=f" ({words})"))


def names_of_links(html: str, root_url: str) -> dict[str, str]:
    """Return what each address of a link leads to, in words: the links themselves say it."""
    names: dict[str, str] = {}
    for found in re.finditer(r'<a\b[^>]*?\bhref="([^"]+)"([^>]*)>(.*?)</a>', html, re.DOTALL):
        title = re.search(r'\btitle="([^"]*)"', found[0])
        words = " ".join((title[1] if title else strip_tags(found[3])).split())
        address = found[1] if found[1].startswith("#") else urljoin(f"{root_url}/", found[1])
        if words:
            names.setdefault(unescape(address), unescape(words))
    return names
