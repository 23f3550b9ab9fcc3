"""`deploy/install.sh` on a Debian where nothing was installed by hand, but for systemd's own part.

The services are started as their units say: the command, the account, the variables.
"""

import re
import shlex
import shutil
import socket
import ssl
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from http.client import HTTPConnection, HTTPResponse
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from tests.deploy.debian import SOURCE, Debian, debian
from tests.deploy.servers import CSRF_COOKIE, NAME, is_open, wait_until
from tests.faults.parts import needs_root

pytestmark = [
    pytest.mark.slow,
    needs_root,
    pytest.mark.skipif(not shutil.which("debootstrap"), reason="needs debootstrap"),
]

INSTALL = f"{SOURCE}/deploy/install.sh"
OPTIONS = ["--domain", NAME, "--email-url", "consolemail://", "--admin", "reseau@exemple.fr"]
UNITS = "etc/systemd/system"
PORTS = {80, 443, 8000, 8082}
MOST_EXPOSED = 2.0  # of 10, as systemd counts


def settings_of(system: Debian, unit: str) -> dict[str, list[str]]:
    """Return what the unit and what is said of all of the site's say."""
    found: dict[str, list[str]] = {}
    files = [f"{unit}.service", "site-.service.d/hardening.conf"]
    for file in files:
        for line in (system.folder / UNITS / file).read_text().splitlines():
            name, equals, value = line.partition("=")
            if equals and not line.startswith("#"):
                found.setdefault(name, []).append(value)
    return found


@contextmanager
def service(system: Debian, unit: str) -> Iterator[subprocess.Popen]:
    """Start a unit as systemd would."""
    said = settings_of(system, unit)
    lines = (system.folder / said["EnvironmentFile"][0][1:]).read_text().splitlines()
    variables = [
        word for line in [*lines, *said["Environment"]] for word in shlex.split(line, True)
    ]
    become = ["runuser", "-u", said["User"][0], "-g", said["Group"][0], "--", "env", "-i"]
    umask, folder, start = (said[n][0] for n in ("UMask", "WorkingDirectory", "ExecStart"))
    script = f"umask {umask} && cd {folder} && exec {start}"
    command = system.command(*become, *variables, "sh", "-c", script)
    log = system.folder.parent / f"{unit}.log"
    with log.open("w") as said_there, subprocess.Popen(command, stdout=said_there) as process:
        try:
            yield process
        finally:
            process.terminate()
            system.run("pkill", "-TERM", "-u", "site")
            process.wait(60)


class Visitor:
    """A browser that trusts the site's own certificate, and keeps its cookies."""

    def __init__(self, system: Debian) -> None:
        certificate = system.folder / "etc/ssl/site/fullchain.pem"
        self.trust = ssl.create_default_context(cafile=str(certificate))
        self.cookies: dict[str, str] = {}

    def ask(self, address: str, **form: str | tuple[str, bytes]) -> tuple[HTTPResponse, bytes]:
        plain = socket.create_connection(("127.0.0.1", 443), timeout=60)
        connection = HTTPConnection(NAME)
        connection.sock = self.trust.wrap_socket(plain, server_hostname=NAME)
        headers = {"Cookie": "; ".join(f"{n}={v}" for n, v in self.cookies.items())}
        try:
            if form:
                body = self._body({"csrfmiddlewaretoken": self.cookies[CSRF_COOKIE], **form})
                headers |= {"Content-Type": "multipart/form-data; boundary=end"}
                headers |= {"Referer": f"https://{NAME}{address}"}
                connection.request("POST", address, body, headers)
            else:
                connection.request("GET", address, headers=headers)
            response = connection.getresponse()
            for cookie in response.headers.get_all("Set-Cookie", []):
                name, _equals, value = cookie.partition(";")[0].partition("=")
                self.cookies[name] = value
            return response, response.read()
        finally:
            connection.close()

    def is_answered(self) -> bool:
        """Whether the site is there, which nginx alone may answer for: neither begins at once."""
        with suppress(OSError):
            return self.ask("/readyz")[0].status == 200
        return False

    def _body(self, form: dict) -> bytes:
        parts = b""
        for name, value in form.items():
            file, content = value if isinstance(value, tuple) else ("", value.encode())
            parts += f'--end\r\nContent-Disposition: form-data; name="{name}"'.encode()
            parts += f'; filename="{file}"'.encode() if file else b""
            parts += b"\r\n\r\n" + content + b"\r\n"
        return parts + b"--end--\r\n"

    def sign_in(self) -> None:
        self.ask("/admin/login/")
        answer, body = self.ask("/admin/login/", username="ada", password=PASSWORD, next="/admin/")
        assert answer.status == 302, body.decode()[-2000:]


def photograph() -> bytes:
    """More than nginx takes if it is told nothing."""
    content = BytesIO()
    Image.effect_noise((1600, 1200), 90).convert("RGB").save(content, "PNG")
    assert len(content.getvalue()) > 2 * 2**20
    return content.getvalue()


NETWORK = ["--name", "Réseau", "--email", "reseau@exemple.fr", "--username", "ada"]
PASSWORD = "un mot de passe à elle"
FIRST_PASSWORD = f"""
from django.contrib.auth import get_user_model
account = get_user_model().objects.get(username='ada')
account.set_password('{PASSWORD}')
account.save()
"""
WRITE_TO_THE_ADMINISTRATOR = """
from django.core.mail import EmailMessage
EmailMessage('Essai', 'Il part par le travailleur.', to=['reseau@exemple.fr']).send()
"""
MEDIA = """
from core.models import CustomDocument, CustomImage
print(CustomImage.objects.latest('pk').get_rendition('width-400').url)
print(CustomDocument.objects.latest('pk').url)
"""
FILES = "cd /srv/site/var && find . -type f | sort | xargs sha256sum"


def shell(system: Debian, code: str) -> str:
    return system.says("site-manage", "shell", "--verbosity", "0", "--command", code)


def check_units(system: Debian) -> None:
    system.add_packages("systemd", "procps")
    names = [path.name for path in (system.folder / UNITS).glob("site-*.*") if path.is_file()]
    assert len(names) == 4
    units = [f"/{UNITS}/{name}" for name in names]
    assert system.says("systemd-analyze", "verify", "--man=no", *units) == ""
    for unit in (unit for unit in units if unit.endswith(".service")):
        said = system.says("systemd-analyze", "security", "--offline=true", "--no-pager", unit)
        assert float(re.search(r"level for .+: ([\d.]+)", said)[1]) <= MOST_EXPOSED, said


def check_site(system: Debian, worked: Path) -> None:
    """A visitor reads, an editor uploads, and the worker works."""
    visitor = Visitor(system)
    wait_until(visitor.is_answered)
    assert visitor.ask("/readyz")[1] == b'{"ready": true}'
    visitor.sign_in()
    for address, file in (
        ("/admin/images/add/", ("salle.png", photograph())),
        ("/admin/documents/add/", ("note.txt", b"x" * 2 * 2**20)),
    ):
        visitor.ask(address)
        answer, body = visitor.ask(address, title="Essai", collection="1", file=file)
        assert answer.status == 302, body.decode()[-3000:]
    image, document = shell(system, MEDIA).splitlines()
    reader = Visitor(system)
    for address, status in (
        (image, 200),
        (document, 200),
        ("/media/documents/note.txt", 404),
        ("/media/../documents/note.txt", 404),
    ):
        assert reader.ask(address)[0].status == status, address
    # nginx reads the image itself, and may read no document.
    reads = ["runuser", "-u", "www-data", "--", "test", "-r"]
    assert system.run(*reads, f"/srv/site/var{image}").returncode == 0
    assert system.run(*reads, "/srv/site/var/documents/documents/note.txt").returncode != 0
    shell(system, WRITE_TO_THE_ADMINISTRATOR)
    wait_until(lambda: "Il part par le travailleur." in worked.read_text())


@pytest.mark.parametrize("suite", ["trixie", "bookworm"])
def test_a_site_is_installed_used_upgraded_removed_and_taken_back(suite, tmp_path, capsys):
    if suite == "bookworm" and sys.base_prefix == "/usr":
        pytest.skip("needs a Python that can be copied to a Debian that has none recent enough")
    if taken := {port for port in PORTS if is_open(port)}:
        pytest.skip(f"the network is this machine's, where {taken} are taken")

    def timed(*words: str) -> str:
        began = time.monotonic()
        said = system.says(*words)
        with capsys.disabled():
            took = time.monotonic() - began
            sys.stdout.write(f"\n{suite}: {' '.join(words)}: {took:.0f} s\n")
        return said

    with debian(suite, tmp_path / "system") as system:
        if suite == "bookworm":
            refused = system.run(INSTALL, *OPTIONS)
            assert "Il faut Python 3.12 ou plus récent" in refused.stderr
            assert not system.run("which", "nginx", "postgres").stdout
            system.add_python()
        said = timed(INSTALL, *OPTIONS)
        assert "site-manage start_network" in said
        told = system.says("site-manage", "start_network", *NETWORK)
        assert f"https://{NAME}/admin/password_reset/confirm/" in told
        shell(system, FIRST_PASSWORD)
        environment = system.folder / "etc/site/environment"
        assert (environment.stat().st_mode & 0o777, environment.stat().st_uid) == (0o600, 0)
        assert "UTF8" in system.says(
            "runuser", "-u", "postgres", "--", "psql", "-tAc", "SHOW server_encoding", "site"
        )
        assert "Rien n'a changé" in timed(INSTALL)
        check_units(system)

        # An operator's own choice, which every later run keeps.
        with environment.open("a") as lines:
            lines.write("SECOND_FACTOR='non'\n")
        kept = environment.read_bytes()
        with service(system, "site-web"), service(system, "site-worker"):
            check_site(system, tmp_path / "site-worker.log")
            files = system.says("sh", "-c", FILES)
            assert len(files.splitlines()) == 3
            assert "Rien n'a changé" in timed(INSTALL)

            project = system.folder / SOURCE[1:] / "pyproject.toml"
            project.write_text(project.read_text().replace('version = "0.', 'version = "1.'))
            refused = system.run(INSTALL)
            assert "--upgrade" in refused.stderr
            before = system.says("readlink", "/srv/site/current")
            assert "Le site est installé" in timed(INSTALL, "--upgrade")
            after = system.says("readlink", "/srv/site/current")
            assert after.startswith("/srv/site/releases/1.")
            assert Path(f"{system.folder}{before}/manage.py").exists()
            assert Visitor(system).ask("/")[0].status == 200  # those who ran go on meanwhile
        with service(system, "site-web"):
            wait_until(Visitor(system).is_answered)
            assert system.says("sh", "-c", FILES) == files

        told = timed(INSTALL, "--remove")
        for place in ("/srv/site/var/media", "/srv/site/var/documents", "/etc/site/environment"):
            assert place in told
        assert not list((system.folder / UNITS).glob("site-*"))
        assert not (system.folder / "srv/site/releases").exists()
        assert not is_open(443)
        assert environment.read_bytes() == kept
        timed(INSTALL)
        with service(system, "site-web"):
            visitor = Visitor(system)
            wait_until(visitor.is_answered)
            visitor.sign_in()
        assert environment.read_bytes() == kept
        assert system.says("sh", "-c", FILES) == files
