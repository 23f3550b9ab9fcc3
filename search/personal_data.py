"""What the search keeps of what visitors type."""

from datetime import datetime

from django.utils.translation import gettext_lazy as _

from core.clock import paris_day
from privacy.registry import Basis, Erasure, PersonalData, Retention, declare
from search.models import STALE, MissedQuery


def forget_missed_queries(before: datetime) -> int:
    return MissedQuery.objects.filter(last_day__lt=paris_day(before)).delete()[0]


declare(
    PersonalData(
        {"search.MissedQuery": ("text",)},
        what=_("Les mots cherchés sans résultat, et combien de fois, sans rien de qui les a tapés"),
        why=_("Apprendre à la recherche les mots des visiteurs"),
        basis=Basis.PUBLIC_TASK,
        kept=_("quatre-vingt-dix jours après la dernière fois"),
        readers=_("la rédaction, à partir de la troisième fois"),
        erasure=Erasure.DELETE,
        named_by=("text",),
        retention=Retention(STALE.days, forget_missed_queries),
        of_visitors=True,
    ),
)
