"""Convert the values of a programme file to the raw data of StreamFields."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID, uuid5

from .text import Block, MediaLine, blocks, rich_text, stream


@dataclass(frozen=True)
class Streams:
    """A converter, given the rows of the images and documents by their keys in the file."""

    images: Mapping[str | None, Any]
    documents: Mapping[str | None, Any]
    decorative: set[str]
    """The keys of the images that say nothing."""

    def raw(self, name: str, value: Any, seed: UUID) -> list[dict[str, Any]]:
        """Return the raw data of the StreamField `name`; `seed` gives the ids of the blocks."""
        match name:
            case "body" | "foreword":
                return stream(seed, self._body(value, seed))
            case "notes":
                return stream(seed, [("note", rich_text(text)) for text in value])
            case "supporters":
                return stream(seed, [("supporter", self._supporter(entry)) for entry in value])
            case _:  # "partners", "tools", "speakers"
                return stream(seed, [(name[:-1], entry.model_dump()) for entry in value])

    def _body(self, text: str, seed: UUID) -> Iterator[Block]:
        for rank, (kind, value) in enumerate(blocks(text)):
            match kind:
                case "images":
                    yield "image", self._image(value)
                case "documents":
                    yield kind, self._documents(value, uuid5(seed, str(rank)))
                case _:
                    yield kind, value

    def _image(self, line: MediaLine) -> dict[str, Any]:
        (key,) = line.keys
        return {
            "image": self.images[key].pk,
            "decorative": key in self.decorative,
            "caption": line.words,
        }

    def _documents(self, line: MediaLine, seed: UUID) -> dict[str, Any]:
        items = [("item", self.documents[key].pk) for key in line.keys]
        return {"title": line.words, "documents": stream(seed, items)}

    def _supporter(self, entry: Any) -> dict[str, Any]:
        logo = self.images[entry.logo]
        return entry.model_dump() | {"logo": logo and logo.pk}
