"""Each rule on permissions is needed: without it, a test fails."""

import inspect
import os
import subprocess
import sys

import pytest

from core import permissions

RULES = [
    name
    for name, value in vars(permissions).items()
    if inspect.isfunction(value) and value.__module__ == permissions.__name__
]


@pytest.mark.slow
@pytest.mark.parametrize("rule", RULES)
def test_a_test_fails_without_the_rule(rule):
    command = [sys.executable, "-m", "pytest", "-q", "-x", "tests/permissions/test_holes.py"]
    run = subprocess.run(
        command, env=os.environ | {"REMOVED_RULE": rule}, capture_output=True, text=True
    )
    assert run.returncode == pytest.ExitCode.TESTS_FAILED, run.stdout
