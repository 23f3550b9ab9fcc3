"""Update the section of every network, for example after an upgrade or manual changes."""

from django.core.management.base import BaseCommand
from django.db import transaction

from networks.models import NetworkPage
from networks.roles import open_section


class Command(BaseCommand):
    help = "Ouvre la section de chaque réseau, ou la remet en ordre. Sans effet une seconde fois."

    @transaction.atomic
    def handle(self, *args, **options):
        for network in NetworkPage.objects.filter(alias_of=None).order_by("pk"):
            open_section(network)
