"""A copy of the scripts in a directory, with a PATH of only the commands that a test adds."""

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
COMMANDS = ("awk", "basename", "bash", "cp", "df", "dirname", "env", "make", "mkdir")


@dataclass
class Machine:
    """A clone of the project, and the directory of its PATH."""

    root: Path
    commands: Path

    def add_command(self, name: str, script: str) -> None:
        """Add or replace a command on the PATH."""
        path = self.commands / name
        path.unlink(missing_ok=True)
        path.write_text(f"#!{shutil.which('bash')}\n{script}\n")
        path.chmod(0o755)

    def add_python(self) -> None:
        """Add the Python that runs the tests to the PATH."""
        self.add_command("python3.13", f'exec "{sys.executable}" "$@"')

    @property
    def _environment(self) -> dict[str, str]:
        """What leads to no Python of the machine that runs the tests, wherever it has one."""
        return {
            "PATH": str(self.commands),
            "HOME": str(self.root / "home"),
            "UV_PYTHON_INSTALL_DIR": str(self.root / "opt"),
        }

    def run(self, *command: str, **variables: str) -> subprocess.CompletedProcess[str]:
        """Run a command in the clone."""
        return subprocess.run(
            command,
            cwd=self.root,
            env=self._environment | variables,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )

    def complaint(self, *command: str, **variables: str) -> str:
        """Run a command that must fail, and return its error message of one line."""
        result = self.run(*command, **variables)
        assert result.returncode != 0
        assert "Traceback" not in result.stdout + result.stderr
        # `make` adds a line of its own to a failure.
        messages = [line for line in result.stderr.splitlines() if not line.startswith("make:")]
        assert len(messages) == 1, result.stderr
        return messages[0]


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    root, commands = tmp_path / "projet", tmp_path / "commands"
    shutil.copytree(ROOT / "scripts", root / "scripts")
    for name in ("Makefile", "pyproject.toml", "requirements.txt"):
        shutil.copy(ROOT / name, root)
    commands.mkdir()
    for name in COMMANDS:
        path = shutil.which(name)
        assert path, f"{name} manque"
        os.symlink(path, commands / name)
    return Machine(root, commands)
