"""What a person reads of the changes: on the page, in the feed and on the sheet."""

import re
from html import unescape
from io import BytesIO
from xml.etree import ElementTree

from bs4 import BeautifulSoup
from pypdf import PdfReader

ATOM = "{http://www.w3.org/2005/Atom}"


def plain(text: str) -> str:
    return " ".join(unescape(text).replace("\xa0", " ").split())


def on_page(client, address: str = "/programme/2020/changements/") -> list[tuple[str, ...]]:
    """The heading, the title, the words, the reason and the day of each change of the page."""
    answer = client.get(address)
    assert answer.status_code == 200
    rows = []
    for section in BeautifulSoup(answer.content, "html.parser").select("main section"):
        for line in section.select(".change-line"):
            names = ("words", "reason", "since")
            parts = [line.h3, *(line.select_one(f".change-line__{name}") for name in names)]
            rows.append(tuple(plain(part.text if part else "") for part in [section.h2, *parts]))
    return rows


def in_feed(
    client, address: str = "/programme/2020/changements.atom"
) -> list[tuple[str, str, str]]:
    """The title, the words and the day of each entry."""
    answer = client.get(address)
    assert answer.status_code == 200
    return [
        (
            plain(entry.findtext(f"{ATOM}title")),
            plain(entry.findtext(f"{ATOM}summary")),
            entry.findtext(f"{ATOM}updated")[:10],
        )
        for entry in ElementTree.fromstring(answer.content).iter(f"{ATOM}entry")  # noqa: S314 - ours
    ]


def on_sheet(client, address: str = "/programme/2020/changements.pdf") -> str:
    """The text of the sheet, which has one page; a word that is cut by a line is whole again."""
    answer = client.get(address)
    assert answer.status_code == 200
    pages = PdfReader(BytesIO(answer.content)).pages
    assert len(pages) == 1
    return re.sub(r"-\s*\n", "-", plain(pages[0].extract_text()))
