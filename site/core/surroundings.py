"""Cached values that outlive the changes of single pages that they have not read.

Most changes of a site are those of one page that stands alone, such as an event: the others only
list it. Whatever else the public sees surrounds them, and seldom changes. What is read of the
surroundings and of some pages is valid until these change. See
docs/decisions/0028-ce-qu-une-valeur-a-lu.md.
"""

from collections.abc import Callable, Hashable, Iterable, Mapping
from dataclasses import dataclass
from itertools import count
from threading import Lock
from typing import Any, NamedTuple
from uuid import UUID

from django.contrib.contenttypes.models import ContentType
from wagtail.models import Page, get_page_models

from core.caching import MAX_KEYS, Reading, cached_while_the_same, note, version_now
from core.change_log import Changes, Moment, changes_between, read_moment

MOST_PAGES = 10_000  # changes of single pages that a process knows apart
_numbers = count(1)


@dataclass(frozen=True)
class Surroundings:
    """The version of the site, with the states of what surrounds single pages and of these.

    A state is only equal to itself. `changed` has those of the pages that changed since the
    surroundings did, by pk and by translation key.
    """

    version: str
    state: Hashable
    changed: Mapping[Hashable, Hashable]

    def of(self, page: Hashable) -> Hashable:
        """Return the state of a page, or of the translations of a page, by its key."""
        return self.changed.get(page, self.state)

    def seen(self, reading: Reading) -> Hashable:
        """Return the states of what was read."""
        pages = frozenset((page, self.of(page)) for page in reading.pages)
        return self.state, pages, self.version if reading.everything else ""


class Known(NamedTuple):
    """The surroundings, as this process knows them, and the moment when it read their version."""

    moment: Moment
    surroundings: Surroundings


_known: Known | None = None
_lock = Lock()


def surroundings() -> Surroundings:
    """Return the present surroundings: those that are known, if the version is the same."""
    global _known
    version = version_now()
    known = _known
    if known is None or known.surroundings.version != version:
        with _lock:
            known = _known
            if known is None or known.surroundings.version != version:
                if (moment := read_moment()) is None:
                    # In a transaction, whose changes may go back: each version is another site.
                    return Surroundings(version, version, {})
                _known = known = Known(moment, _after(known, moment))
    # Changed since this request has read the version: the version is that of all that it reads.
    around = known.surroundings
    return around if around.version == version else Surroundings(version, version, {})


def _after(known: Known | None, moment: Moment) -> Surroundings:
    version = " ".join(sorted(row.partition(" ")[2] for row in moment.version))
    changes = changes_between(known.moment, moment) if known else None
    pages = None if changes is None else _single_pages(changes)
    if known is None or pages is None or len(known.surroundings.changed) > MOST_PAGES:
        return Surroundings(version, next(_numbers), {})
    changed = dict.fromkeys(pages, next(_numbers))
    return Surroundings(
        version, known.surroundings.state, {**known.surroundings.changed, **changed}
    )


def _single_pages(changes: Changes) -> set[Hashable] | None:
    """Return the pks and translation keys of the pages that changed, None if others did too."""
    pks = set().union(*changes.values())
    if 0 in pks:
        return None
    pages = Page.objects.filter(pk__in=pks, content_type__in=_standing_alone())
    found = dict(pages.values_list("pk", "translation_key"))
    # One that was deleted may have been of any kind.
    return {*found, *found.values()} if len(found) == len(pks) else None


def _standing_alone() -> list[int]:
    models = [model for model in get_page_models() if getattr(model, "stands_alone", False)]
    return [kind.pk for kind in ContentType.objects.get_for_models(*models).values()]


class PageValues[T]:
    """Values that are each of one page, and kept while the page and its translations do not change.

    Keep it with `cached_until_surroundings_change`. At most `most` values are kept.
    """

    def __init__(self, most: int) -> None:
        self.most = most
        self._kept: dict[Hashable, tuple[UUID | None, Hashable, T]] = {}

    def __len__(self) -> int:
        return len(self._kept)

    def find(self, around: Surroundings, names: Iterable[Hashable]) -> dict[Any, T]:
        """Return those of the named values that are kept."""
        found = {}
        for name in names:
            if (kept := self._kept.get(name)) and around.of(kept[0]) == kept[1]:
                found[name] = kept[2]
        return found

    def add(self, around: Surroundings, name: Hashable, page: UUID | None, value: T) -> None:
        """Keep a value, read after the surroundings, of a page (by translation key) or of none."""
        if len(self._kept) >= self.most:
            self._kept.clear()
        self._kept[name] = (page, around.of(page), value)


def reads_pages(*pages: Hashable) -> None:
    """Say that the value that is being built has read these pages, by pk or translation key."""
    note(Reading(set(pages)))


def reads_everything() -> None:
    """Say that the value that is being built may be another at any change."""
    note(Reading(everything=True))


def cached_until_surroundings_change[**P, T](build: Callable[P, T]) -> Callable[P, T]:
    """Cache the return values of a function that reads no page that stands alone.

    It is `cached_until_change` for the others: `build` tells the pages that it does read by
    `reads_pages`. What it reads of other cached values is known.
    """
    return cached_in_surroundings()(build)


def cached_in_surroundings[**P, T](
    max_keys: int = MAX_KEYS,
) -> Callable[[Callable[P, T]], Callable[P, T]]:
    return cached_while_the_same(surroundings, max_keys, Surroundings.seen)
