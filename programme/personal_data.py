"""What programmes keep of people."""

from django.utils.translation import gettext_lazy as _

from privacy.registry import Basis, PersonalData, declare, declare_of_nobody

declare(
    PersonalData(
        {"programme.EventSession": ("speakers",)},
        what=_("Les personnes qui interviennent : nom, fonction, organisme"),
        why=_("Annoncer une séance, et garder la trace de ce qui s'y est dit"),
        basis=Basis.PUBLIC_TASK,
        kept=_("autant que le programme de l'année ; la rédaction les retire à leur demande"),
        readers=_("tout le monde, quand la page est publiée"),
        of_visitors=True,
    ),
    PersonalData(
        {"programme.EventPage": ("partners", "registration_email")},
        what=_("Les partenaires d'un événement, et l'adresse où s'inscrire"),
        why=_("Dire avec qui il est organisé, et comment y venir"),
        basis=Basis.PUBLIC_TASK,
        kept=_("autant que le programme de l'année ; la rédaction les retire à leur demande"),
        readers=_("tout le monde, quand la page est publiée"),
        of_visitors=True,
    ),
)
declare_of_nobody("programme.Series")
