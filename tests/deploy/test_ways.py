"""The three ways of installing start the same commands, with the same settings."""

import os
import re
import signal
import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from django.conf import settings

from tests.deploy.servers import ROOT, ask, free_port, wait_until

WEB = "gunicorn --config deploy/gunicorn.conf.py"
WORKER = "python manage.py work"
UNITS = ROOT / "deploy/systemd"
COMPOSE = yaml.safe_load((ROOT / "compose.yaml").read_text())
PROCESSES = dict(
    line.split(": ", 1) for line in (ROOT / "Procfile").read_text().splitlines() if line
)
CONTAINERFILE = (ROOT / "Containerfile").read_text()


def started_by(unit: str) -> str:
    line = re.search("^ExecStart=(.+)$", (UNITS / f"{unit}.service").read_text(), re.MULTILINE)
    return line[1].removeprefix("/srv/site/current/.venv/bin/")


def lines(name: str) -> list[str]:
    return (ROOT / "deploy" / name).read_text().split()


def test_each_way_starts_the_same_site_and_the_same_worker():
    assert {PROCESSES["web"], started_by("site-web")} == {WEB}
    assert '"--config", "deploy/gunicorn.conf.py"]' in CONTAINERFILE
    assert "command" not in COMPOSE["services"]["web"]
    contained = " ".join(COMPOSE["services"]["worker"]["command"]).removeprefix(".venv/bin/")
    assert {PROCESSES["worker"], started_by("site-worker"), contained} == {WORKER}


def test_each_way_brings_the_database_up_to_date_with_the_same_command():
    assert "manage upgrade" in (ROOT / "deploy/install.sh").read_text()
    assert PROCESSES["release"] == PROCESSES["postdeploy"] == "python manage.py upgrade"
    assert COMPOSE["services"]["release"]["command"][1:] == ["manage.py", "upgrade"]


def test_the_script_and_the_container_lay_the_site_from_the_same_lists():
    assert "deploy/release.sh" in (ROOT / "deploy/install.sh").read_text()
    assert "RUN /src/deploy/release.sh" in CONTAINERFILE
    assert "</tmp/packages.txt" in CONTAINERFILE
    for name in lines("packages-server.txt"):
        image = COMPOSE["services"]["database"]["image"]
        assert name in CONTAINERFILE or (name == "postgresql" and "/postgres:" in image)


def test_what_the_site_needs_is_laid():
    listed = lines("contents.txt")
    for name in listed:
        assert (ROOT / name).exists(), name
    apps = {Path(path).parts[0] for path in ("home", "networks", "programme", "search", "site")}
    assert apps | {"templates", "locale", "manage.py"} <= set(listed)


def test_every_container_is_an_ordinary_user_on_a_root_that_nobody_writes():
    for name, service in COMPOSE["services"].items():
        assert service["read_only"], name
        assert service["cap_drop"] == ["ALL"], name
        assert service.get("user") or f"target: {service['build']['target']}"
    assert "USER site" in CONTAINERFILE
    assert "USER www-data" in CONTAINERFILE


def test_the_front_takes_what_the_site_takes():
    most = max(settings.WAGTAILDOCS_MAX_UPLOAD_SIZE, settings.WAGTAILIMAGES_MAX_UPLOAD_SIZE)
    limits = re.findall(
        r"client_max_body_size (\d+)m", (ROOT / "deploy/nginx/site.conf").read_text()
    )
    assert len(limits) == 2
    for limit in limits:
        assert most < int(limit) * 2**20 <= most * 1.5


def test_a_platform_is_told_which_python():
    wanted = (ROOT / ".python-version").read_text().strip()
    assert tuple(map(int, wanted.split("."))) >= (3, 12)


@pytest.mark.slow
def test_a_platform_starts_the_site_at_its_port_as_procfile_says(tmp_path):
    port = free_port()
    own = {
        "DJANGO_SETTINGS_MODULE": "config.settings.production",
        "SECRET_KEY": "".join(f"{number:x}" for number in range(60)),
        "DATABASE_URL": f"sqlite:///{tmp_path}/db.sqlite3",
        "EMAIL_URL": "consolemail://",
        "ALLOWED_HOSTS": "www.exemple.fr",
        "SITE_URL": "https://www.exemple.fr",
        "STATIC_ROOT": str(tmp_path / "static"),
        "PORT": str(port),
        "TRUSTED_PROXIES": "127.0.0.0/8",
        "PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}",
    }

    def start(command: str, **options) -> subprocess.Popen:
        return subprocess.Popen(
            ["sh", "-c", f"exec {command}"], cwd=ROOT, env=os.environ | own, **options
        )

    build = "python manage.py collectstatic --no-input --verbosity 0"  # as buildpacks do
    for command in (build, PROCESSES["release"]):
        with start(command) as process:
            assert process.wait(120) == 0
    with start(PROCESSES["web"]) as web, start(PROCESSES["worker"]) as worker:
        try:
            wait_until(lambda: _answers(port))
            told = {"X_Forwarded_Proto": "https", "X_Forwarded_For": "203.0.113.7"}
            assert ask(port, "/", **told).status == 200
            assert ask(port, "/").status == 301  # whoever came without https
            assert worker.poll() is None
        finally:
            for process in (web, worker):
                process.send_signal(signal.SIGTERM)
                process.wait(30)


def _answers(port: int) -> bool:
    try:
        return ask(port, "/healthz").status == 200
    except OSError:
        return False
