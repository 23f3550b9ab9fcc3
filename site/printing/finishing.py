"""What WeasyPrint leaves to do in a PDF: names of links, languages of passages, black ink alone."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

FONT_OF_LANGUAGE = re.compile(r"Archivo ([a-z]{2,3}(?:-[A-Za-z]+)?)$")
"""The style sheet sets passages in another language in a font of that name, the same otherwise."""
_COLOUR = re.compile(rb"([\d.]+) ([\d.]+) ([\d.]+) (rg|RG)$")
_FONT = re.compile(rb"/(\w+) [\d.]+ Tf$")
_MARK = re.compile(rb"<</MCID (\d+)>>$")


def finish(
    document: Any, pdf: Any, *, link_names: Mapping[str, str], is_grey: bool = False
) -> None:
    """Finish a `pydyf.PDF` of a `weasyprint.Document`, before it is written."""
    _name_links(pdf, link_names)
    languages = {
        font.hash.encode(): match[1]
        for font in document.fonts.values()
        if (match := FONT_OF_LANGUAGE.match(font.family))
    }
    if languages:
        _state_languages(pdf, languages)
    if is_grey:
        for content in pdf.objects:
            if hasattr(content, "stream"):
                content.stream = [_in_grey(operation) for operation in content.stream]
                if "Group" in content.extra:
                    content.extra["Group"]["CS"] = "/DeviceGray"


def _name_links(pdf: Any, names: Mapping[str, str]) -> None:
    """Give each link a name that says where it leads; WeasyPrint has its address."""
    for link in pdf.objects:
        if isinstance(link, dict) and link.get("Subtype") == "/Link":
            address = link["Contents"].string
            name = names.get(address) or names.get(f"#{address}") or address
            link["Contents"] = type(link["Contents"])(name)


def _state_languages(pdf: Any, languages: Mapping[bytes, str]) -> None:
    """Say in the tree of tags which passages are in another language."""
    tree = _object(pdf, _object(pdf, pdf.catalog["StructTreeRoot"])["ParentTree"])["Nums"]
    passages = dict(zip(tree[::2], tree[1::2], strict=True))
    for page in _pages(pdf):
        elements = passages[page["StructParents"]]
        stream = _object(pdf, page["Contents"]).stream
        for mark, language in _marks_in(stream, languages):
            _object(pdf, elements[mark])["Lang"] = type(pdf.catalog["Lang"])(language)


def _marks_in(stream: list[Any], languages: Mapping[bytes, str]) -> Iterator[tuple[int, str]]:
    """Yield each mark of the content that is set in the font of a language, and the language."""
    mark: int | None = None
    for operation in map(_bytes, stream):
        if found := _MARK.match(operation):
            mark = int(found[1])
        elif operation == b"EMC":
            mark = None
        elif mark is not None and (found := _FONT.match(operation)) and found[1] in languages:
            yield mark, languages[found[1]]


def _pages(pdf: Any) -> Iterator[Any]:
    return (o for o in pdf.objects if isinstance(o, dict) and o.get("Type") == "/Page")


def _object(pdf: Any, reference: bytes) -> Any:
    return pdf.objects[int(reference.split()[0])]


def _bytes(operation: Any) -> bytes:
    return operation if isinstance(operation, bytes) else getattr(operation, "data", b"")


def _in_grey(operation: Any) -> Any:
    """Return the operation, with its colour replaced by a grey of the same lightness."""
    if not isinstance(operation, bytes) or not (found := _COLOUR.match(operation)):
        return operation
    red, green, blue = (float(part) for part in found.groups()[:3])
    operator = "g" if found[4] == b"rg" else "G"
    grey = 0.2126 * red + 0.7152 * green + 0.0722 * blue
    return f"{grey:.3f} {operator}".encode()
