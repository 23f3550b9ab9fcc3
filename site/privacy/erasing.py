"""The work of a request: finding a person everywhere, then erasing them, page by page."""

import logging
from collections.abc import Iterable
from itertools import groupby
from typing import Any
from uuid import uuid4

from django.apps import apps
from django.contrib.contenttypes.models import ContentType
from django.db import InterfaceError, OperationalError, transaction
from django.db.models import Field, Model
from django.utils.translation import gettext as _
from wagtail.fields import StreamField
from wagtail.models import Page, ReferenceIndex
from wagtail.search import index
from wagtail_localize.models import String

from background.tasks import Chunk, background_task, start
from privacy.accounts import close_account
from privacy.models import PersonRequest
from privacy.places import (
    Place,
    can_replace,
    erasure_of_row,
    fields_with,
    places_in,
    raw_value,
    searched_models,
    texts_of,
)
from privacy.registry import Erasure
from privacy.words import Words

logger = logging.getLogger(__name__)
CHUNK = 10  # pages, or rows that are of no page
ROWS = 5000  # a few seconds
State = PersonRequest.State


def look_for(request: PersonRequest) -> None:
    """Find where the words of a request are, after this one is answered."""
    start(find_in_next_models, request, len(searched_models()), again=False)


def erase(request: PersonRequest, replacement: str) -> bool:
    """Erase what was found, close the account, then look again for what is left.

    Return whether it begins: it does once, however often it is asked.
    """
    found = PersonRequest.objects.filter(pk=request.pk, state=State.FOUND)
    with transaction.atomic():
        if not found.update(state=State.ERASING, replacement=replacement):
            return False
        request.refresh_from_db()
        start(erase_from_next_pages, request, len(_by_page(request)))
    return True


def _describe_finding(request: PersonRequest, done: int, total: int, again: bool) -> str:
    return _("Une personne est cherchée dans %(total)s sortes de données : %(done)s lues.") % {
        "total": total,
        "done": done,
    }


def _describe_erasing(request: PersonRequest, done: int, total: int) -> str:
    return _("Une personne est effacée de %(total)s endroits : %(done)s faits.") % {
        "total": total,
        "done": done,
    }


@background_task(_describe_finding)
def find_in_next_models(request: PersonRequest, after: int, again: bool) -> Chunk | None:
    """Look for the words in the next models; `after` is how many were read.

    They are looked for `again` after the erasure.
    """
    expected = State.ERASING if again else State.SEARCHING
    models, words, found, done, rows = searched_models(), Words(request.words), [], after, 0
    while done < len(models) and rows < ROWS:
        found += [place.as_json() for place in places_in(models[done], words)]
        rows += models[done]._base_manager.count()
        done += 1
    with transaction.atomic():
        # Another worker may have taken this one for dead, and be ahead of it.
        rows_now = PersonRequest.objects.select_for_update(of=("self",))
        row = rows_now.filter(pk=request.pk, state=expected).first()
        if row is None:
            return None
        labels = {model._meta.label for model in models[after:done]}
        name = "remains" if again else "places"
        others = [place for place in getattr(row, name) if place["model"] not in labels]
        setattr(row, name, others + found)
        if done == len(models):
            row.state = State.ERASED if again else State.FOUND
            if again:
                _forget_the_words(row)
        row.save()
    return Chunk(done, done - after) if done < len(models) else None


def _forget_the_words(request: PersonRequest) -> None:
    """Keep what was done, not whom it was about."""
    words = Words(request.words)
    for place in [*request.places, *request.remains]:
        place["title"] = words.replaced(place["title"], request.replacement)
    request.words = []


@background_task(_describe_erasing)
def erase_from_next_pages(request: PersonRequest, after: int) -> Chunk | None:
    """Erase the words from the next pages, each in a transaction of its own.

    What fails is left as it was, and is among what remains.
    """
    if request.state != State.ERASING:
        return None
    words, groups = Words(request.words), _by_page(request)
    for places in groups[after : after + CHUNK]:
        try:
            with transaction.atomic():
                _erase_together(places, words, request.replacement)
            _index_what_names(places)
        except (InterfaceError, OperationalError):
            raise  # the task is tried again
        except Exception:
            # What the error says may hold the words.
            logger.warning("Words are not erased from %s", [(p.model, p.pk) for p in places])
    if groups[after + CHUNK :]:
        return Chunk(after + CHUNK, CHUNK)
    if request.account:
        close_account(request.account)
    start(find_in_next_models, request, len(searched_models()), again=True)
    return None


def _by_page(request: PersonRequest) -> list[list[Place]]:
    """Return the places of each page together, and each of the others alone."""

    def owner(place: Place) -> tuple[str, str]:
        return ("", f"{place.page:020}") if place.page else (place.model, place.pk)

    places = sorted(map(Place.from_json, request.places), key=owner)
    return [list(group) for _owner, group in groupby(places, key=owner)]


def _erase_together(places: Iterable[Place], words: Words, replacement: str) -> None:
    for place in places:
        model = apps.get_model(place.model)
        row = model._base_manager.select_for_update(of=("self",)).filter(pk=place.pk).first()
        if row is not None:
            _erase_from(row, words, replacement)
    if place.page:
        # The rows are written without signals, which would make versions and calendars newer.
        page = Page.objects.filter(pk=place.page).first()
        if page is not None:
            index.insert_or_update_object(page.specific)


def _index_what_names(places: Iterable[Place]) -> None:
    """Index again, in every language, the pages that are found by the names of others' rows."""
    rows = [apps.get_model(place.model)(pk=place.pk) for place in places]
    references = ReferenceIndex.get_references_to_in_bulk(rows)
    is_page = references.filter(base_content_type=ContentType.objects.get_for_model(Page))
    pages = Page.objects.filter(pk__in=list(is_page.values_list("object_id", flat=True)))
    for page in Page.objects.filter(translation_key__in=pages.values("translation_key")):
        index.insert_or_update_object(page.specific)


def _erase_from(row: Model, words: Words, replacement: str) -> None:
    found = fields_with(words, row)
    what = erasure_of_row(words, row, found)
    if what is Erasure.DELETE:
        row.delete()
    found = [field for field in found if can_replace(words, field, row)]
    if not found or what not in (Erasure.REPLACE, Erasure.EMPTY):
        return
    values = {field.attname: _replaced(field, row, words, replacement) for field in found}
    if what is Erasure.EMPTY:
        others = [field for field in texts_of(type(row)) if field not in found and field.blank]
        values |= {field.attname: "" for field in others}
    if isinstance(row, String) and "data" in values:
        values["data_hash"] = _hash_of(row, values["data"])
    type(row)._base_manager.filter(pk=row.pk).update(**values)
    if isinstance(row, index.Indexed) and not isinstance(row, Page):
        index.insert_or_update_object(row._meta.model._base_manager.get(pk=row.pk))


def _replaced(field: Field, row: Model, words: Words, replacement: str) -> Any:
    value = words.replaced(raw_value(field, field.value_from_object(row)), replacement)
    if isinstance(field, StreamField):
        return field.stream_block.to_python(value)
    if isinstance(value, str) and field.max_length:
        return value[: field.max_length]
    return value


def _hash_of(string: String, data: str) -> Any:
    """Return the hash by which a text to translate is found again.

    One whose new text another has already is never found again, and keeps its translations.
    """
    known = type(string)._get_data_hash(data)
    others = String.objects.filter(locale=string.locale_id, data_hash=known)
    return uuid4() if others.exclude(pk=string.pk).exists() else known
