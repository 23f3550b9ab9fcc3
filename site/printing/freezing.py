"""Make an edition: the PDF and the facts of one instant, or nothing."""

from dataclasses import dataclass

from django.contrib.auth.models import User
from django.db import connection, transaction
from django.utils.translation import gettext_lazy as _

from background.tasks import Chunk, background_task, start
from core import clock
from core.caching import read_version
from core.roles import Account
from printing.choices import Choices, Kind
from printing.documents import Document
from printing.facts import facts_of
from printing.models import Edition
from printing.observing import observe_programme
from programme.models import ProgrammePage

ATTEMPTS = 3


class ChangingError(Exception):
    """The site changed each time that the document was made."""

    def __str__(self) -> str:
        return str(_("Le site change en ce moment même : recommencez."))


@dataclass(frozen=True)
class Request:
    """What somebody asks to freeze. `newest` is the pk of the newest edition that she was shown."""

    choices: Choices
    label: str
    reason: str
    newest: int


def newest_of(programme: ProgrammePage) -> int:
    """Return the pk of the newest edition of a programme in its language, or 0."""
    found = Edition.objects.filter(programme=programme.source.pk, language=programme.language)
    return found.order_by("-pk").values_list("pk", flat=True).first() or 0


def freeze(programme: ProgrammePage, request: Request, user: User | None) -> Edition:
    """Return an edition of a public programme in its language, as it is now.

    Two who ask at once, or the same person twice, get the same one. Raises PrintingUnavailableError
    and ChangingError; nothing is kept then.
    """
    source = programme.source
    at = clock.now()
    for _attempt in range(ATTEMPTS):
        version = read_version(connection)
        facts = facts_of(programme, programme.language, at, request.choices)
        pdf = Document(Kind.PROGRAMME, programme, at, request.choices).pdf()
        if read_version(connection) == version:
            break
    else:
        raise ChangingError
    observe_programme(source, at)
    with transaction.atomic():
        ProgrammePage.objects.select_for_update().get(pk=source.pk)
        if (newest := newest_of(programme)) > request.newest:
            return Edition.objects.without_pdf().get(pk=newest)
        return Edition.objects.create(
            programme=source,
            language=programme.language,
            label=request.label,
            reason=request.reason,
            made_at=at,
            made_by=user,
            choices=request.choices.as_json(),
            facts=facts,
            pdf=pdf,
            size=len(pdf),
        )


def ask_to_freeze(programme: ProgrammePage, request: Request, user: Account) -> None:
    """Have the edition made out of the request of the page: it takes seconds."""
    start(
        make_edition,
        programme,
        1,
        choices=request.choices.as_json(),
        words={"label": request.label, "reason": request.reason},
        newest=request.newest,
        user=user.pk,
    )


def _describe(programme: ProgrammePage, **_named: object) -> str:
    return str(_("Figer une édition de « %s »") % programme.title)


@background_task(_describe)
def make_edition(
    programme: ProgrammePage,
    after: int,
    *,
    choices: dict,
    words: dict[str, str],
    newest: int,
    user: int,
) -> Chunk | None:
    """Make the edition that somebody asked for; done twice, it is made once."""
    if ProgrammePage.objects.public().filter(pk=programme.pk).exists():
        request = Request(Choices.from_json(choices), newest=newest, **words)
        freeze(programme, request, User.objects.filter(pk=user).first())
    return None
