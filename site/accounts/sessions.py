"""Sessions in a table that says whose they are, and on which device, so that they can be ended."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any, cast

from django.conf import settings
from django.contrib.auth import SESSION_KEY
from django.contrib.auth.models import Group
from django.contrib.sessions.backends.db import SessionStore as DatabaseStore
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils import timezone

from core.roles import Account

STARTED, SEEN, ADDRESS, AGENT = "started_at", "seen_at", "address", "agent"
MUST_ROTATE, RENEWED_AS = "must_rotate", "renewed_as"
FOLLOWED_FOR = timedelta(minutes=1)
MAX_AGENT = 200  # characters


class SessionStore(DatabaseStore):
    """Django's sessions in the database, with their owner."""

    @classmethod
    def get_model_class(cls) -> type[Any]:
        from accounts.models import Session

        return Session

    def create_model_instance(self, data: dict[str, Any]) -> Any:
        row: Any = super().create_model_instance(data)
        row.account_id = data.get(SESSION_KEY)
        return row


def begin(request: HttpRequest) -> None:
    """Note on which device a session begins, and when."""
    now = timezone.now().timestamp()
    agent = request.headers.get("User-Agent", "")[:MAX_AGENT]
    values = {STARTED: now, SEEN: now, ADDRESS: request.META.get("REMOTE_ADDR", ""), AGENT: agent}
    request.session.update(values)


def sessions_of(account: Account) -> QuerySet[Any]:
    """Return the sessions that an account has anywhere."""
    model = SessionStore.get_model_class()
    return cast(QuerySet[Any], model.objects.filter(account=account.pk))


def sessions_of_members(group: Group) -> QuerySet[Any]:
    model = SessionStore.get_model_class()
    return cast(QuerySet[Any], model.objects.filter(account__in=group.user_set.values("pk")))


def is_over(data: Mapping[str, Any], now: datetime) -> bool:
    """Whether a session is too old, or has been idle for too long."""
    age, idle = (now.timestamp() - data.get(name, 0) for name in (STARTED, SEEN))
    return age > settings.SESSION_COOKIE_AGE or idle > settings.SESSION_IDLE_TIME


def rotate_all(sessions: QuerySet[Any]) -> None:
    """Have sessions go on under another key from their next page."""
    for row in sessions.filter(expire_date__gt=timezone.now()):
        data = row.get_decoded() | {MUST_ROTATE: True}
        sessions.filter(pk=row.pk).update(session_data=SessionStore().encode(data))


def renew(request: HttpRequest) -> None:
    """Go on under another key. The former leads there for a while: another tab may be asking."""
    former, renewed = request.session, SessionStore()
    del former[MUST_ROTATE]
    renewed.update(former.items())
    renewed.create()
    # Once: another tab may have been first, or the session have ended since it was read.
    rows = SessionStore.get_model_class().objects.filter(pk=former.session_key)
    is_first = rows.filter(account__isnull=False).update(
        account=None,
        expire_date=timezone.now() + FOLLOWED_FOR,
        session_data=renewed.encode({RENEWED_AS: renewed.session_key}),
    )
    if not is_first:
        renewed.delete()
        renewed = SessionStore(former.session_key)
    request.session = renewed
    follow(request)


def follow(request: HttpRequest) -> None:
    """Take the session that the one of this request has become."""
    while RENEWED_AS in request.session:
        request.session = SessionStore(request.session[RENEWED_AS])
