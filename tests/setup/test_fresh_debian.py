"""The README's two commands, on a Debian where nothing was installed by hand."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(
        os.geteuid() != 0 or not shutil.which("debootstrap"), reason="needs root and debootstrap"
    ),
]


@pytest.mark.parametrize("suite", ["bookworm", "trixie"])
def test_an_ordinary_user_opens_the_site_and_tests_it(suite, tmp_path):
    if suite == "bookworm" and sys.base_prefix == "/usr":
        pytest.skip("needs a Python that can be copied to a Debian that has none recent enough")
    done = subprocess.run(
        [ROOT / "scripts/fresh-debian.sh", suite, tmp_path / "system"],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, (done.stdout + done.stderr)[-20_000:]
