"""What the search reads of a row is also in the rows below it."""

from modelsearch.tasks import insert_or_update_object_task


class IndexedWithRowsBelow:
    """Mix it into a model whose search fields read rows that are written with it.

    Wagtail indexes a row before those below it are written, as they were until then.
    """

    def save(self, *args, **kwargs):
        super().save(*args, **kwargs)  # type: ignore[misc]
        if kwargs.get("update_fields") is None:
            meta = self._meta  # type: ignore[attr-defined]
            insert_or_update_object_task.enqueue(meta.app_label, meta.model_name, str(self.pk))  # type: ignore[attr-defined]
