"""Where the system lacks a library, the site works, and says which package to add."""

import json

import pytest

from tests.background.test_processes import OwnSite
from tests.databases import copied_database

pytestmark = [pytest.mark.long, pytest.mark.django_db]

# Pango is not found, as WeasyPrint's loader would say it.
WITHOUT_PANGO = """
import json
import cffi
dlopen = cffi.FFI.dlopen
def without_pango(ffi, name, flags=0):
    if "pango" in name:
        raise OSError(f"cannot load library '{name}': no such file")
    return dlopen(ffi, name, flags)
cffi.FFI.dlopen = without_pango


from django.contrib.auth.models import User
from django.test import Client
from operations.doctor.host import printing
from printing.kept_documents import KeptDocument
from programme.models import ProgrammePage
from tests.factories import day, make_event, make_programme

make_event(None, day(2020, 10, 7), programme=make_programme(2020))
page = ProgrammePage.objects.get()
client = Client(headers={"host": "localhost"})
pdf = "/programme/2020/programme-2020.pdf"
client.get(pdf)
answer = client.get(pdf)
client.force_login(User.objects.create_superuser("admin"))
screen = client.get(f"/admin/impression/{page.pk}/")
found = printing()
print(json.dumps({
    "page": client.get("/programme/2020/").status_code,
    "pdf": [answer.status_code, answer.text],
    "failure": KeptDocument.objects.get().failure,
    "screen": [screen.status_code, screen.text],
    "doctor": [found.state.name, found.sentence, found.command],
}))
"""


def test_without_pango_the_site_works_and_offers_the_page(db, tmp_path):
    with copied_database(tmp_path) as database:
        site = OwnSite(database, tmp_path)
        site.environment |= {"DJANGO_SETTINGS_MODULE": "config.settings.test"}
        said = json.loads(site.shell(WITHOUT_PANGO).splitlines()[-1])  # after WeasyPrint’s words
    assert said["page"] == 200
    status, text = said["pdf"]
    assert status == 503
    assert "s’imprime depuis votre navigateur" in text
    assert said["failure"] == "PrintingUnavailableError"
    status, text = said["screen"]
    assert status == 200
    assert "il manque une bibliothèque à son serveur" in text
    state, sentence, command = said["doctor"]
    assert state == "WARNING"
    assert "pango" in sentence
    assert command.startswith("apt install libpango-1.0-0 ")
