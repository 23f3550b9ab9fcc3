"""Fixtures for programme files that have other files beside them."""

from pathlib import Path

import pytest

from tests.programme_file.media import WITH_MEDIA, png


@pytest.fixture
def media(settings, tmp_path) -> Path:
    """The folder of the files of the site."""
    settings.MEDIA_ROOT = tmp_path / "media"
    return settings.MEDIA_ROOT


@pytest.fixture
def folder(tmp_path, media) -> Path:
    """A folder with the files that WITH_MEDIA names."""
    folder = tmp_path / "programme"
    (folder / "images").mkdir(parents=True)
    for name, colour in (("place", "tan"), ("frise", "teal"), ("region", "navy")):
        (folder / "images" / f"{name}.png").write_bytes(png(colour))
    for name in ("invitation", "plan"):
        (folder / f"{name}.pdf").write_bytes(b"%PDF-1.4 " + name.encode())
    return folder


@pytest.fixture
def write_with_media(folder):
    """Writes WITH_MEDIA in the folder, with pieces of it replaced."""

    def write(*replacements: tuple[str, str]) -> Path:
        text = WITH_MEDIA
        for replaced, by in replacements:
            assert replaced in text
            text = text.replace(replaced, by)
        file = folder / "programme.yaml"
        file.write_text(text, encoding="utf-8")
        return file

    return write
