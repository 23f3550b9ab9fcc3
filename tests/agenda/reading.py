"""Read the keys of the sessions in an agenda response, in each of its formats."""

import csv
import re
from io import StringIO

from defusedxml import ElementTree
from django.http import QueryDict
from icalendar import Calendar

ATOM = {"atom": "http://www.w3.org/2005/Atom"}


def on_pages(client, address: str) -> list[str]:
    found, number = [], 1
    client = type(client)()  # a response that another test client has kept has no context
    while True:
        response = client.get("/agenda/", QueryDict(f"{address}&page={number}"))
        assert response.status_code == 200
        results = response.text.partition('id="resultats"')[2].partition("</main>")[0]
        found += re.findall(r'data-session="([0-9a-f-]{36})"', results)
        if number >= response.context["rows"].paginator.num_pages:
            return found
        number += 1


def in_json(client, address: str) -> list[str]:
    found, number = [], 1
    while True:
        answer = client.get("/agenda/agenda.json", QueryDict(f"{address}&page={number}")).json()
        found += [row["id"] for row in answer["results"]]
        if number >= answer["pages"]:
            assert answer["count"] == len(found)
            return found
        number += 1


def in_csv(client, address: str) -> list[str]:
    text = client.get("/agenda/agenda.csv", QueryDict(address)).getvalue().decode("utf-8-sig")
    return [row[0] for row in csv.reader(StringIO(text), delimiter=";")][1:]


def in_atom(client, address: str) -> list[str]:
    feed = ElementTree.fromstring(client.get("/agenda/agenda.atom", QueryDict(address)).content)
    return [
        node.text.removeprefix("urn:uuid:") for node in feed.findall("atom:entry/atom:id", ATOM)
    ]


def in_ics(client, address: str) -> set[str]:
    calendar = Calendar.from_ical(client.get("/agenda/agenda.ics", QueryDict(address)).content)
    # The further days of a session have its key and their rank.
    return {str(event["UID"])[:36] for event in calendar.walk("VEVENT")}
