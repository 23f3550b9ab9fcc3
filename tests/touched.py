"""Print the tests affected by the current changes: python -m tests.touched [ROOM...]

A changed module is tested by the tests named after it, or else by all those of its room. The
tests of house rules always run. Only `make test` finds what a change breaks in another room.
"""

import subprocess
import sys
from pathlib import Path, PurePath

ROOT = Path(__file__).parents[1]
# Folders whose subfolders belong to rooms.
AROUND = {"site", "templates", "tests"}
# Tests that take minutes, or need more than a database.
NEVER = {"browser"}


def changed() -> list[str]:
    """Return the files changed since the branch left main, committed or not."""
    known = [name for name in ("origin/main", "main") if _git("rev-parse", "-q", "--verify", name)]
    base = _git("merge-base", "HEAD", *known[:1]) or ["HEAD"]
    return _git("diff", "--name-only", *base) + _git("ls-files", "--others", "--exclude-standard")


def touched(files: list[str]) -> list[str]:
    """Return the paths to give to pytest, the house rules first."""
    found = {path for file in files for path in tried_by(file)}
    inner = {path for path in found if found & {str(parent) for parent in PurePath(path).parents}}
    return [*house_rules(), *sorted(found - inner)]


def house_rules() -> list[str]:
    return sorted(str(file.relative_to(ROOT)) for file in (ROOT / "tests").glob("test_*.py"))


def tried_by(file: str) -> list[str]:
    first, *rest = PurePath(file).parts
    if first == "scripts":
        return ["tests/setup"]
    room, *inside = rest if first in AROUND and rest else [first, *rest]
    if room in NEVER or not (ROOT / "tests" / room).is_dir():
        return []
    if first == "tests" and PurePath(file).name.startswith("test_"):
        return [file] if (ROOT / file).exists() else []
    # Tests are in the same folders as the code; look for the module's name, then its folder's.
    parts = [PurePath(part).stem for part in inside]
    folders = [ROOT.joinpath("tests", room, *parts[:depth]) for depth in range(len(parts))][::-1]
    for name in reversed(parts):
        for folder in folders:
            inner = folder / name
            named = [inner] if inner.is_dir() else sorted(folder.glob(f"test_{name}*.py"))
            if named:
                return [str(path.relative_to(ROOT)) for path in named]
    return [f"tests/{room}"]


def _git(*command: str) -> list[str]:
    run = subprocess.run(["git", *command], cwd=ROOT, capture_output=True, text=True, check=False)
    return run.stdout.split()


if __name__ == "__main__":
    apps = sys.argv[1:]
    unknown = [app for app in apps if not (ROOT / "tests" / app).is_dir()]
    if unknown:
        sys.exit(f"Il n'y a pas de tests pour : {', '.join(unknown)}.")
    chosen = [*house_rules(), *(f"tests/{app}" for app in apps)] if apps else touched(changed())
    print("\n".join(chosen))  # noqa: T201
