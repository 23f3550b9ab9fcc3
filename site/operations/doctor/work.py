"""Probes of what is done: work that waits, publications, messages."""

import smtplib
from collections.abc import Iterator
from email.utils import parseaddr

from django.conf import settings
from django.core.mail import mailers
from django.utils import timezone
from django.utils.timesince import timesince
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from wagtail.models import PageLogEntry

from background.chores import LATE, chores, last_beat
from background.mail import SERVER
from background.recovery import waits_in_vain_since
from background.tasks import FAILED, unfinished
from core.scheduled import delay
from operations.doctor import sender
from operations.doctor.registry import Finding, good, probe, warning, wrong


@probe("worker", gettext_lazy("Travail qui attend"))
def worker() -> Iterator[Finding]:
    now = timezone.now()
    beat = last_beat()
    command = "manage.py work" if settings.WORKER else "systemctl restart site-web"
    if beat is None:
        yield warning(_("personne n'a encore travaillé"), command)
    elif beat < now - LATE:
        yield wrong(_("rien ne se fait depuis %(time)s") % {"time": timesince(beat)}, command)
    elif since := waits_in_vain_since():
        yield wrong(_("du travail attend depuis %(time)s") % {"time": timesince(since)}, command)
    else:
        yield good(_("fait il y a %(time)s") % {"time": timesince(beat)})
    for chore in chores().exclude(failure=""):
        words = _("%(name)s échoue (%(failure)s)")
        values = {"name": chore.name, "failure": chore.failure}
        yield warning(words % values, "journalctl -u site-worker | grep 'A chore failed'")
    if failed := unfinished().filter(status=FAILED).count():
        words = ngettext("%(count)d travail en échec", "%(count)d travaux en échec", failed)
        yield warning(words % {"count": failed}, f"{settings.WAGTAILADMIN_BASE_URL}/admin/travaux/")


@probe("publications", gettext_lazy("Publications programmées"))
def publications() -> Finding:
    late = delay(timezone.now())
    if late.since:
        words = _("ne partent pas depuis %(time)s") % {"time": timesince(late.since)}
        return wrong(words, "manage.py work")
    if late.names:
        words = _("échouent : %(names)s") % {"names": " ; ".join(late.names)}
        return wrong(words, "manage.py publish_scheduled")
    last = PageLogEntry.objects.filter(action="wagtail.publish.scheduled").order_by("timestamp")
    if entry := last.last():
        return good(_("la dernière il y a %(time)s") % {"time": timesince(entry.timestamp)})
    return good(_("aucune n'attend"))


@probe("mail", gettext_lazy("Courriel"))
def mail() -> Iterator[Finding]:
    server = mailers[SERVER]
    name = type(server).__module__.rpartition(".")[2]
    if name == "console":
        yield warning(_("les messages vont à la console"), "EMAIL_URL=smtp://…")
        return
    try:
        server.open()
        server.close()
    except (OSError, smtplib.SMTPException) as error:
        words = _("le serveur ne répond pas : %(error)s") % {"error": error}
        yield wrong(words, "echo $EMAIL_URL")
    else:
        yield good(_("le serveur répond"))
    domain = parseaddr(settings.DEFAULT_FROM_EMAIL)[1].rpartition("@")[2]
    if "." not in domain:
        words = _("l'expéditeur %(address)s n'est d'aucun domaine : ses messages seront refusés")
        yield wrong(words % {"address": settings.DEFAULT_FROM_EMAIL}, "DEFAULT_FROM_EMAIL=…")
    else:
        yield from sender.findings(domain)
