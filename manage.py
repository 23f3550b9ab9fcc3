#!/usr/bin/env python
"""Django's command line, usable before the project itself is installed."""

import os
import sys
from pathlib import Path

# `site/` is a folder of packages, not a package: the standard library has a module `site`.
sys.path.insert(1, str(Path(__file__).resolve().parent / "site"))


def main() -> None:
    """Run a management command, or exit with a message if a setting is invalid."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings.dev")
    from django.conf import settings
    from django.core.exceptions import ImproperlyConfigured
    from django.core.management import execute_from_command_line

    try:
        settings.INSTALLED_APPS  # noqa: B018 - loads and so validates the settings
    except ImproperlyConfigured as error:
        sys.exit(f"Configuration refusée : {error}")
    execute_from_command_line(sys.argv)


if __name__ == "__main__":
    main()
