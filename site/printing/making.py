"""Make documents, each once, by whoever does the work that waits; the others wait a little.

Why so: docs/decisions/0043-des-pdf-gardes-dans-la-base.md.
"""

import logging
from datetime import datetime, timedelta
from hashlib import blake2b
from threading import BoundedSemaphore
from time import monotonic, sleep
from uuid import uuid4

from django.contrib.auth.models import User
from django.db import transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import override
from wagtail.models import Page

from background.chores import MINUTE
from background.recovery import LEASE
from background.tasks import Chunk, background_task, start
from core import clock
from core.caching import CacheVersion, begin_request
from printing.choices import Choices, Kind
from printing.documents import Document
from printing.kept_documents import KEPT, KeptDocument, current_state, key_of
from printing.pictures import number_of_pages
from printing.rendering import PrintingUnavailableError

logger = logging.getLogger(__name__)

PATIENCE = 10.0  # seconds
LOOK_AGAIN = 0.25  # seconds
TRY_AGAIN = timedelta(minutes=10)
KEPT_OF_EACH = 20
"""How many documents of a person are kept, beside those of public addresses."""
WAITING = BoundedSemaphore(2)
"""How many threads of a process may wait: the others answer what does not wait."""


def kept_document(
    kind: Kind,
    page: Page,
    choices: Choices,
    *,
    is_proof: bool = False,
    asked_by: User | None = None,
) -> KeptDocument:
    """Return a document as it was last made, or not yet, and note that it is asked for."""
    named = {"kind": kind, "page_id": page.pk, "is_proof": is_proof, "asked_by": asked_by}
    row, is_new = KeptDocument.objects.defer("content").get_or_create(
        key=key_of(kind, page, choices, is_proof, asked_by),
        defaults=named | {"choices": choices.as_json()},
    )
    now = timezone.now()
    # A flood of readers does not write for each of them.
    if not is_new and row.asked_at < now - MINUTE:
        KeptDocument.objects.filter(pk=row.pk).update(asked_at=now)
    return row


def document_of(row: KeptDocument) -> Document:
    """Return what is printed: of a proof, the pages as they were last written."""
    page = row.page.specific
    return Document(
        kind=Kind(row.kind),
        page=page.get_latest_revision_as_object() if row.is_proof else page,
        at=clock.now(),
        choices=Choices.from_json(row.choices),
        is_proof=row.is_proof,
        reader=row.asked_by,
    )


def begin(row: KeptDocument) -> None:
    """Have a document made, unless it is being made, or has just failed on the same site.

    Of all those who call it at once, on all hosts, one succeeds in claiming it.
    """
    now = timezone.now()
    free = Q(claim=None) | Q(claimed_at__lt=now - LEASE)
    failed = Q(failed_for=current_state()) & Q(claimed_at__gt=now - TRY_AGAIN)
    claim = uuid4()
    with transaction.atomic():
        rows = KeptDocument.objects.filter(free, pk=row.pk).exclude(failed)
        if rows.update(claim=claim, claimed_at=now):
            start(make_document, row, 1, claim=claim.hex)


def begin_anew(row: KeptDocument) -> None:
    """Have a document made though it has just failed."""
    KeptDocument.objects.filter(pk=row.pk).update(failed_for="", failure="")
    begin(row)


def current_or_begun(row: KeptDocument) -> KeptDocument | None:
    """Return a document as the site is now; None if it has to be made, which is then begun."""
    current = KeptDocument.objects.filter(pk=row.pk, state=current_state()).first()
    if current is None:
        begin(row)
        # Where the work that waits is done at once, it is there.
        current = KeptDocument.objects.filter(pk=row.pk, state=current_state()).first()
    return current


def made_in_time(row: KeptDocument) -> KeptDocument | None:
    """Return a document as the site is now, waiting for it a little if there is a place to wait."""
    if (current := current_or_begun(row)) or not WAITING.acquire(blocking=False):
        return current
    try:
        deadline = monotonic() + PATIENCE
        while monotonic() < deadline and not _has_failed(row):
            sleep(LOOK_AGAIN)
            begin_request()  # the site may have changed meanwhile
            if current := current_or_begun(row):
                return current
        return None
    finally:
        WAITING.release()


def _has_failed(row: KeptDocument) -> bool:
    return KeptDocument.objects.filter(pk=row.pk, failed_for=current_state()).exists()


def _describe(row: KeptDocument, done: int, total: int, claim: str) -> str:
    return _("Mise en page de « %(page)s » pour l'impression") % {"page": row.page.title}


@background_task(_describe)
def make_document(row: KeptDocument, after: int, *, claim: str) -> Chunk | None:
    """Make a document, if nobody else has claimed it meanwhile."""
    claimed = KeptDocument.objects.filter(pk=row.pk, claim=claim)
    if not claimed.update(claimed_at=timezone.now()):
        return None
    # The state is read before the pages: what is made may be newer than its state, never older.
    with CacheVersion.read_once():
        state = current_state()
        try:
            document = document_of(row)
            with override(document.page.language):
                content = document.pdf()
            made = {"content": content, "pages": number_of_pages(content)}
        except Exception as error:
            # It would fail again for each visitor, and each attempt of the task.
            if not isinstance(error, PrintingUnavailableError):
                logger.exception("A document could not be made: %s", row.pk)
            failure = type(error).__qualname__
            claimed.update(claim=None, failed_for=state, failure=failure)
            return None
    claimed.update(
        claim=None,
        state=state,
        digest=blake2b(content, digest_size=15).hexdigest(),
        made_at=timezone.now(),
        failed_for="",
        failure="",
        **made,
    )
    return None


def make_what_is_asked_for(now: datetime) -> None:
    """Begin the public documents that the site has outgrown: the next visitor finds them."""
    state = current_state()
    asked = KeptDocument.objects.filter(asked_by=None, asked_at__gt=now - KEPT)
    for row in asked.exclude(state=state).defer("content"):
        begin(row)


def keep_the_last(user: User) -> None:
    """Delete the documents of a person but those that were asked for last."""
    rows = KeptDocument.objects.filter(asked_by=user).order_by("-asked_at", "-pk")
    KeptDocument.objects.filter(
        pk__in=list(rows.values_list("pk", flat=True)[KEPT_OF_EACH:])
    ).delete()
