"""Sessions in a table that says whose they are, and on which device, so that they can be ended."""

from typing import Any, cast

from django.contrib.auth import SESSION_KEY
from django.contrib.auth.models import Group
from django.contrib.sessions.backends.db import SessionStore as DatabaseStore
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils import timezone

from core.roles import Account

STARTED, SEEN, ADDRESS, AGENT = "started_at", "seen_at", "address", "agent"
MUST_ROTATE = "must_rotate"
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


def rotate_all(sessions: QuerySet[Any]) -> None:
    """Have sessions go on under another key from their next page."""
    for key in sessions.values_list("pk", flat=True):
        session = SessionStore(key)
        session[MUST_ROTATE] = True
        session.save()
