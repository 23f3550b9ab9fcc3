"""Publishing one change of a page, and nothing else."""

from collections.abc import Callable
from uuid import uuid4

from django.db import transaction
from wagtail.log_actions import log
from wagtail.models import Page

from core.roles import Account


@transaction.atomic
def publish_alone(
    page: Page,
    change: Callable[[Page], object],
    *,
    action: str,
    user: Account | None = None,
    data: Callable[[], dict] = dict,
) -> None:
    """Make `change` on what is published of `page`, and say so in its history as `action`.

    A draft of other changes stays a draft, and gets this change too, so that publishing it
    later does not undo it; its `change` comes second. What was never published stays so.
    `data` is what the history keeps, asked once the change is made.
    """
    live = page.specific_class.objects.select_for_update().get(pk=page.pk)
    draft = live.get_latest_revision_as_object() if live.has_unpublished_changes else live
    version = live if live.live else draft
    change(version)
    if not live.live:
        version.save()
    # An unfinished draft need not be valid, and must not keep news from being told.
    revision = version.save_revision(user=user, clean=False)
    if live.live:
        revision.publish(user=user, log_action=False)
    # Its own number: two changes of a page in one request are two lines of its history.
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
