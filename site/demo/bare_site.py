"""A bare Wagtail site beside this one: what its home page costs is the measure of ours.

Run as a program, it makes the site that `wagtail start` makes, in the folder and the database that
it is given, then answers each line of its input with the milliseconds of processor time that a
request of the home page has taken.
"""

import os
import subprocess
import sys
import time
from pathlib import Path

REQUESTS = 12  # for each figure
SETTINGS = """
import environ
from bare.settings.base import *

DEBUG = False
SECRET_KEY = "not a secret: nobody visits this site" * 2
ALLOWED_HOSTS = ["*"]
DATABASES = {{"default": environ.Env.db_url_config({url!r}) | {{"CONN_MAX_AGE": 60}}}}
if "postgresql" in DATABASES["default"]["ENGINE"]:
    INSTALLED_APPS.append("django.contrib.postgres")
STORAGES["staticfiles"] = {{"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}}
"""


class BareSite:
    """The site, in a process of its own."""

    def __init__(self, folder: Path, database_url: str) -> None:
        environment = {
            "PATH": os.environ["PATH"],
            "DJANGO_SETTINGS_MODULE": "bare.settings.measured",
            "PYTHONPATH": str(folder),
        }
        wagtail = Path(sys.executable).with_name("wagtail")
        command = [str(wagtail), "start", "bare", str(folder)]
        subprocess.run(command, check=True, capture_output=True)  # noqa: S603
        (folder / "bare/settings/measured.py").write_text(SETTINGS.format(url=database_url))
        self._process = subprocess.Popen(  # noqa: S603
            [sys.executable, __file__],
            env=environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        self.milliseconds()  # made and warm

    def milliseconds(self) -> float:
        """Return the processor time of one request of its home page."""
        assert self._process.stdin
        assert self._process.stdout
        self._process.stdin.write("\n")
        self._process.stdin.flush()
        return float(self._process.stdout.readline())

    def close(self) -> None:
        self._process.kill()
        self._process.communicate()  # closes its pipes


def main() -> None:
    import django
    from django.core.management import call_command
    from django.test import Client

    django.setup()
    call_command("migrate", verbosity=0)
    client = Client()
    for _line in sys.stdin:
        started = time.process_time()
        for _request in range(REQUESTS):
            assert client.get("/").status_code == 200
        print((time.process_time() - started) / REQUESTS * 1000, flush=True)  # noqa: T201


if __name__ == "__main__":
    main()
