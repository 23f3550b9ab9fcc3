"""What printing keeps of people."""

from django.utils.translation import gettext_lazy as _

from printing.kept_documents import KEPT, forget_documents
from privacy.registry import Basis, Erasure, PersonalData, Retention, declare

declare(
    PersonalData(
        {"printing.KeptDocument": ("asked_by",)},
        what=_("Les documents demandés pour l'impression, et par qui"),
        why=_("Les donner à qui les a demandés, et à elle seule"),
        basis=Basis.LEGITIMATE_INTEREST,
        kept=_("un jour"),
        readers=_("qui l'a demandé"),
        erasure=Erasure.DELETE,
        retention=Retention(KEPT.days, forget_documents),
    ),
    PersonalData(
        {"printing.Edition": ("made_by", "withdrawn_by")},
        what=_("Qui a figé ou retiré une édition imprimée, et pourquoi"),
        why=_("Savoir ce qui est parti à l’imprimeur, et de qui le tenir"),
        basis=Basis.PUBLIC_TASK,
        kept=_("autant que l’édition ; le compte supprimé n’y est plus nommé"),
        readers=_("la rédaction"),
    ),
    PersonalData(
        {"printing.Edition": ("pdf",)},
        what=_("Les noms qui sont imprimés : contacts, intervenant-es, partenaires"),
        why=_("Garder l’édition telle qu’elle a été distribuée"),
        basis=Basis.PUBLIC_TASK,
        kept=_("autant que l’édition ; la rédaction la retire à la demande d’une personne"),
        readers=_("tout le monde, tant que l’édition n’est pas retirée"),
        of_visitors=True,
    ),
)
