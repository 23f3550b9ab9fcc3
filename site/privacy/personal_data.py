"""What Django, Wagtail, the task queue and `core` keep of people."""

from datetime import datetime

from django.db.models import Exists, OuterRef
from django.utils.translation import gettext_lazy as _
from django_tasks_db.models import DBTaskResult
from wagtail.admin.models import FormState
from wagtail.models import ModelLogEntry, Page, PageLogEntry

from background.tasks import BACKEND, FAILED
from privacy.models import PersonRequest
from privacy.registry import (
    Basis,
    Erasure,
    PersonalData,
    Retention,
    declare,
    declare_of_nobody,
)

SUPERUSERS = _("les superutilisateurs")
WHO_EDITS = _("qui modifie la page")
EVERYBODY = _("tout le monde, quand la page est publiée")


def forget_failed_tasks(before: datetime) -> int:
    failed = DBTaskResult.objects.filter(backend_name=BACKEND, status=FAILED)
    return failed.filter(finished_at__lt=before).delete()[0]


def forget_previews(before: datetime) -> int:
    return FormState.objects.filter(last_updated_at__lt=before).delete()[0]


def shorten_logs(before: datetime) -> int:
    """Forget what is told of pages that are gone, and of what is no page."""
    pages = Page.objects.filter(pk=OuterRef("page_id"))
    gone = PageLogEntry.objects.filter(~Exists(pages), timestamp__lt=before)
    others = ModelLogEntry.objects.filter(timestamp__lt=before)
    return gone.delete()[0] + others.delete()[0]


def forget_requests(before: datetime) -> int:
    return PersonRequest.objects.filter(requested_at__lt=before).delete()[0]


declare(
    PersonalData(
        {"core.Contact": ("name", "role", "email", "phone")},
        what=_("Les contacts : nom, fonction, adresse électronique, téléphone"),
        why=_("Dire à qui écrire au sujet d'un réseau, d'un événement ou du site"),
        basis=Basis.PUBLIC_TASK,
        kept=_("tant que la personne tient cette fonction ; la rédaction la retire ou la remplace"),
        readers=EVERYBODY,
        erasure=Erasure.EMPTY,
        named_by=("name", "email"),
        of_visitors=True,
    ),
    PersonalData(
        {
            "core.CustomImage": ("uploaded_by_user", "credit", "description"),
            "core.CustomDocument": ("uploaded_by_user",),
            "wagtailimages.Image": ("*",),
            "wagtaildocs.Document": ("*",),
            "wagtailcore.UploadedFile": ("uploaded_by_user",),
        },
        what=_("Les images et les documents : qui est dessus, leur auteur, qui les a déposés"),
        why=_("Montrer et garder les travaux du réseau"),
        basis=Basis.PUBLIC_TASK,
        kept=_("jusqu'à ce que la rédaction les supprime"),
        readers=EVERYBODY,
        of_visitors=True,
    ),
    PersonalData(
        {
            "auth.User": ("username", "first_name", "last_name", "email", "password", "last_login"),
            "auth.User_groups": ("user",),
            "auth.User_user_permissions": ("user",),
            "wagtailusers.UserProfile": ("*",),
            "wagtailcore.APIToken": ("*",),
        },
        what=_("Les comptes : identifiant, nom, adresse, mot de passe chiffré, dernière connexion"),
        why=_("Laisser entrer dans l'administration qui en a le droit, et elle seule"),
        basis=Basis.PUBLIC_TASK,
        kept=_("jusqu'à ce qu'un superutilisateur ferme le compte"),
        readers=_("les superutilisateurs ; le nom seul, qui travaille sur la même page"),
        erasure=Erasure.ANONYMISE,
    ),
    PersonalData(
        {
            "wagtailcore.Page": ("owner", "locked_by"),
            "wagtailcore.Revision": ("user", "content", "object_str"),
            "wagtailcore.WorkflowState": ("requested_by",),
            "wagtailcore.TaskState": ("finished_by", "comment"),
            "wagtail_localize.StringTranslation": ("last_translated_by",),
            "wagtail_localize.SegmentOverride": ("last_translated_by",),
        },
        what=_("Les versions des pages et leurs relectures : qui a écrit quoi, et quand"),
        why=_("Revenir sur une erreur, et savoir à qui en parler"),
        basis=Basis.LEGITIMATE_INTEREST,
        kept=_(
            "autant que la page ; celles de plus de douze mois que rien ne nomme, sauf la dernière"
            " de chaque mois, sont supprimées"
        ),
        readers=WHO_EDITS,
    ),
    PersonalData(
        {
            "wagtailcore.Comment": ("user", "resolved_by", "text"),
            "wagtailcore.CommentReply": ("user", "text"),
            "wagtailcore.PageSubscription": ("user",),
        },
        what=_("Les commentaires de travail sur une page, et qui en est averti"),
        why=_("Écrire une page à plusieurs"),
        basis=Basis.LEGITIMATE_INTEREST,
        kept=_("autant que la page"),
        readers=WHO_EDITS,
    ),
    PersonalData(
        {"core.ThemeProposal": ("proposed_by", "name", "reason", "answer")},
        what=_("Les thèmes proposés, par qui, et la réponse"),
        why=_("Répondre à qui propose"),
        basis=Basis.LEGITIMATE_INTEREST,
        kept=_("jusqu'à ce que la rédaction les supprime"),
        readers=_("qui l'a proposé, et qui tient les thèmes"),
    ),
    PersonalData(
        {
            "wagtailcore.PageLogEntry": ("user", "label", "data"),
            "wagtailcore.ModelLogEntry": ("user", "label", "data"),
        },
        what=_("L'historique : qui a changé quoi, et quand"),
        why=_("Retrouver ce qui s'est passé"),
        basis=Basis.LEGITIMATE_INTEREST,
        kept=_("autant que la page ; un an pour ce qui n'en est pas une ou n'est plus"),
        readers=WHO_EDITS,
        retention=Retention(365, shorten_logs),
    ),
    PersonalData(
        {"wagtailadmin.EditingSession": ("user",)},
        what=_("Qui a une page ouverte dans l'administration"),
        why=_("Prévenir deux personnes qui écrivent en même temps"),
        basis=Basis.LEGITIMATE_INTEREST,
        kept=_("une heure"),
        readers=WHO_EDITS,
        erasure=Erasure.DELETE,
    ),
    PersonalData(
        {"wagtailadmin.FormState": ("*",)},
        what=_("Les formulaires dont l'aperçu est ouvert"),
        why=_("Dessiner l'aperçu d'une page que l'on écrit"),
        basis=Basis.LEGITIMATE_INTEREST,
        kept=_("un jour"),
        readers=_("personne d'autre que qui écrit"),
        erasure=Erasure.DELETE,
        named_by=("data",),
        retention=Retention(1, forget_previews),
    ),
    PersonalData(
        {"django_tasks_database.DBTaskResult": ("args_kwargs", "traceback")},
        what=_("Les travaux en attente et ceux qui ont échoué, avec leur erreur"),
        why=_("Les faire, et les reprendre"),
        basis=Basis.LEGITIMATE_INTEREST,
        kept=_("supprimés sitôt faits ; quatre-vingt-dix jours après un échec"),
        readers=_("la rédaction"),
        retention=Retention(90, forget_failed_tasks),
    ),
    PersonalData(
        {},
        what=_("Le journal du serveur : adresse IP, page demandée, heure"),
        why=_("Répondre aux pannes et aux attaques"),
        basis=Basis.LEGITIMATE_INTEREST,
        kept=_("selon le réglage de l'hébergement, un an au plus"),
        readers=_("qui tient le serveur"),
        erasure=Erasure.KEEP,
        of_visitors=True,
    ),
    PersonalData(
        {"privacy.PersonRequest": ("*",)},
        what=_("Les demandes d'accès et d'effacement : ce qui a été trouvé et ce qui reste"),
        why=_("Répondre à la personne, et pouvoir montrer qu'on l'a fait"),
        basis=Basis.LEGAL_OBLIGATION,
        kept=_("un an ; les noms cherchés, jusqu'à l'effacement"),
        readers=SUPERUSERS,
        erasure=Erasure.KEEP,
        retention=Retention(365, forget_requests),
        of_visitors=True,
    ),
)
declare_of_nobody(
    "auth.Group",
    "auth.Permission",
    "background.Chore",
    "core.Audience",
    "core.Dispositif",
    "core.EventType",
    "core.MenuItem",
    "core.OrganisationSettings",
    "core.Theme",
    "taggit.Tag",
    "wagtailcore.Collection",
    "wagtailcore.Task",
    "wagtailcore.Workflow",
    "wagtailembeds.Embed",  # no embed is asked of another host
)
