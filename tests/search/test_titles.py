"""What memory answers of titles is what the database would."""

import pytest
from django.db import connection
from wagtail.search.models import IndexEntry

from search.searchable import searchable_index
from search.titles import WordIndex
from tests.search.table import read_table
from text_search.analysis import AllOf, AnyOf, WordQuery
from text_search.backend import lookup
from text_search.query import build_query

pytestmark = pytest.mark.searches

TITLES = [(0, ["elu", "0elu"]), (1, ["elues", "0elu"]), (2, ["ville"])]
WORDS = WordIndex(TITLES, {0: 0, 1: 1, 2: 2})


@pytest.mark.parametrize(
    ("question", "titles"),
    [
        (WordQuery("elu"), {0}),
        (WordQuery("elu", is_beginning=True), {0, 1}),
        (WordQuery("0elu"), {0, 1}),
        (WordQuery("vill"), set()),
        (AnyOf((WordQuery("elues"), WordQuery("ville"))), {1, 2}),
        (AllOf((WordQuery("elues"), WordQuery("0elu"))), {1}),
        (AllOf((WordQuery("elu"), WordQuery("ville"))), set()),
        (AllOf((AnyOf((WordQuery("elu"), WordQuery("ville"))), WordQuery("0elu"))), {0}),
    ],
)
def test_a_title_answers_by_its_words(question, titles):
    assert WORDS.matching(question) == sum(1 << title for title in titles)


def by_the_database(question):
    """The keys of what has its words in the title, as its index says."""
    if connection.vendor == "postgresql":
        rows = IndexEntry.objects.filter(title=lookup(question))
        return rows.values_list("content_type", "object_id")
    from modelsearch.backends.database.sqlite.query import MatchExpression
    from wagtail.search.models import SQLiteFTSIndexEntry

    rows = SQLiteFTSIndexEntry.objects.filter(MatchExpression(["title"], lookup(question)))
    return rows.values_list("index_entry__content_type", "index_entry__object_id")


@pytest.mark.django_db
def test_titles_answer_as_the_index_of_the_database_does(programme_2020):
    known, faults, answered = searchable_index("fr"), [], 0
    for query in [expected.query for expected in read_table()]:
        question = build_query(query, "fr")
        keys = [(content_type, int(pk)) for content_type, pk in by_the_database(question)]
        answered += bool(known.mask(keys))
        if known.indexed_titles.matching(question) != known.mask(keys):
            faults.append(query)
    assert answered > 50
    assert faults == []
