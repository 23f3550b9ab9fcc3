"""Changes to existing revisions of pages."""

from django.contrib.contenttypes.models import ContentType
from django.db.models import Model, TextField
from django.db.models.functions import Cast
from wagtail.models import Revision


def replace_key(model: type[Model], name: str, old: int, new: int, *, within: str = "") -> None:
    """Replace `old` by `new` in the foreign key `name` of all revisions of `model`.

    `within` is the child relation that has the key, if any; rows that become duplicates are
    removed. A revision with a key to a deleted row cannot be opened, or loses the child row.
    """
    revisions = (
        Revision.objects.filter(content_type=ContentType.objects.get_for_model(model))
        .annotate(text=Cast("content", TextField()))
        .filter(text__contains=f'"{name}": {old}')
    )
    for revision in revisions.iterator(chunk_size=100):
        rows = revision.content.get(within, []) if within else [revision.content]
        kept = []
        for row in rows:
            if row.get(name) == old:
                row[name] = new
                if within and any(other[name] == new for other in rows if other is not row):
                    continue
            kept.append(row)
        if within:
            revision.content[within] = kept
        revision.save(update_fields=["content"])
