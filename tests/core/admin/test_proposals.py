"""Themes are proposed by those who write pages, and nothing shows them before an editor agrees."""

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group, Permission
from django.urls import reverse

from core.models import Theme, ThemeProposal
from core.roles import editors
from networks.roles import coordinators
from tests.factories import make_network

pytestmark = pytest.mark.django_db
PEOPLE = get_user_model().objects
PROPOSE = "/admin/themes/proposer/"
PROPOSALS = "/admin/themes/"
HOME = "/admin/"
State = ThemeProposal.State


@pytest.fixture
def author(home):
    user = PEOPLE.create_user("coordination", "elle@example.org", "x", first_name="Ada")
    user.groups.add(coordinators(make_network("Habitat")))
    return user


@pytest.fixture
def editor(home):
    user = PEOPLE.create_user("redaction", password="x")
    user.groups.add(editors(home))
    return user


@pytest.fixture
def proposal(author) -> ThemeProposal:
    return ThemeProposal.objects.create(name="Tiers-lieux", reason="Trois.", proposed_by=author)


def decide(client, proposal, **values):
    return client.post(reverse("core_proposals:decide", args=[proposal.pk]), values)


def test_a_coordinator_proposes_a_theme_that_nobody_else_sees(client, author):
    client.force_login(author)
    answer = client.post(PROPOSE, {"name": "Tiers-lieux", "reason": ""}, follow=True)
    assert "« Tiers-lieux » est proposé" in answer.text
    assert "en attente" in answer.text
    assert ThemeProposal.objects.get().proposed_by == author
    assert not Theme.objects.exists()
    other = PEOPLE.create_user("autre", password="x")
    other.groups.add(coordinators(make_network("Emploi")))
    client.force_login(other)
    assert "Tiers-lieux" not in client.get(PROPOSE).text
    assert client.get(PROPOSALS).status_code == 302


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("habitat", "Ce thème existe : « Habitat »."),
        ("HLM", "Ce thème existe : « Habitat »."),
        ("Mobilités", "Ce thème est déjà proposé"),
        ("…", "Écrivez ce nom avec des lettres."),
        ("", "Champ requis."),
        ("x" * 101, "au plus 100 caractères"),
        ("a\x00b", "caractère"),
    ],
)
def test_what_cannot_be_proposed_is_said_beside_the_field(client, author, name, said):
    Theme.objects.create(name="Habitat", slug="habitat", synonyms="HLM\nlogement")
    ThemeProposal.objects.create(name="mobilites !")
    client.force_login(author)
    answer = client.post(PROPOSE, {"name": name, "reason": "Parce que."})
    assert said in " ".join(answer.context["form"].errors["name"])
    assert "Parce que." in answer.text
    assert ThemeProposal.objects.count() == 1


def test_an_accepted_proposal_becomes_a_theme(client, editor, proposal, mailoutbox):
    client.force_login(editor)
    decide(client, proposal, decision="accept", name="Tiers-lieux et fabriques", answer="Merci.")
    theme = Theme.objects.get()
    assert (theme.name, theme.slug) == ("Tiers-lieux et fabriques", "tiers-lieux-et-fabriques")
    proposal.refresh_from_db()
    assert (proposal.state, proposal.theme) == (State.ACCEPTED, theme)
    (message,) = mailoutbox
    assert message.to == ["elle@example.org"]
    assert "existe maintenant" in message.body
    assert "Merci." in message.body
    assert PROPOSE in message.body


def test_a_merged_proposal_is_another_name_of_a_theme(client, editor, proposal, mailoutbox):
    theme = Theme.objects.create(name="Lieux partagés", slug="lieux", synonyms="coworking")
    client.force_login(editor)
    decide(client, proposal, decision="merge", theme=theme.pk)
    theme.refresh_from_db()
    assert theme.synonyms.splitlines() == ["coworking", "Tiers-lieux"]
    assert Theme.objects.count() == 1
    proposal.refresh_from_db()
    assert (proposal.state, proposal.theme) == (State.MERGED, theme)
    assert "Lieux partagés" in mailoutbox[0].body


def test_a_refused_proposal_has_a_word_that_its_author_reads(client, author, editor, proposal):
    client.force_login(editor)
    answer = decide(client, proposal, decision="refuse")
    assert answer.context["form"].errors["answer"]
    decide(client, proposal, decision="refuse", answer="« Habitat » suffit.")
    assert not Theme.objects.exists()
    client.force_login(author)
    text = client.get(PROPOSE).text
    assert "refusé" in text
    assert "« Habitat » suffit." in text


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({}, "decision"),
        ({"decision": "x"}, "decision"),
        ({"decision": "accept"}, "name"),
        ({"decision": "accept", "name": "habitat"}, "name"),
        ({"decision": "merge"}, "theme"),
        ({"decision": "merge", "theme": "0"}, "theme"),
        ({"decision": "merge", "theme": "x"}, "theme"),
    ],
)
def test_a_decision_that_makes_no_sense_changes_nothing(client, editor, proposal, values, field):
    Theme.objects.create(name="Habitat", slug="habitat")
    client.force_login(editor)
    assert list(decide(client, proposal, **values).context["form"].errors) == [field]
    proposal.refresh_from_db()
    assert proposal.state == State.WAITING


def test_a_proposal_is_settled_once(client, editor, proposal):
    client.force_login(editor)
    decide(client, proposal, decision="refuse", answer="Non.")
    answer = decide(client, proposal, decision="accept", name="Tiers-lieux")
    assert "Quelqu&#x27;un a déjà répondu" in answer.text
    assert not Theme.objects.exists()


def test_editors_find_on_their_home_what_waits(client, author, editor, proposal):
    client.force_login(editor)
    address = reverse("core_proposals:decide", args=[proposal.pk])
    assert address in client.get(HOME).text
    assert "Ada" in client.get(PROPOSALS).text
    assert PROPOSALS in client.get(reverse("wagtailsnippets_core_theme:list")).text
    proposal.refuse("Non.")
    assert address not in client.get(HOME).text
    client.force_login(author)
    assert address not in client.get(HOME).text
    assert PROPOSE in client.get(HOME).text


def test_what_waits_is_listed_however_much_was_settled_since(client, editor, proposal):
    for number in range(60):
        ThemeProposal.objects.create(name=f"Idée {number}", state=State.REFUSED)
    client.force_login(editor)
    listed = client.get(PROPOSALS).context["object_list"]
    assert listed[0] == proposal
    assert len(listed) < 60


def test_who_writes_no_page_proposes_nothing(client, home):
    user = PEOPLE.create_user("lecture", password="x")
    group = Group.objects.create(name="Lecture")
    group.permissions.add(Permission.objects.get(codename="access_admin"))
    user.groups.add(group)
    client.force_login(user)
    assert client.get(PROPOSE).status_code == 302
    assert client.post(PROPOSE, {"name": "Tiers-lieux"}).status_code == 302
    assert not ThemeProposal.objects.exists()


def test_a_proposal_outlives_its_author_and_its_theme(client, author, editor, proposal):
    proposal.accept("Tiers-lieux")
    other = Theme.objects.create(name="Lieux", slug="lieux")
    proposal.theme.merge_into(other)
    proposal.refresh_from_db()
    assert proposal.theme == other
    author.delete()
    other.delete()
    client.force_login(editor)
    assert "Tiers-lieux" in client.get(PROPOSALS).text
    assert client.get(reverse("core_proposals:decide", args=[proposal.pk])).status_code == 200
