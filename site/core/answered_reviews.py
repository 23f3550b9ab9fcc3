"""One answer to a review: Wagtail looks at the state that it has read, not at the row."""

from typing import Any

from django.db import transaction
from django.utils.translation import gettext_lazy as _
from wagtail.models import TaskState

from core.publication import RefusedPublicationError


def refuse_a_second_answer(instance: TaskState, **kwargs: Any) -> None:
    """Refuse to finish a step of a review that somebody else has finished meanwhile."""
    if not (instance.pk and instance.finished_at and transaction.get_connection().in_atomic_block):
        return
    # Lock the row: the second of two concurrent requests must read what the first has answered.
    row = TaskState.objects.select_for_update().filter(pk=instance.pk)
    finished_at = row.values_list("finished_at", flat=True).first()
    if finished_at and finished_at != instance.finished_at:
        page = instance.workflow_state.content_object
        raise RefusedPublicationError(page, _("Quelqu’un vient de répondre à cette relecture."))
