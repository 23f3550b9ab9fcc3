"""What changed since an edition: each thing once, with its day and its reason."""

from datetime import date

import pytest
from django.utils import timezone
from django.utils.text import capfirst
from wagtail.models import PageViewRestriction

from dates import Precision
from printing.choices import Choices
from printing.observing import observe
from programme import changes
from programme.models import EventPage
from tests.factories import (
    day,
    make_event,
    make_network,
    vague,
)
from tests.printing.factories import only, publish, publish_session
from tests.printing.reading import in_feed, on_page, on_sheet

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("at")]

WINTER = vague(Precision.MONTH, 2020, 11)


WAS = "mercredi 7 octobre 2020, 9h"
# What is done on 20 September, the heading, the words and the reason.
DONE = {
    "postponed to a day": (
        lambda event: changes.postpone(
            only(event),
            "La salle est prise.",
            precision=Precision.DAY,
            first_day=date(2020, 10, 14),
        ),
        "Reporté",
        f"imprimé : {WAS} ; reporté depuis : mercredi 14 octobre 2020",
        "La salle est prise.",
    ),
    "postponed without a date": (
        lambda event: changes.postpone(only(event), "La salle est prise."),
        "Reporté",
        f"imprimé : {WAS} ; reporté depuis : date à préciser",
        "La salle est prise.",
    ),
    "moved by its form": (
        lambda event: publish_session(event, first_day=date(2020, 10, 8)),
        "Nouvelle date",
        f"imprimé : {WAS} ; depuis : jeudi 8 octobre 2020, 9h",
        "",
    ),
    "cancelled": (
        lambda event: changes.cancel(only(event), "Trop peu d'inscrits."),
        "Annulé",
        f"imprimé : {WAS} ; annulé depuis",
        "Trop peu d'inscrits.",
    ),
    "its event cancelled": (
        lambda event: publish(event, status="annule", status_reason="Grève."),
        "Annulé",
        f"imprimé : {WAS} ; annulé depuis",
        "Grève.",
    ),
    "moved online": (
        lambda event: changes.move_online(only(event), "Confinement."),
        "À distance",
        f"{WAS} ; à distance depuis l’impression",
        "Confinement.",
    ),
    "full": (
        lambda event: changes.mark_as_full(only(event)),
        "Complet",
        f"{WAS} ; complet depuis l’impression",
        "",
    ),
    "another place": (
        lambda event: publish_session(event, town="Orléans"),
        "Autre lieu",
        f"{WAS} ; lieu imprimé : à préciser ; depuis : Orléans",
        "",
    ),
    "to be confirmed": (
        lambda event: publish_session(event, confirmed=False),
        "Date à confirmer",
        f"imprimé : {WAS} ; date à confirmer depuis",
        "",
    ),
    "renamed": (
        lambda event: publish(event, title="Grande rencontre"),
        "Nouveau titre",
        f"{WAS} ; titre imprimé : « Rencontre »",
        "",
    ),
    "unpublished": (
        lambda event: event.unpublish(),
        "Retiré du programme",
        f"imprimé : {WAS} ; retiré du programme depuis",
        "",
    ),
    "deleted": (
        lambda event: event.delete(),
        "Retiré du programme",
        f"imprimé : {WAS} ; retiré du programme depuis",
        "",
    ),
    "made private": (
        lambda event: event.view_restrictions.create(restriction_type=PageViewRestriction.LOGIN),
        "Retiré du programme",
        f"imprimé : {WAS} ; retiré du programme depuis",
        "",
    ),
    "expired": (
        lambda event: EventPage.objects.filter(pk=event.pk).update(expire_at=timezone.now()),
        "Retiré du programme",
        f"imprimé : {WAS} ; retiré du programme depuis",
        "",
    ),
}


@pytest.mark.parametrize("name", DONE)
def test_a_change_is_said_once_everywhere(client, event, freeze, at, name):
    do, heading, words, reason = DONE[name]
    words = capfirst(words)
    freeze()
    done_at = at(2020, 9, 20, 10)
    do(event)
    observe(done_at)
    observe(at(2020, 9, 25))
    title = "Grande rencontre" if name == "renamed" else "Rencontre"
    assert on_page(client) == [(heading, title, words, reason, "Depuis le 20 septembre 2020")]
    expected = " · ".join(filter(None, [words, reason]))
    assert in_feed(client) == [(f"{heading} : {title}", expected, "2020-09-20")]
    sheet = on_sheet(client)
    for said in (heading, title, words, reason, "depuis le 20 septembre 2020"):
        assert said in sheet
    assert sheet.count(words) == 1


def test_a_date_that_was_open_is_fixed_then_confirmed(client, programme, freeze, at):
    event = make_event(None, WINTER, title="Journée")
    freeze()
    changes.fix_date(
        only(event), precision=Precision.DAY, first_day=date(2020, 11, 17), confirmed=False
    )
    observe(at(2020, 9, 20))
    printed = "Imprimé : novembre 2020, date à préciser"
    assert [row[:3] for row in on_page(client)] == [
        (
            "Date fixée",
            "Journée",
            f"{printed} ; fixé depuis au mardi 17 novembre 2020 (à confirmer)",
        )
    ]
    changes.confirm(only(event))
    observe(at(2020, 9, 22))
    assert on_page(client) == [
        (
            "Date fixée",
            "Journée",
            f"{printed} ; fixé depuis au mardi 17 novembre 2020",
            "",
            "Depuis le 20 septembre 2020",
        )
    ]


def test_a_date_that_was_to_be_confirmed_is_confirmed(client, programme, freeze, at):
    event = make_event(None, day(2020, 11, 17, confirmed=False), title="Journée")
    freeze()
    changes.confirm(only(event))
    observe(at(2020, 9, 22))
    assert [row[0] for row in on_page(client)] == ["Date confirmée"]


def test_a_new_event_is_said_from_its_publication(client, event, freeze, at):
    freeze()
    observe(at(2020, 9, 20))
    make_event(None, day(2020, 11, 17), title="Nouveauté")
    observe(at(2020, 9, 21))
    assert on_page(client) == [
        (
            "Nouveau",
            "Nouveauté",
            "Absent de l’édition imprimée : mardi 17 novembre 2020",
            "",
            "Depuis le 21 septembre 2020",
        )
    ]


def test_what_was_not_chosen_for_the_edition_is_not_new(client, event, freeze):
    habitat = make_network("Habitat")
    make_event(habitat, day(2020, 11, 17), title="Choisie")
    make_event(None, day(2020, 1, 7), title="Passée")
    freeze(Choices(networks=("habitat",), with_past=False))
    make_event(habitat, day(2020, 12, 17), title="Choisie depuis")
    make_event(None, day(2020, 12, 18), title="Jamais choisie")
    make_event(habitat, day(2020, 1, 18), title="Passée aussi")
    assert [row[1] for row in on_page(client)] == ["Choisie depuis"]


def test_the_story_of_a_session_ends_as_it_stands(client, event, freeze, at):
    """Moved, then moved back: nothing is left to say. Cancelled then restored: the same."""
    freeze()
    publish_session(event, first_day=date(2020, 10, 8))
    observe(at(2020, 9, 20))
    publish_session(event, first_day=date(2020, 10, 7))
    observe(at(2020, 9, 21))
    assert on_page(client) == []
    changes.cancel(only(event), "Grève.")
    observe(at(2020, 9, 22))
    publish_session(event, town="Blois")
    observe(at(2020, 9, 23))
    assert on_page(client) == [
        (
            "Annulé",
            "Rencontre",
            f"Imprimé : {WAS} ; annulé depuis",
            "Grève.",
            "Depuis le 22 septembre 2020",
        )
    ]


def test_an_older_change_keeps_its_day_when_another_follows(client, event, freeze, at):
    freeze()
    publish_session(event, first_day=date(2020, 10, 8))
    observe(at(2020, 9, 20))
    publish(event, title="Grande rencontre")
    observe(at(2020, 9, 22))
    assert [(row[0], row[4]) for row in on_page(client)] == [
        ("Nouvelle date", "Depuis le 20 septembre 2020"),
        ("Nouveau titre", "Depuis le 22 septembre 2020"),
    ]


def test_a_change_is_said_at_once_with_the_day_of_its_publication(client, event, freeze, at):
    """Before anything has observed it."""
    freeze()
    at(2020, 9, 20)
    changes.cancel(only(event), "Grève.")
    assert [row[4] for row in on_page(client)] == ["Depuis le 20 septembre 2020"]


def test_a_page_that_is_renamed_or_moved_changes_nothing_that_was_printed(client, event, freeze):
    freeze()
    publish(event, slug="autre-adresse")
    EventPage.objects.get(pk=event.pk).move(make_network("Habitat"), pos="last-child")
    assert on_page(client) == []
