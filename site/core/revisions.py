"""Kept versions (revisions) of pages, when what they point at is replaced by something else."""

from django.contrib.contenttypes.models import ContentType
from django.db.models import Model, TextField
from django.db.models.functions import Cast
from wagtail.models import Revision


def replace_key(model: type[Model], name: str, old: int, new: int, *, within: str = "") -> None:
    """In all versions of pages of `model`, let the foreign key `name` be `new` where it is `old`.

    `within` names the child rows that have the key; of two that become the same, one stays.
    A version that points at nothing cannot be opened, or loses the row.
    """
    versions = (
        Revision.objects.filter(content_type=ContentType.objects.get_for_model(model))
        .annotate(text=Cast("content", TextField()))
        .filter(text__contains=f'"{name}": {old}')
    )
    for version in versions.iterator(chunk_size=100):
        rows = version.content.get(within, []) if within else [version.content]
        kept = []
        for row in rows:
            if row.get(name) == old:
                row[name] = new
                if within and any(other[name] == new for other in rows if other is not row):
                    continue
            kept.append(row)
        if within:
            version.content[within] = kept
        version.save(update_fields=["content"])
