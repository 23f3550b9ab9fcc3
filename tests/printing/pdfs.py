"""What the tests read in a PDF."""

import re
from collections.abc import Iterator
from io import BytesIO
from typing import Any

from pypdf import PageObject, PdfReader
from pypdf.generic import ContentStream

from printing.choices import Choices, Kind
from printing.documents import Document
from tests.factories import paris

AT = paris(2020, 9, 1)


def printed(
    kind: Kind, page: Any, *, is_proof: bool = False, reader: Any = None, at: Any = AT, **chosen
) -> PdfReader:
    """Return the PDF of a document."""
    document = Document(kind, page, at, Choices(**chosen), is_proof=is_proof, reader=reader)
    return PdfReader(BytesIO(document.pdf()))


def plain(text: str) -> str:
    """Return the text without what depends on where lines end: spaces and hyphens."""
    return re.sub(r"[\s\u00a0-]+", "", text)


def text_of(pdf: PdfReader) -> str:
    return plain("".join(page.extract_text() for page in pdf.pages))


def tags(pdf: PdfReader) -> list[dict]:
    """Return the elements of the tree of tags, in the order in which they are read."""

    def walk(element: Any) -> Iterator[dict]:
        element = element.get_object()
        if not isinstance(element, dict):
            return
        yield element
        children = element.get("/K", [])
        for child in children if isinstance(children, list) else [children]:
            if not isinstance(child, int):
                yield from walk(child)

    return list(walk(pdf.root_object["/StructTreeRoot"]))


def streams(pdf: PdfReader) -> Iterator[ContentStream]:
    """Yield the content of the pages, and of all that is drawn on them."""
    for number in range(1, int(pdf.trailer["/Size"])):
        found = pdf.get_object(number)
        if not isinstance(found, dict) or not hasattr(found, "get_data"):
            continue
        is_drawing = found.get("/Subtype") == "/Form" or found.get("/PatternType") == 1
        if is_drawing:
            yield ContentStream(found, pdf)
    for page in pdf.pages:
        yield ContentStream(page["/Contents"], pdf)


def contrasts(page: PageObject) -> list[tuple[float, str]]:
    """Return the contrast (WCAG, 1 to 21) of each text of a page with what is drawn under it.

    What is under it is the last rectangle of a plain colour in which it begins, or the paper.
    Borders are rectangles of which all but the edge is left out.
    """
    states, boxes, path, found = [((0.0,), False)], [], [], []

    def at(x: float, y: float, matrix: list[float]) -> tuple[float, float]:
        a, b, c, d, e, f = matrix
        return a * x + c * y + e, b * x + d * y + f

    def see(operator: bytes, given: list[Any], cm: list[float], tm: list[float]) -> None:
        colour, is_border = states[-1]
        if operator == b"q":
            states.append(states[-1])
        elif operator == b"Q":
            states.pop()
        elif operator in {b"g", b"rg", b"scn"}:
            states[-1] = (tuple(given), is_border)
        elif operator == b"re":
            left, top, width, height = map(float, given)
            path.append((at(left, top, cm), at(left + width, top + height, cm)))
        elif operator == b"W*":
            states[-1] = (colour, True)
        elif operator in {b"f", b"f*", b"n", b"S"}:
            if operator == b"f" and not is_border:
                boxes.extend((box, colour) for box in path)
            path.clear()
        elif operator in {b"Tj", b"TJ"}:
            x, y = at(*at(0, 0, tm), cm)
            found.append((_contrast(colour, _under(boxes, x, y)), f"{colour} {x:.0f} {y:.0f}"))

    page.extract_text(visitor_operand_before=see)
    return found


def _under(boxes: list[Any], x: float, y: float) -> tuple[float, ...]:
    for ((left, top), (right, bottom)), colour in reversed(boxes):
        across, down = sorted((left, right)), sorted((top, bottom))
        if across[0] <= x <= across[1] and down[0] <= y <= down[1] and not _is_pattern(colour):
            return colour
    return (1.0,)


def _is_pattern(colour: tuple[Any, ...]) -> bool:
    return isinstance(colour[0], str)


def _contrast(one: tuple[float, ...], other: tuple[float, ...]) -> float:
    dark, light = sorted(map(_luminance, (one, other)))
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: tuple[float, ...]) -> float:
    red, green, blue = (
        value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4
        for value in map(float, colour * 3 if len(colour) == 1 else colour)
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
