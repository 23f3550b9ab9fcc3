"""Whether the search index was made of what the site holds, by the analysis that reads it."""

from hashlib import sha256
from importlib.metadata import version
from pathlib import Path

from django.contrib.contenttypes.models import ContentType
from django.core.management import call_command
from django.db import connection, transaction
from django.db.models import Count
from wagtail.search.index import BaseField, RelatedFields, get_indexed_models
from wagtail.search.models import IndexEntry

import core.text
import text_search
from search.models import IndexState

PACKAGES = ("modelsearch", "snowballstemmer")


def refresh_index() -> bool:
    """Make the index again if it is incomplete or of another analysis; return whether it was."""
    wanted = analysis_digest()
    states = IndexState.objects  # type: ignore[attr-defined]
    kept = states.filter(pk=1).values_list("analysis", flat=True).first()
    if kept == wanted and not is_incomplete():
        return False
    with transaction.atomic():
        if lacks_its_words():
            IndexEntry.objects.all().delete()  # a row that is there would only be updated
        call_command("update_index", verbosity=0)
        states.update_or_create(pk=1, defaults={"analysis": wanted})
    return True


def analysis_digest() -> str:
    """Return a hash of the code and of the search fields that make the words of the index."""
    folder = Path(text_search.__path__[0])
    files = [Path(core.text.__file__), *sorted(folder.rglob("*.py"))]
    parts = [path.read_bytes() for path in files]
    parts += [version(package).encode() for package in PACKAGES]
    for model in get_indexed_models():
        fields = [_described(field) for field in model.get_search_fields()]
        parts.append(f"{model._meta.label}: {fields}".encode())
    return sha256(b"\0".join(parts)).hexdigest()


def is_incomplete() -> bool:
    """Whether objects have no entry in the index, such as those of a restored database."""
    rows = IndexEntry.objects.order_by().values_list("content_type").annotate(Count("pk"))
    entries = dict(rows)
    return lacks_its_words() or any(
        entries.get(ContentType.objects.get_for_model(model).pk, 0)
        < model.get_indexed_objects().count()
        for model in get_indexed_models()
    )


def lacks_its_words() -> bool:
    """Whether entries are without the words that triggers of SQLite write beside them."""
    if connection.vendor != "sqlite":
        return False
    from wagtail.search.models import SQLiteFTSIndexEntry  # which PostgreSQL does not have

    return SQLiteFTSIndexEntry.objects.count() != IndexEntry.objects.count()


def _described(field: BaseField) -> str:
    inner = field.fields if isinstance(field, RelatedFields) else ()
    return f"{type(field).__name__} {field.field_name} {[_described(each) for each in inner]}"
