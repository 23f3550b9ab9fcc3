"""How often anybody may try to sign in, or ask for a new password, counted in the log.

Several processes and hosts count together. An account and a name that nobody has are counted
alike, so that no answer tells one from the other.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.http import HttpRequest
from django.utils import timezone

from accounts.log import account_key, address_of
from accounts.models import AccountAction, AccountRecord, AccountRecordQuerySet


@dataclass(frozen=True)
class Limit:
    """At most so many, within so long."""

    number: int
    within: timedelta

    def wait(self, rows: AccountRecordQuerySet, now: datetime) -> timedelta:
        """Return how long to wait until one more may be added to these rows."""
        times = rows.since(now - self.within).order_by("-at").values_list("at", flat=True)
        last = times[self.number - 1 : self.number].first()
        return last + self.within - now if last else timedelta()


# One account, from one address.
FROM_HERE = Limit(5, timedelta(minutes=15))
# One account from all addresses, and all accounts from one address: these stop nobody who has
# signed in from there before, neither the owner of an attacked account at her desk, nor all of a
# town hall behind one address.
FROM_ANYWHERE = Limit(20, timedelta(hours=1))
AT_ONE_ADDRESS = Limit(100, timedelta(hours=1))

RESETS_OF_ONE_ACCOUNT = Limit(3, timedelta(hours=1))
RESETS_FROM_ONE_ADDRESS = Limit(30, timedelta(hours=1))


def wait_before_sign_in(request: HttpRequest, name: str, now: datetime) -> timedelta:
    """Return how long to wait before the account of this name may be tried from here."""
    address, records = address_of(request), AccountRecord.objects.all()
    of_account = records.filter(account_key=account_key(name))
    entered = of_account.filter(action=AccountAction.SIGNED_IN, address=address)
    changed = of_account.filter(action=AccountAction.PASSWORD_CHANGED)
    # An attack that failed no longer counts for whoever has the right password.
    forgiven = (entered | changed).order_by("-at").values_list("at", flat=True).first()
    failed = records.filter(action=AccountAction.REFUSED)
    failed_here = failed.filter(account_key=account_key(name), address=address)
    if forgiven:
        failed_here = failed_here.since(forgiven)
    waits = [FROM_HERE.wait(failed_here, now)]
    if not entered.exists():
        waits += [
            FROM_ANYWHERE.wait(failed.filter(account_key=account_key(name)), now),
            AT_ONE_ADDRESS.wait(failed.filter(address=address), now),
        ]
    return max(waits)


def may_ask_for_reset(request: HttpRequest, email: str) -> bool:
    """Whether a message to this address may be asked for from here."""
    now, asked = timezone.now(), AccountRecord.objects.filter(action=AccountAction.RESET_ASKED)
    waits = [
        RESETS_OF_ONE_ACCOUNT.wait(asked.filter(account_key=account_key(email)), now),
        RESETS_FROM_ONE_ADDRESS.wait(asked.filter(address=address_of(request)), now),
    ]
    return not any(waits)
