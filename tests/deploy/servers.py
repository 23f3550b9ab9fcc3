"""The site as it is in production: two application hosts, one database, and a front."""

import http.client
import json
import os
import re
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

ROOT = Path(__file__).resolve().parents[2]
NAME = "www.exemple.fr"
SESSION_COOKIE, CSRF_COOKIE = "__Host-sessionid", "__Host-csrftoken"
STARTS_WITHIN = 60  # seconds
PACKAGES = {"nginx": "nginx-light", "varnishd": "varnish", "wrk": "wrk"}


def program(name: str) -> str:
    """Return the path of a program, or say which package has it."""
    path = shutil.which(name, path=f"{os.environ['PATH']}:/usr/sbin:/sbin")
    if not path:
        raise RuntimeError(f"Il manque {name} : apt install {PACKAGES[name]}")
    return path


def free_port() -> int:
    with socket.socket() as candidate:
        candidate.bind(("127.0.0.1", 0))
        return candidate.getsockname()[1]


def wait_until(is_true: Callable[[], Any], seconds: float = STARTS_WITHIN) -> None:
    limit = time.monotonic() + seconds
    while not is_true():
        if time.monotonic() > limit:
            raise TimeoutError
        time.sleep(0.05)


@dataclass
class Answer:
    status: int
    headers: http.client.HTTPMessage
    body: bytes

    @property
    def text(self) -> str:
        return self.body.decode()


def ask(
    port: int, address: str, method: str = "GET", body: str | bytes = "", **headers: str
) -> Answer:
    """Ask a server; header names are written with underscores."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
    sent = {"Host": NAME} | {name.replace("_", "-"): value for name, value in headers.items()}
    try:
        # http.client would ask for no encoding by itself.
        connection.putrequest(method, address, skip_host=True, skip_accept_encoding=True)
        for name, value in sent.items():
            connection.putheader(name, value)
        connection.endheaders((body.encode() if isinstance(body, str) else body) or None)
        response = connection.getresponse()
        return Answer(response.status, response.headers, response.read())
    finally:
        connection.close()


def answers(port: int) -> bool:
    with suppress(OSError):
        return bool(ask(port, "/healthz").status)
    return False


@contextmanager
def running(command: list[str], **options: Any) -> Iterator[subprocess.Popen]:
    with subprocess.Popen(command, **options) as process:
        try:
            yield process
        finally:
            process.terminate()


class Site:
    """The database, the files and the settings that the hosts have in common."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.environment = os.environ | {
            "DJANGO_SETTINGS_MODULE": "config.settings.production",
            "SECRET_KEY": "".join(f"{number:x}" for number in range(60)),
            "DATABASE_URL": f"sqlite:///{folder / 'db.sqlite3'}",
            "EMAIL_URL": "consolemail://",
            "ALLOWED_HOSTS": NAME,
            "SITE_URL": f"https://{NAME}",
            "MEDIA_ROOT": str(folder / "media"),
            "STATIC_ROOT": str(folder / "static"),
            "LOG_LEVEL": "WARNING",
            "PYTHONPATH": os.pathsep.join([".", "site"]),
        }

    def make(self) -> None:
        for command in (["upgrade"], ["collectstatic", "-v0", "--no-input"]):
            subprocess.run(
                [sys.executable, "manage.py", *command],
                cwd=ROOT,
                env=self.environment,
                check=True,
                stdout=subprocess.DEVNULL,
            )

    @contextmanager
    def editor(self) -> Iterator[Callable[..., Any]]:
        """Give a function that has `tests.deploy.editor` do something: editor("publish", …)."""
        command = [sys.executable, "-m", "tests.deploy.editor"]
        pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "text": True}
        with running(command, cwd=ROOT, env=self.environment, **pipes) as process:

            def call(*words: Any) -> Any:
                process.stdin.write(json.dumps(words) + "\n")
                process.stdin.flush()
                return json.loads(process.stdout.readline())

            yield call


class Host:
    """A host of the application, which may be killed and come back."""

    def __init__(self, site: Site, number: int) -> None:
        self.site, self.port = site, free_port()
        self.folder = ROOT
        self.log = site.folder / f"access-{number}.log"
        # Those of another release: one more file.
        self.static = site.folder / f"static-{number}"
        # Tests that share a site each have a host of this number.
        shutil.copytree(site.folder / "static", self.static, dirs_exist_ok=True)
        (self.static / f"release-{number}.txt").write_text("Seulement ici")
        self.errors: IO | None = None
        """Where what it says goes, if not where the tests say what they do."""
        self.process: subprocess.Popen | None = None

    def start(self) -> None:
        command = [sys.executable, "-m", "gunicorn", "--pythonpath", "site", "config.wsgi"]
        command += ["--bind", f"127.0.0.1:{self.port}", "--threads", "4", "--log-level", "warning"]
        command += ["--access-logfile", str(self.log), "--access-logformat", "%(s)s %(m)s %(U)s"]
        environment = self.site.environment | {"STATIC_ROOT": str(self.static)}
        self.process = subprocess.Popen(
            command, cwd=self.folder, env=environment, stderr=self.errors
        )
        wait_until(lambda: answers(self.port))

    def stop(self) -> None:
        if self.process:
            self.process.terminate()
            self.process.wait()
            self.process = None

    def asked(self, address: str) -> list[str]:
        """Return the statuses that it has answered with at this address, without its query."""
        lines = self.log.read_text().splitlines()
        return [line.split()[0] for line in lines if line.split()[2] == address.partition("?")[0]]


@contextmanager
def hosts(site: Site, count: int = 2) -> Iterator[list[Host]]:
    made = [Host(site, number) for number in range(count)]
    try:
        for host in made:
            host.start()
        yield made
    finally:
        for host in made:
            host.stop()


def replaced(text: str, values: dict[str, str]) -> str:
    """Return a file of deploy/ with other values, each of which it has."""
    for old, new in values.items():
        assert old in text, old
        text = text.replace(old, new)
    return text


@dataclass
class Front:
    port: int
    stored: Callable[[], int]
    """How many bytes it keeps of what has a query."""
    insecure_port: int = 0


MAIN = """
pid {folder}/nginx.pid;
error_log {folder}/error.log;
{user}
worker_processes {processes};
events {{ worker_connections 1024; }}
http {{
    include /etc/nginx/mime.types;
    access_log off;
    sendfile on;
    tcp_nopush on;
    {temporary}
    {sites}
}}
"""


@contextmanager
def running_nginx(folder: Path, sites: str, port: int, processes: int = 2) -> Iterator[None]:
    """Run nginx with these servers."""
    folder.mkdir()
    kinds = ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    main = MAIN.format(
        folder=folder,
        user="user root;" if os.getuid() == 0 else "",
        processes=processes,
        temporary="\n    ".join(f"{kind}_temp_path {folder}/{kind};" for kind in kinds),
        sites=sites,
    )
    (folder / "nginx.conf").write_text(main)
    command = [program("nginx"), "-c", f"{folder}/nginx.conf", "-e", f"{folder}/error.log"]
    with running([*command, "-g", "daemon off;"]):
        wait_until(lambda: is_open(port))
        yield


def is_open(port: int) -> bool:
    with suppress(OSError), socket.create_connection(("127.0.0.1", port)):
        return True
    return False


HEADERS = {"snippets/site-headers.conf": str(ROOT / "deploy/nginx/site-headers.conf")}


def media_rules(site: Site, folder: Path) -> Path:
    text = (ROOT / "deploy/nginx/site-media.conf").read_text()
    file = folder / "site-media.conf"
    values = {"/srv/site/var/media/": f"{site.folder / 'media'}/", **HEADERS}
    file.write_text(replaced(text, values))
    return file


@contextmanager
def nginx(
    site: Site, hosts: list[Host], folder: Path, searches: str = "128m", more: str = ""
) -> Iterator[Front]:
    """Run nginx with deploy/nginx/site.conf, its ports and its folders changed."""
    port, insecure, inner = free_port(), free_port(), free_port()
    folder.mkdir()
    values = {
        "server 127.0.0.1:8000 fail_timeout=1s;": "\n".join(
            f"server 127.0.0.1:{host.port} fail_timeout=1s;" for host in hosts
        ),
        "/var/cache/nginx-": f"{folder}/",
        "/var/log/nginx/": f"{folder}/",
        "max_size=128m": f"max_size={searches}",
        "listen 80;": f"listen 127.0.0.1:{insecure};",
        "listen 443 ssl http2;": f"listen 127.0.0.1:{port};",
        "    ssl_certificate     /etc/ssl/site/fullchain.pem;\n": "",
        "    ssl_certificate_key /etc/ssl/site/privkey.pem;\n": "",
        "127.0.0.1:8082": f"127.0.0.1:{inner}",
        "snippets/site-media.conf": str(media_rules(site, folder)),
        **HEADERS,
    }
    text = replaced((ROOT / "deploy/nginx/site.conf").read_text(), values)

    def stored() -> int:
        files = [path for path in (folder / "searches").rglob("*") if path.is_file()]
        return sum(path.stat().st_size for path in files if path.exists())

    with running_nginx(folder / "nginx", text + more, port):
        yield Front(port, stored, insecure)


@contextmanager
def varnish(site: Site, hosts: list[Host], folder: Path, searches: str = "128M") -> Iterator[Front]:
    """Run Varnish with deploy/varnish, the hosts changed, as its service says."""
    port, files = free_port(), free_port()
    folder.mkdir()
    text = (ROOT / "deploy/varnish/hosts.vcl").read_text()
    backend = re.search(r"backend application_1 \{.*?\n\}\n", text, re.DOTALL)[0]
    adding = "    application.add_backend(application_1);\n"
    backends, added = "", ""
    for number, host in enumerate(hosts, 1):
        other = {"application_1": f"application_{number}", '"8000"': f'"{host.port}"'}
        backends += replaced(backend, other)
        added += adding.replace("application_1", f"application_{number}")
    text = replaced(text, {backend: backends, adding: added, '"8081"': f'"{files}"'})
    (folder / "hosts.vcl").write_text(text)
    shutil.copy(ROOT / "deploy/varnish/default.vcl", folder)
    service = (ROOT / "deploy/varnish/varnish.service.d/site.conf").read_text()
    said = re.search(r"^ExecStart=/usr/sbin/varnishd (.*)$", service, re.MULTILINE)[1]
    values = {
        "-j unix,user=vcache": "-j none",
        ":6081": f"127.0.0.1:{port}",
        "-T localhost:6082": f"-n {folder}/work",
        "/etc/varnish/default.vcl": f"{folder}/default.vcl",
        " -S /etc/varnish/secret": "",
        "searches=malloc,128M": f"searches=malloc,{searches}",
    }
    command = [program("varnishd"), *replaced(said, values).split()]
    rules = replaced(
        (ROOT / "deploy/nginx/files.conf").read_text(),
        {
            "127.0.0.1:8081": f"127.0.0.1:{files}",
            "snippets/site-media.conf": str(media_rules(site, folder)),
        },
    )

    def stored() -> int:
        counter = "SMA.searches.g_bytes"
        command = ["varnishstat", "-n", f"{folder}/work", "-1", "-f", counter]
        run = subprocess.run(command, capture_output=True, text=True, check=True)
        return int(run.stdout.split()[1])

    with ExitStack() as stack:
        stack.enter_context(running_nginx(folder / "nginx", rules, files, processes=1))
        with (folder / "varnish.log").open("w") as log:
            stack.enter_context(running(command, stdout=log, stderr=log))
        wait_until(lambda: is_open(port))
        yield Front(port, stored)


FRONTS = {"nginx": nginx, "varnish": varnish}
