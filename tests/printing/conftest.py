"""A clock that tests set, and PDF that take no time."""

from datetime import datetime
from unittest import mock

import pytest

from printing.documents import Document
from tests.factories import hours, make_event, make_programme, paris
from tests.printing.factories import PDF, make_edition
from tests.printing.papers import quick_press


@pytest.fixture
def at(monkeypatch):
    """Set the clock: `at(2020, 9, 12)`. It begins on 12 September 2020, at noon."""

    def set_clock(*parts: int) -> datetime:
        instant = paris(*parts)
        monkeypatch.setattr("core.clock.now", lambda: instant)
        monkeypatch.setattr("django.utils.timezone.now", lambda: instant)
        return instant

    set_clock(2020, 9, 12, 12)
    return set_clock


@pytest.fixture
def quick_pdf(monkeypatch):
    """Documents are made of these bytes."""
    monkeypatch.setattr(Document, "pdf", lambda self: PDF)


@pytest.fixture
def programme(home):
    return make_programme()


@pytest.fixture
def event(programme):
    return make_event(None, hours(2020, 10, 7, "09:00"), title="Rencontre", slug="rencontre")


@pytest.fixture
def freeze(programme, monkeypatch):
    """Freeze an edition, whose own PDF takes no time."""

    def make(choices=None, **words):
        with monkeypatch.context() as patch:
            patch.setattr(Document, "pdf", lambda self: PDF)
            return make_edition(words.pop("of", programme), choices, **words)

    return make


@pytest.fixture
def press(monkeypatch) -> mock.Mock:
    return quick_press(monkeypatch)
