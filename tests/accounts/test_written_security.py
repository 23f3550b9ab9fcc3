"""docs/securite.md says the limits, the lifetimes and the lines of the log that the code has."""

import re

from django.conf import settings

from accounts import limits
from accounts.limits import Limit
from accounts.models import AccountAction, AccountRecord

DOCUMENT = (settings.BASE_DIR / "docs" / "securite.md").read_text()


def test_each_limit_is_written_with_its_numbers():
    written = re.findall(r"\| (\d+) en (\d+) minutes[^|]*\| `accounts\.limits\.(\w+)` \|", DOCUMENT)
    assert {name: (int(number), int(minutes)) for number, minutes, name in written} == {
        name: (limit.number, limit.within.total_seconds() / 60)
        for name, limit in vars(limits).items()
        if isinstance(limit, Limit)
    }


def test_each_line_of_the_log_of_accounts_is_written():
    row = next(line for line in DOCUMENT.splitlines() if line.startswith("| des comptes |"))
    assert row.split(" | ")[2].split(" ; ") == [str(label) for label in AccountAction.labels]
    assert f"{AccountRecord.RETENTION.days} jours" in row


def test_the_lifetimes_are_those_of_the_settings():
    assert settings.SESSION_COOKIE_AGE == 12 * 3600
    assert settings.SESSION_IDLE_TIME == 2 * 3600
    assert settings.PASSWORD_RESET_TIMEOUT == 2 * 3600
    for words in ("Douze heures en tout", "deux heures sans rien faire", "servent une fois, deux"):
        assert words in DOCUMENT
