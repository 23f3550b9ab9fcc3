"""The tests that a change touches: python -m tests.touched [APP...]

A changed module is tried by the tests that bear its name, or else by all of its app's; the house
rules are tried always. What one module breaks in another app is `make test`'s to find.
"""

import subprocess
import sys
from pathlib import Path, PurePath

ROOT = Path(__file__).parents[1]
# What leads to the code of an app, or to what goes with it.
AROUND = {"site", "templates", "tests"}
# They take minutes, or need more than a database.
NEVER = {"browser"}


def changed() -> list[str]:
    """The files that differ from what the main branch had, committed or not."""
    known = [name for name in ("origin/main", "main") if _git("rev-parse", "-q", "--verify", name)]
    base = _git("merge-base", "HEAD", *known[:1]) or ["HEAD"]
    return _git("diff", "--name-only", *base) + _git("ls-files", "--others", "--exclude-standard")


def touched(files: list[str]) -> list[str]:
    """The paths for pytest, the house rules first."""
    found = {path for file in files for path in tried_by(file)}
    folders = {path for path in found if (ROOT / path).is_dir()}
    inner = {path for path in found if str(PurePath(path).parent) in folders}
    return [*house_rules(), *sorted(found - inner)]


def house_rules() -> list[str]:
    return sorted(str(file.relative_to(ROOT)) for file in (ROOT / "tests").glob("test_*.py"))


def tried_by(file: str) -> list[str]:
    first, *rest = PurePath(file).parts
    if first == "scripts":
        return ["tests/setup"]
    app, *inside = rest if first in AROUND and rest else [first, *rest]
    folder = ROOT / "tests" / app
    if app in NEVER or not folder.is_dir():
        return []
    if first == "tests" and PurePath(file).name.startswith("test_"):
        return [file] if (ROOT / file).exists() else []
    subject = PurePath(inside[0]).stem if inside else ""
    named = sorted(folder.glob(f"test_{subject}*.py")) if subject else []
    return [str(path.relative_to(ROOT)) for path in named or [folder]]


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
