"""The demonstration on a port, from an empty database: python -m tests.browser.serve PORT"""

import os
import sys

import django
from django.core.management import call_command


def main(port: str) -> None:
    os.environ["DJANGO_SETTINGS_MODULE"] = "tests.browser.settings"
    # One process does all three: Django and Wagtail take seconds to start.
    django.setup()
    call_command("migrate", verbosity=0)
    call_command("load_demonstration")
    call_command("runserver", f"127.0.0.1:{port}", use_reloader=False, skip_checks=True)


if __name__ == "__main__":
    main(sys.argv[1])
