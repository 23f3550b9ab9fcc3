"""What people search and do not find, as editors see it."""

import pytest
from django.contrib.auth import get_user_model

from core import clock
from core.models import Theme
from core.roles import editors
from networks.roles import coordinators
from privacy.retention import delete_what_is_too_old
from search.missed import record_missed_query
from search.models import MissedQuery
from tests.factories import day, make_event, make_network, paris

pytestmark = [pytest.mark.django_db, pytest.mark.searches]

REPORT = "/admin/recherches-sans-resultat/"


def user_in(group, name: str):
    user = get_user_model().objects.create_user(name)
    user.groups.add(group)
    return user


@pytest.fixture
def missed(home) -> MissedQuery:
    """A question that three people asked."""
    for _time in range(3):
        record_missed_query("Parité", "fr")
    return MissedQuery.objects.get()


def test_a_question_without_an_answer_is_counted(client, home):
    client.get("/recherche/?q=Licorne")
    client.get("/recherche/?q=licorne")
    assert MissedQuery.objects.values_list("text", "count").get() == ("licorne", 2)


def test_a_question_that_finds_is_not_kept(client, home):
    make_network("Réseau habitat")
    client.get("/recherche/?q=habitat")
    assert not MissedQuery.objects.exists()


@pytest.mark.parametrize(
    "question",
    [
        "marie.durand@example.org",
        "06 12 34 56 78",
        "0612345678",
        "02.47.61.11.85",
        "https://example.org/x",
        "a" * 81,
    ],
)
def test_what_may_tell_who_asks_is_not_kept(home, question):
    record_missed_query(question, "fr")
    assert not MissedQuery.objects.exists()


def test_what_one_person_alone_typed_is_shown_to_nobody(client, home, missed):
    record_missed_query("marie durand", "fr")
    client.force_login(user_in(editors(home), "redaction"))
    text = client.get(REPORT).text
    assert "parite" in text
    assert "marie durand" not in text


def test_the_database_is_not_filled_with_questions(home, monkeypatch):
    monkeypatch.setattr("search.missed.MAX_ROWS", 2)
    for word in ("un", "deux", "trois"):
        record_missed_query(word, "fr")
    assert MissedQuery.objects.count() == 2


def test_questions_that_nobody_asks_any_more_are_forgotten_by_the_worker(home, monkeypatch):
    monkeypatch.setattr("core.clock.now", lambda: paris(2020, 1, 1))
    record_missed_query("ancienne", "fr")
    monkeypatch.setattr("core.clock.now", lambda: paris(2020, 6, 1))
    record_missed_query("nouvelle", "fr")
    delete_what_is_too_old(clock.now())
    assert MissedQuery.objects.get().text == "nouvelle"


def test_editors_alone_see_what_is_missed(client, home, missed):
    coordinator = user_in(coordinators(make_network("Habitat")), "coordination")
    addresses = [REPORT, f"{REPORT}resultats/", f"{REPORT}{missed.pk}/synonyme/"]
    for address in addresses:
        assert client.get(address).status_code == 302
    client.force_login(coordinator)
    # Wagtail answers a refusal in the admin with a way back to its home.
    for address in addresses:
        assert client.get(address).status_code == 302
    theme = Theme.objects.create(name="Égalité", slug="egalite")
    client.post(addresses[2], {"word": "parité", "term": f"theme-{theme.pk}"})
    theme.refresh_from_db()
    assert theme.synonyms == ""
    client.force_login(user_in(editors(home), "redaction"))
    for address in addresses:
        assert client.get(address).status_code == 200


def test_a_synonym_is_added_from_the_report_and_answers(client, home, missed):
    theme = Theme.objects.create(name="Égalité", slug="egalite")
    make_event(None, day(2020, 11, 1), title="Budgets et égalité")
    client.force_login(user_in(editors(home), "redaction"))
    address = f"{REPORT}{missed.pk}/synonyme/"
    client.post(address, {"word": "parité", "term": f"theme-{theme.pk}"})
    theme.refresh_from_db()
    assert theme.synonyms == "parité"
    assert not MissedQuery.objects.exists()
    assert client.get("/recherche/?q=parité").context["results"].count == 1


@pytest.mark.parametrize("term", ["", "theme-999999", "user-1", "theme"])
def test_a_term_that_does_not_exist_is_refused_beside_its_field(client, home, missed, term):
    client.force_login(user_in(editors(home), "redaction"))
    page = client.post(f"{REPORT}{missed.pk}/synonyme/", {"word": "x", "term": term})
    assert page.context["form"].errors["term"]
    assert MissedQuery.objects.exists()
