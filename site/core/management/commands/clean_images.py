"""Take out of the images and photographs of before what uploads no longer keep."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from core.admin.cleaning import clean_all


class Command(BaseCommand):
    help = (
        "Récrit, sans lieu ni appareil, les images et les photos de compte déposées avant que"
        " l'envoi ne le fasse. Se reprend où elle s'est arrêtée."
    )

    def handle(self, *args: Any, **options: Any) -> None:
        done, failed = 0, []
        for holder, error in clean_all():
            if error:
                said = getattr(error, "messages", [str(error)])
                failed.append(f"{holder} ({' '.join(said)})")
            else:
                done += 1
        words = ngettext("%(count)d image récrite.", "%(count)d images récrites.", done)
        self.stdout.write(words % {"count": done})
        if failed:
            words = _("Restent comme elles étaient : %(names)s")
            raise CommandError(words % {"names": " ; ".join(failed)})
