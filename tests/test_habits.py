"""What is checked before a commit is what `make lint` checks."""

import re
import shlex
from pathlib import Path

import yaml
from django.conf import settings

from tests.conftest import OF_THE_DATABASE

ROOT = Path(settings.BASE_DIR)
MESSAGES = ["pytest", "-q", "tests/test_messages.py"]


def of_lint() -> list[list[str]]:
    """The commands of `make lint`."""
    script = (ROOT / "scripts" / "test.sh").read_text()
    body = re.search(r"^lint\(\) \{\n(.*?)^\}", script, re.MULTILINE | re.DOTALL)
    assert body
    commands = re.findall(r'^ *(?:begun|stage "[^"]+") (.+)$', body[1], re.MULTILINE)
    return [shlex.split(command) for command in commands if command != "end_of_begun"]


def of_hooks() -> list[dict]:
    """The hooks of pre-commit."""
    config = yaml.safe_load((ROOT / ".pre-commit-config.yaml").read_text())
    assert {repo["repo"] for repo in config["repos"]} == {"local"}
    return [hook for repo in config["repos"] for hook in repo["hooks"]]


def test_a_commit_is_checked_as_make_lint_checks():
    commands = [shlex.split(hook["entry"].removeprefix(".venv/bin/")) for hook in of_hooks()]
    assert sorted(commands) == sorted([*of_lint(), MESSAGES])


def test_a_hook_downloads_nothing_and_reads_the_whole_project():
    for hook in of_hooks():
        assert hook["language"] == "system", hook["id"]
        assert hook["entry"].startswith(".venv/bin/"), hook["id"]
        assert hook["pass_filenames"] is False, hook["id"]


def test_the_modules_that_do_not_wait_on_postgresql_exist():
    folder = Path(__file__).parent
    assert [name for name in OF_THE_DATABASE if not (folder / name).exists()] == []
