#!/usr/bin/env python
"""Django's command line, usable before the project itself is installed."""

import os
import sys
from pathlib import Path

# `site/` holds packages and is none itself: its name is taken by the standard library.
sys.path.insert(1, str(Path(__file__).resolve().parent / "site"))


def main() -> None:
    """Run the command given on the command line; a wrong setting is said in one sentence."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings.dev")
    from django.conf import settings
    from django.core.exceptions import ImproperlyConfigured
    from django.core.management import execute_from_command_line

    try:
        settings.INSTALLED_APPS  # noqa: B018 - reads the settings, which checks them
    except ImproperlyConfigured as error:
        sys.exit(f"Configuration refusée : {error}")
    execute_from_command_line(sys.argv)


if __name__ == "__main__":
    main()
