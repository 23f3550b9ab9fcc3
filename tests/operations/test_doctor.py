"""What the doctor finds: ten faults on a broken installation, and what each probe can tell."""

import json
import os
import ssl
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from http.server import BaseHTTPRequestHandler, HTTPServer
from ipaddress import ip_address
from pathlib import Path
from threading import Thread

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID
from django.conf import settings as site_settings
from django.db import OperationalError
from wagtail.models import Site

from background.chores import do_chores
from operations.doctor import data, host, registry, web, work
from operations.doctor.registry import Finding, Probe, State, examine, good
from tests.core.test_publish_scheduled import beat, due
from tests.databases import copied_database
from tests.factories import day, make_event

ROOT = Path(site_settings.BASE_DIR)
DEAD = "127.0.0.1:1"  # where nothing listens
BREAK = """
from datetime import timedelta
from django.contrib.auth.models import User
from django.db import connection
from django.db.migrations.recorder import MigrationRecorder
from django.utils import timezone
from background.chores import do_chores
from background.models import Chore
from tests.factories import day, make_event
User.objects.create_user("redaction", password="demo-redaction-2020")
do_chores()
ago = timezone.now() - timedelta(hours=2)
Chore.objects.update(begun_at=ago, done_at=ago)
event = make_event(None, day(2020, 10, 8), live=False)
event.save_revision(approved_go_live_at=ago)
MigrationRecorder(connection).record_unapplied("home", "0003_create_home_page")
"""
FAULTS = {
    "migrations": ("1 migration à faire : home.0003", "manage.py upgrade"),
    "cache": ("ne répond pas", "echo $CACHE_URL"),
    "storage": ("ne peut pas y être écrit", "ls -ld"),
    "static": ("chaque page serait une erreur 500", "manage.py collectstatic"),
    "mail": ("le serveur ne répond pas", "echo $EMAIL_URL"),
    "worker": ("rien ne se fait depuis 2", "systemctl restart"),
    "publications": ("ne partent pas depuis 2", "manage.py work"),
    "names": ("n'est pas dans ALLOWED_HOSTS", "ALLOWED_HOSTS=127.0.0.1"),
    "https": ("ne répond pas", "curl -v https://127.0.0.1:1/healthz"),
    "demonstration": ("mot de passe public : redaction", "manage.py changepassword"),
}


def run(
    folder: Path, database: str, *arguments: str, **variables: str
) -> subprocess.CompletedProcess:
    environment = os.environ | {
        "DATABASE_URL": database,
        "DJANGO_SETTINGS_MODULE": "config.settings.production",
        "PYTHONPATH": os.pathsep.join([".", "site"]),
        "SECRET_KEY": "abcdefghijklmnopqrstuvwxyz-0123456789-abcdefghijklmnop",
        "EMAIL_URL": f"smtp://{DEAD}",
        "ALLOWED_HOSTS": "www.exemple.fr",
        "SITE_URL": f"https://{DEAD}",
        "STATIC_ROOT": str(folder / "static"),
        "MEDIA_ROOT": str(folder / "media"),
    }
    command = [sys.executable, "manage.py", *arguments]
    return subprocess.run(
        command, cwd=ROOT, env=environment | variables, capture_output=True, text=True, check=False
    )


@pytest.mark.django_db
def test_ten_faults_of_a_broken_installation_are_named_with_what_to_do(tmp_path):
    (tmp_path / "media").write_text("a file where a folder should be")
    with copied_database(tmp_path) as database:
        broken = run(tmp_path, database, "shell", "--verbosity", "0", "-c", BREAK)
        assert broken.returncode == 0, broken.stderr
        variables = {"CACHE_URL": f"rediscache://{DEAD}/0"}
        answer = run(tmp_path, database, "doctor", "--json", **variables)
        said = run(tmp_path, database, "doctor", **variables)
    assert answer.returncode == 2, answer.stderr
    report = json.loads(answer.stdout)
    assert report["status"] == "wrong"
    parts = {row["part"] for row in report["findings"]}
    assert parts >= {*FAULTS, "python", "packages", "database", "clock", "disk", "backup"}
    wrong = {row["part"]: row for row in reversed(report["findings"]) if row["state"] == "wrong"}
    found = {
        part: part in wrong
        and sentence in wrong[part]["sentence"]
        and command in wrong[part]["command"]
        for part, (sentence, command) in FAULTS.items()
    }
    assert found == dict.fromkeys(FAULTS, True), wrong
    assert said.returncode == 2
    for sentence, command in FAULTS.values():
        assert sentence in said.stdout
        assert command in said.stdout
    assert "choses à reprendre" in said.stdout
    assert "Traceback" not in said.stdout + said.stderr


@pytest.mark.django_db
def test_a_database_that_does_not_answer_is_said_in_a_line_and_the_rest_all_the_same(tmp_path):
    database = f"postgresql://nobody:nothing@{DEAD}/nowhere"
    answer = run(tmp_path, database, "doctor")
    assert answer.returncode == 2
    assert "Base de données            faux     ne répond pas" in answer.stdout
    assert "Python                     bon" in answer.stdout
    assert "Traceback" not in answer.stdout + answer.stderr


def one(findings) -> Finding:
    (finding,) = findings
    return finding


def states(findings) -> list[State]:
    return [finding.state for finding in findings]


def test_a_probe_that_never_ends_is_given_up_and_stops_none_of_the_others(monkeypatch):
    probes = [
        Probe("stuck", "Muet", lambda: time.sleep(30)),
        Probe("quick", "Vif", lambda: good("x")),
    ]
    monkeypatch.setattr(registry, "_probes", probes)
    monkeypatch.setattr(registry, "load_probes", lambda: None)
    begun = time.monotonic()
    found = [(probe.name, finding.state) for probe, finding in examine(patience=0.2)]
    assert found == [("stuck", State.WRONG), ("quick", State.GOOD)]
    assert time.monotonic() - begun < 5


def test_a_probe_that_fails_says_so_in_a_line():
    def fail():
        raise ValueError("une ligne\nune autre")

    finding = one(Probe("x", "X", fail).findings())
    assert finding.sentence == "n'a pas pu être examiné : ValueError: une ligne"

    def without_tables():
        raise OperationalError("no such table: x")

    assert one(Probe("x", "X", without_tables).findings()).command == "manage.py upgrade"


@pytest.mark.django_db
def test_an_installation_without_faults_has_none(home, settings, client):
    do_chores()
    assert states(data.database())[:1] == [State.GOOD]
    assert State.WRONG not in states(data.database())
    for probe in (data.migrations, data.cache, data.storage, data.static, work.publications):
        assert probe().state is State.GOOD, probe
    assert states(work.worker()) == [State.GOOD]
    assert host.python().state is State.GOOD
    assert host.libraries().state is State.GOOD
    assert host.time_zone().state is State.GOOD
    assert host.clock().state is State.GOOD


@pytest.mark.django_db
def test_a_folder_that_all_may_write_is_said(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path / "media"
    settings.MEDIA_ROOT.mkdir(mode=0o755)
    assert one(f for f in host.permissions() if "media" in f.sentence).state is State.GOOD
    settings.MEDIA_ROOT.chmod(0o777)
    finding = one(f for f in host.permissions() if "media" in f.sentence)
    assert (finding.state, finding.command) == (State.WRONG, f"chmod o-w {settings.MEDIA_ROOT}")


def test_a_full_disk_is_said(monkeypatch):
    for free, state in ((10**12, State.GOOD), (10**9, State.WARNING), (10**7, State.WRONG)):
        usage = type("Usage", (), {"free": free})
        monkeypatch.setattr("shutil.disk_usage", lambda folder, usage=usage: usage)
        assert set(states(host.disk())) == {state}


def test_a_clock_that_is_wrong_is_said():
    assert host.said_of_skew(timedelta(seconds=2), "x").state is State.GOOD
    finding = host.said_of_skew(timedelta(seconds=90), "celle de la base")
    assert finding.sentence == "90 s d'écart avec celle de la base"


def test_a_package_of_another_version_is_named(monkeypatch):
    monkeypatch.setattr(host, "_installed", lambda name: "0.1")
    assert "babel 0.1" in host.packages().sentence


@pytest.mark.django_db
def test_a_record_of_the_site_that_says_another_name_is_named(home, settings):
    settings.WAGTAILADMIN_BASE_URL = "https://www.exemple.fr"
    Site.objects.update(hostname="ancien.exemple.fr")
    finding = one(web.names())
    assert "SITE_URL dit www.exemple.fr, l'enregistrement du site dit ancien.exemple.fr" in (
        finding.sentence
    )
    Site.objects.update(hostname="www.exemple.fr")
    assert one(web.names()).state is State.GOOD


@pytest.mark.django_db
def test_a_publication_that_fails_alone_is_named(home):
    now = datetime.now(UTC)
    due(make_event(None, day(2020, 10, 8), title="Rencontre", live=False))
    later = now + timedelta(minutes=6)
    beat(due_at=later, done_at=later)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("operations.doctor.work.timezone.now", lambda: later)
        assert "échouent : Rencontre" in work.publications().sentence


def certificate(folder: Path, days: int) -> Path:
    """A certificate of this machine, and its key, in one file."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "127.0.0.1")])
    now = datetime.now(UTC)
    names = x509.SubjectAlternativeName([x509.IPAddress(ip_address("127.0.0.1"))])
    signed = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=days))
        .add_extension(names, critical=False)
        .sign(key, hashes.SHA256())
    )
    file = folder / "site.pem"
    file.write_bytes(
        key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )
        + signed.public_bytes(serialization.Encoding.PEM)
    )
    return file


class Front(BaseHTTPRequestHandler):
    """A server in front of the application, as its class says."""

    late = timedelta()
    sends_back = False
    scheme = "https"

    def do_GET(self) -> None:
        if self.sends_back and self.path != "/healthz":
            self.send_response_only(301)
            self.send_header("Location", f"https://{self.headers['Host']}{self.path}")
        else:
            self.send_response_only(200)
        self.send_header("Date", format_datetime(datetime.now(UTC) - self.late, usegmt=True))
        self.end_headers()
        self.wfile.write(f"Sitemap: {self.scheme}://x/sitemap.xml".encode())

    def log_message(self, *args: object) -> None:
        pass


@pytest.fixture
def seen(settings, tmp_path, monkeypatch):
    """What is found of a site behind a front: seen(days=…, late=…)."""

    def look(days: int = 60, *, is_trusted: bool = True, **front) -> list[Finding]:
        file = certificate(tmp_path, days)
        if is_trusted:
            monkeypatch.setenv("SSL_CERT_FILE", str(file))
        with serving(file, type("OwnFront", (Front,), front)) as port:
            settings.WAGTAILADMIN_BASE_URL = f"https://127.0.0.1:{port}"
            return list(web.https())

    return look


@contextmanager
def serving(file: Path, front: type[Front]) -> Iterator[int]:
    server = HTTPServer(("127.0.0.1", 0), front)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(file)
    server.socket = context.wrap_socket(server.socket, server_side=True)
    Thread(target=server.serve_forever, daemon=True).start()
    yield server.server_port
    server.shutdown()
    server.server_close()


def test_a_site_as_a_visitor_gets_it_is_good(seen):
    findings = seen()
    assert states(findings) == [State.GOOD] * 3, findings
    assert "certificat encore 59 jours" in findings[0].sentence


def test_a_certificate_that_ends_soon_is_said(seen):
    finding = seen(days=5)[0]
    assert (finding.state, finding.command) == (State.WARNING, "certbot renew")


def test_a_certificate_that_browsers_refuse_is_said(seen):
    finding = one(seen(is_trusted=False))
    assert finding.state is State.WRONG
    assert "certificat refusé" in finding.sentence


def test_a_front_whose_clock_is_wrong_is_said(seen):
    assert "celle du serveur en face" in seen(late=timedelta(minutes=5))[1].sentence
    assert states(seen(late=timedelta(minutes=5)))[1] is State.WRONG


@pytest.mark.parametrize("front", [{"sends_back": True}, {"scheme": "http"}])
def test_a_front_that_the_application_does_not_believe_is_said(seen, front):
    finding = seen(**front)[-1]
    assert finding.state is State.WRONG
    assert "TRUSTED_PROXIES" in finding.command
