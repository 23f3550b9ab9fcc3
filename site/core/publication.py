"""Publication of a single change of a page, and publications that are refused."""

from collections.abc import Callable
from uuid import uuid4

from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.db import transaction
from django.utils.functional import Promise
from wagtail.log_actions import log
from wagtail.models import Page

from core.roles import Account


class RefusedPublicationError(ValidationError):
    """Raised when `page` is published, now or at its date, which `reason` forbids."""

    def __init__(self, page: Page, reason: str | Promise) -> None:
        super().__init__({NON_FIELD_ERRORS: [reason]})
        self.page = page
        self.reason = reason


@transaction.atomic
def publish_alone(
    page: Page,
    change: Callable[[Page], object],
    *,
    action: str,
    user: Account | None = None,
    data: Callable[[], dict] = dict,
) -> None:
    """Apply `change` to the published version of `page`, and log it as `action`.

    If there are unpublished changes, they stay a draft, to which `change` is applied second, so
    that publishing the draft later does not revert it. An unpublished page stays unpublished.
    `data` is called after the change and returns the data of the log entry.
    """
    live = page.specific_class.objects.select_for_update().get(pk=page.pk)
    draft = live.get_latest_revision_as_object() if live.has_unpublished_changes else live
    version = live if live.live else draft
    change(version)
    if not live.live:
        version.save()
    # An unfinished draft may be invalid, and must not block the change.
    revision = version.save_revision(user=user, clean=False)
    if live.live:
        revision.publish(user=user, log_action=False)
    # A new UUID, so that two changes of a page in one request are two log entries.
    log(
        version,
        action,
        user=user,
        uuid=uuid4(),
        data=data(),
        revision=revision,
        content_changed=True,
    )
    if live.live and draft is not live:
        change(draft)
        draft.save_revision(user=user, clean=False)
