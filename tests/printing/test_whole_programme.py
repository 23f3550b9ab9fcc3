"""The real programme on paper, against the pages of the site: all of their facts, none other."""

import re

import pytest
from bs4 import BeautifulSoup
from django.test import Client

from core.models import Dispositif, Theme
from networks.models import NetworkPage
from printing.choices import Kind
from programme.models import EventPage, PriorityPage, ProgrammePage
from programme_file.loader import load
from tests.printing.pdfs import plain, printed, text_of
from tests.programme_file.loading import PROGRAMME_2020

pytestmark = [pytest.mark.django_db, pytest.mark.long]

MIN_MATCH = 9
"""So many letters in the order of a page are no accident."""
PAPER_ALONE = """
État au 1er septembre 2020
Sommaire
Rendez-vous
Pour qui :
Avec :
Remplace :
Inscription :
Aussi appelé :
Réseau en préfiguration
Réseau en cours de lancement
Projets et outils :
Partenaires :
participe
en un coup d’œil
Septembre
Octobre
Novembre
Décembre
Dates à préciser
Carré plein : date fixée. Carré en pointillé : date à confirmer ; au bas d’un mois,
jour à préciser.
Villes et lieux
Index
Les dates à jour, les inscriptions, les documents.
Calendrier en cours
LMMJVSD
n
p
h
Composé en Archivo, d’Omnibus-Type.
Contact
Notes
localhost
Objectifs de développement durable ODD
""".strip().split("\n")


@pytest.fixture
def programme(home) -> ProgrammePage:
    load(PROGRAMME_2020)
    return ProgrammePage.objects.sources().get(year=2020)


def words_of(address: str) -> list[str]:
    """Return the pieces of text of a page of the site."""
    answer = Client().get(address)
    assert answer.status_code == 200
    page = BeautifulSoup(answer.content, "html.parser")
    for span in page.select(".nb"):
        span.unwrap()
    page.smooth()
    return [piece for piece in map(plain, page.body.stripped_strings) if piece]


def addresses_of(programme: ProgrammePage) -> list[str]:
    """Return the addresses of the pages that a programme is made of."""
    priorities = PriorityPage.objects.public().sources().filter(programme=programme)
    networks = NetworkPage.objects.public().sources().filter(places__priority__in=priorities)
    events = EventPage.objects.public().sources().filter(programme=programme)
    return [page.url for page in (programme, *priorities, *networks, *events)]


def left_over(text: str, pages: list[list[str]]) -> list[str]:
    """Return the words of a text that no page says: neither in a passage, nor as a piece."""
    said, end = "\n".join("".join(page) for page in pages), 0
    left = list(text)
    for start in range(len(text)):
        end = max(end, start)
        while end < len(text) and text[start : end + 1] in said:
            end += 1
        if end - start >= MIN_MATCH:
            left[start:end] = " " * (end - start)
    pieces = {piece for page in pages for piece in page}
    for piece in pieces:
        for found in re.finditer(re.escape(piece), text) if len(piece) > 3 else ():
            left[slice(*found.span())] = " " * len(piece)
    words = re.split(r"[\W\d]+", "".join(left))
    return [word for word in words if word and word not in pieces]


@pytest.fixture
def book(programme) -> str:
    return text_of(printed(Kind.PROGRAMME, programme))


def test_the_book_says_what_the_pages_say_and_nothing_else(programme, book):
    pages = [words_of(address) for address in addresses_of(programme)]
    of_site = [*pages, *([plain(words)] for words in PAPER_ALONE)]
    assert left_over(book, of_site) == []
    assert left_over(book + plain("Une réunion à huis clos"), of_site) == ["Uneréunionàhuisclos"]


SITE_ALONE = """
Aller au contenu
Rechercher
Agenda
Accueil
Télécharger le programme (PDF)
Passé
La priorité
Priorité
Prochains rendez-vous
Rendez-vous passés
Aucune date n’est annoncée pour l’instant.
En pratique
Ajouter la date à mon agenda
Ajouter les dates à mon agenda
Ajouter à mon agenda
Porté par
Thèmes
Dispositifs
En détail
Série
Cette page
Envoyer par courriel
Sur le même sujet
""".strip().split("\n")
UPDATED = plain("Mise à jour le")
SHORT_DATE = re.compile(r"(\d*\w* )?(sept|oct|nov|déc)\.( 2020)?".replace(" ", ""))


def test_all_that_the_pages_say_is_in_the_book(programme, book):
    terms = [*Theme.objects.all(), *Dispositif.objects.all()]
    known = {plain(words) for words in [*SITE_ALONE, *(term.name for term in terms)]}
    missing = {
        (address, piece)
        for address in addresses_of(programme)
        for piece in words_of(address)
        if piece not in book
        and piece not in known
        and not piece.startswith(UPDATED)
        and not SHORT_DATE.fullmatch(piece)
    }
    assert missing == set()
