"""Redo what an older database lacks, after each `migrate`: quick, and silent, if nothing does."""

from django.core.management import call_command
from django.core.management.base import BaseCommand
from django.utils.translation import gettext as _

from core.admin.collections import images_that_seem_private
from core.holders import record_all_references
from search.index_state import refresh_index


class Command(BaseCommand):
    help = (
        "Refait ce qui manque à une base plus ancienne : sections des réseaux, références, index."
    )

    def handle(self, *args, **options):
        call_command("open_sections")
        record_all_references()
        if refresh_index():
            self.stdout.write(_("L'index de la recherche a été refait."))
        if images := images_that_seem_private():
            self.stdout.write(
                _("Dans une collection privée, ces images restent lisibles par leur adresse : %s")
                % ", ".join(map(str, images))
            )
