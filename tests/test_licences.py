"""What is served with the site may be given on under its licence."""

import re
from importlib.metadata import metadata
from pathlib import Path

import pytest
from django.conf import settings

ROOT = Path(settings.BASE_DIR)
PERMISSIVE = {
    *("0BSD", "Apache-2.0", "BSD", "BSD License", "BSD-2-Clause", "BSD-3-Clause", "MIT"),
    *(
        "Apache Software License",
        "ISC License (ISCL)",
        "MIT License",
        "MIT-0",
        "MIT-CMU",
        "PSF-2.0",
    ),
    "ISC",
    *("Python Software Foundation License", "CNRI-Python", "HPND", "Unlicense"),
}
# Theirs is shared on when they are changed; we only call them.
WEAK_COPYLEFT = {
    "certifi": "Mozilla Public License 2.0 (MPL 2.0)",
    "psycopg2-binary": "GNU Library or Lesser General Public License (LGPL)",
}
# Several licences are offered: that is the one under which it is given on. Its French dictionary
# is LGPL: data that we only call.
CHOSEN = {"pyphen": "Mozilla Public License 1.1 (MPL 1.1)"}
# The library is Google's PDFium, under both; what it is linked with is as permissive.
SAID_IN_WORDS = {"pypdfium2": "BSD-3-Clause, Apache-2.0, dependency licenses"}


def served() -> list[str]:
    """The packages of this Python; a line for another interpreter is not installed."""
    lines = (ROOT / "requirements.txt").read_text().splitlines()
    locked = [line for line in lines if "platform_python_implementation != 'CPython'" not in line]
    return [match[1] for line in locked if (match := re.match(r"([\w.-]+)==", line))]


def licences(name: str) -> set[str]:
    """The licences of an installed package: its expression, else its classifiers or its words."""
    said = metadata(name)
    if expression := said.get("License-Expression"):
        return set(re.split(r" (?:AND|OR) ", expression))
    classified = [
        line.rpartition(" :: ")[2]
        for line in said.get_all("Classifier", [])
        if line.startswith("License ::")
    ]
    return set(classified) or {said.get("License", "")}


@pytest.mark.parametrize("name", served())
def test_a_package_that_is_served_has_a_licence_that_we_may_give_on(name):
    found = licences(name)
    assert (
        found <= PERMISSIVE
        or found == {WEAK_COPYLEFT.get(name)}
        or found == {SAID_IN_WORDS.get(name)}
        or CHOSEN.get(name) in found
    )


def test_a_licence_that_binds_the_whole_site_is_refused():
    assert "GPL-3.0-or-later" not in PERMISSIVE
    assert licences("djlint") == {"GPL-3.0-or-later"}  # a tool, which is not served
