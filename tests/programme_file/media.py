"""A programme file with images and documents, and helpers for the tests of what they become."""

from io import BytesIO
from pathlib import Path

from PIL import Image

from tests.programme_file.loading import MINIMAL

MEDIA = """\
images:
  - key: place
    file: images/place.png
    title: La place
    description: Des bancs sous un tilleul.
    credit: Ada Lovelace
  - key: frise
    file: images/frise.png
    title: Une frise
    decorative: oui
  - key: region
    file: images/region.png
    title: Logo de la Région
documents:
  - key: invitation
    file: invitation.pdf
    title: L'invitation
  - key: plan
    file: plan.pdf
    title: Le plan d'accès
contacts:
"""
BODY = """\
    body: |
      Une phrase.
      [image: place] La place, vue du nord
      [image: frise]
      Une autre.
      [documents: invitation, plan] À télécharger
"""
SUPPORTERS = """\
  supporters:
    - name: Région
      logo: region
"""
WITH_MEDIA = (
    MINIMAL.replace("contacts:\n", MEDIA)
    .replace("    body: Une phrase.\n", BODY)
    .replace("  title: Programme 2026\n", f"  title: Programme 2026\n{SUPPORTERS}")
)


def png(colour: str, size=(8, 6)) -> bytes:
    content = BytesIO()
    Image.new("RGB", size, colour).save(content, "PNG")
    return content.getvalue()


def files_in(folder: Path) -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
