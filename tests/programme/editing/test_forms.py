"""The form of an event: its sessions' dates as they are typed, what it proposes, what it keeps."""

from datetime import date, time
from uuid import uuid4

import pytest
from django.contrib.auth import get_user_model
from django.urls import reverse
from wagtail.test.utils.form_data import inline_formset, nested_form_data, streamfield

from dates import Precision
from networks.roles import coordinators
from programme.models import EventPage
from tests.factories import (
    day,
    days,
    hours,
    make_event,
    make_network,
    make_priority,
    make_programme,
    vague,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def admin(client, django_user_model):
    client.force_login(django_user_model.objects.create_superuser("admin"))
    return client


@pytest.fixture
def network(home):
    make_programme(2020)
    return make_network("Habitat")


def session(**typed) -> dict:
    return {
        "precision": "time",
        "first_day": "",
        "last_day": "",
        "start_time": "",
        "end_time": "",
        "confirmed": "on",
        "title": "",
        "mode": "",
        "venue": "",
        "town": "",
        "departement": "",
        "status": "",
        "status_reason": "",
        "speakers": streamfield([]),
    } | typed


def typed_event(*sessions: dict, initial: int = 0, **typed) -> dict:
    """What the form of an event sends."""
    none = inline_formset([])
    return nested_form_data(
        {
            "title": "Un webinaire",
            "slug": "un-webinaire",
            "programme": EventPage.programme.field.related_model.objects.get(year=2020).pk,
            "mode": "a-distance",
            "status": "prevu",
            "body": streamfield([]),
            "partners": streamfield([]),
            "sessions": inline_formset(sessions, initial=initial, min=1),
            "also_carried_by": none,
            "comments": none,
        }
        | typed
    )


def add(client, network, *sessions, publish=True, **typed):
    address = reverse("wagtailadmin_pages:add", args=["programme", "eventpage", network.pk])
    data = typed_event(*sessions, **typed)
    return client.post(address, data | ({"action-publish": "1"} if publish else {}))


def added() -> EventPage:
    return EventPage.objects.get(slug="un-webinaire")


MARCH = date(2020, 3, 12), date(2020, 3, 13)
TYPED = [
    ({"first_day": "7 oct. 9h-10h30"}, hours(2020, 10, 7, "09:00", "10:30")),
    (
        {"first_day": "mer. 7/10", "start_time": "9", "end_time": "10 h 30"},
        hours(2020, 10, 7, "09:00", "10:30"),
    ),
    ({"first_day": "7/10", "precision": "day"}, day(2020, 10, 7)),
    ({"first_day": "novembre"}, vague(Precision.MONTH, 2020, 11)),
    ({"first_day": "novembre", "start_time": "9h"}, vague(Precision.MONTH, 2020, 11)),
    (
        {"first_day": "fin nov.", "precision": "day"},
        vague(Precision.MONTH, 2020, 11, date_as_typed="fin nov. 2020", confirmed=True),
    ),
    (
        {"first_day": "15 ou 22 mars à 18h"},
        {
            "precision": Precision.RANGE,
            "first_day": date(2020, 3, 15),
            "last_day": date(2020, 3, 22),
            "start_time": None,
            "confirmed": False,
            "date_as_typed": "15 ou 22 mars 2020 à 18h",
        },
    ),
    (
        {"first_day": "7 oct. au matin"},
        day(2020, 10, 7, date_as_typed="mercredi 7 octobre 2020 au matin"),
    ),
    (
        {"first_day": "7 oct. au matin", "start_time": "9h"},
        hours(2020, 10, 7, "09:00", date_as_typed=""),
    ),
    (
        {"first_day": "7/10", "start_time": "20h", "end_time": "1h"},
        hours(2020, 10, 7, "20:00", "01:00", last_day=date(2020, 10, 8)),
    ),
    # The box of a date that is not exact is hidden, and so not sent.
    ({"first_day": "novembre", "precision": "month", "confirmed": ""}, {"confirmed": True}),
    (
        {"first_day": "7 octobre à 18h", "precision": "month", "confirmed": ""},
        hours(2020, 10, 7, "18:00", confirmed=True),
    ),
    ({"first_day": "7/10 18h", "confirmed": ""}, {"confirmed": False}),
    ({"first_day": "T2 2021", "precision": "month"}, vague(Precision.QUARTER, 2021, 4)),
    ({"first_day": "7/10", "precision": "semester"}, vague(Precision.SEMESTER, 2020, 7)),
    ({"first_day": "à préciser"}, vague(Precision.UNKNOWN)),
    ({"first_day": "", "start_time": "x", "precision": "unknown"}, vague(Precision.UNKNOWN)),
    # Without our script « à préciser » can be left beside the date that is known at last.
    ({"first_day": "7/10", "precision": "unknown"}, day(2020, 10, 7)),
    (
        {"first_day": "7 oct. 9h-10h30", "precision": "unknown"},
        hours(2020, 10, 7, "09:00", "10:30"),
    ),
    (
        {"first_day": "7/10", "start_time": "9h", "precision": "unknown"},
        hours(2020, 10, 7, "09:00"),
    ),
    (
        {"first_day": "12 et 13 mars"},
        {
            "precision": Precision.DAYS,
            "first_day": date(2020, 3, 12),
            "last_day": date(2020, 3, 13),
        },
    ),
    (
        {"first_day": "15/12", "last_day": "dimanche 10 janvier", "precision": "range"},
        {
            "precision": Precision.RANGE,
            "first_day": date(2020, 12, 15),
            "last_day": date(2021, 1, 10),
        },
    ),
    (
        {"first_day": "12 et 13 mars", "start_time": "9h", "end_time": "17h"},
        days(*MARCH, "09:00", "17:00"),
    ),
    ({"first_day": "12 et 13 mars, 9h-17h"}, days(*MARCH, "09:00", "17:00")),
    # Without our script all the fields are there, and the precision is left as it was.
    (
        {"first_day": "12/3", "last_day": "13/3", "start_time": "9h", "end_time": "17h"}
        | {"precision": "days"},
        days(*MARCH, "09:00", "17:00"),
    ),
    (
        {"first_day": "12/3", "last_day": "25/3", "start_time": "9h", "precision": "range"},
        days(MARCH[0], date(2020, 3, 25), "09:00", precision=Precision.RANGE),
    ),
    (
        {"first_day": "du 12 mars 9h au 13 mars 17h", "precision": "days"},
        hours(2020, 3, 12, "09:00", "17:00", last_day=MARCH[1]),
    ),
    ({"first_day": "7/10 9h (à confirmer)"}, hours(2020, 10, 7, "09:00", confirmed=False)),
]


@pytest.mark.parametrize(("typed", "facts"), TYPED, ids=[str(typed) for typed, _ in TYPED])
def test_a_session_is_dated_as_its_editor_typed(admin, network, typed, facts):
    add(admin, network, session(**typed))
    stored = added().sessions.get()
    assert {name: getattr(stored, name) for name in facts} == facts


REFUSED = [
    ("first_day", {"first_day": "jeudi 7 octobre"}, "est un mercredi, pas un jeudi"),
    ("first_day", {"first_day": "bientôt <b>"}, "« bientôt &lt;b&gt; » ne se comprend pas"),
    ("first_day", {}, "Donnez un jour"),
    ("first_day", {"first_day": "31/12/9999"}, "de 1900 à 2199"),
    ("last_day", {"precision": "range", "first_day": "7/10", "last_day": "31/12/9999"}, "2199"),
    ("first_day", {"first_day": "7/10\x00"}, "nul"),
    ("first_day", {"first_day": "7" * 300}, "200"),
    ("start_time", {"first_day": "7/10"}, "Donnez l&#x27;heure"),
    ("start_time", {"first_day": "7/10", "start_time": "25h"}, "n&#x27;est pas une heure"),
    ("end_time", {"first_day": "7/10 10h-9h"}, "La fin précède le début"),
    ("last_day", {"precision": "days", "first_day": "7/10"}, "Donnez le dernier jour"),
    ("last_day", {"first_day": "du 1er mars au 1er mai, 9h-17h"}, "31 jours au plus"),
    ("end_time", {"first_day": "12 et 13 mars, 20h-2h"}, "valent pour chaque jour"),
    (
        "start_time",
        {"precision": "days", "first_day": "7/10", "last_day": "8/10", "end_time": "17h"},
        "aussi l&#x27;heure du début",
    ),
    ("start_time", {"first_day": "12 et 13 mars", "start_time": "25h"}, "est pas une heure"),
    (
        "start_time",
        {"first_day": "28 et 29 mars 2026, 2h30-4h"},
        "Cette heure n&#x27;existe pas",
    ),
    ("last_day", {"precision": "days", "first_day": "7/10", "last_day": "nov."}, "lui seul"),
    ("last_day", {"precision": "days", "first_day": "7/10", "last_day": "6/10"}, "précède"),
    ("departement", {"first_day": "7/10 9h", "departement": "999"}, "pas un département"),
]


@pytest.mark.parametrize(("field", "typed", "reason"), REFUSED)
def test_what_cannot_be_is_said_beside_its_field_and_nothing_is_lost(
    admin, network, field, typed, reason
):
    answer = add(admin, network, session(title="Le titre de la séance", **typed))
    assert not EventPage.objects.filter(slug="un-webinaire").exists()
    [form] = answer.context["form"].formsets["sessions"].forms
    assert list(form.errors) == [field]
    assert len(form.errors[field]) == 1
    html = answer.text
    beside = html.index(f'id="id_sessions-0-{field}_error"')
    assert reason in html[beside : beside + 400]
    assert 'value="Le titre de la séance"' in html
    for name, value in typed.items():
        assert form[name].value() == value


def test_a_wrong_first_day_leaves_the_last_one_as_it_was_typed(admin, network):
    fields = {"precision": "days", "first_day": date(2020, 3, 12), "last_day": date(2020, 3, 13)}
    event = make_event(network, fields)
    wrong = {"precision": "days", "first_day": "bientôt", "last_day": "14/3"}
    row = session(**wrong, id=event.sessions.get().pk)
    answer = admin.post(edit_address(event), typed_event(row, initial=1) | {"action-publish": "1"})
    [form] = answer.context["form"].formsets["sessions"].forms
    assert list(form.errors) == ["first_day"]
    assert form["last_day"].value() == "14/3"


def test_words_that_were_kept_are_shown_again_and_leave_with_the_date(admin, network):
    kept = {"last_day": date(2020, 3, 22), "date_as_typed": "15 ou 22 mars 2020"}
    event = make_event(network, day(2020, 3, 15, precision=Precision.RANGE) | kept)
    [form] = admin.get(edit_address(event)).context["form"].formsets["sessions"].forms
    assert form["first_day"].value() == "15 ou 22 mars 2020"
    assert form["last_day"].value() == ""
    typed = session(id=event.sessions.get().pk, first_day="22/3 18h", precision="range")
    admin.post(edit_address(event), typed_event(typed, initial=1) | {"action-publish": "1"})
    stored = event.sessions.get()
    assert (stored.when, stored.date_as_typed) == ("dimanche 22 mars 2020, 18h", "")


def test_a_date_that_was_there_before_is_not_known_any_more(admin, network):
    event = make_event(network, day(2020, 3, 12))
    typed = session(id=event.sessions.get().pk, first_day="12/03/2020", precision="unknown")
    admin.post(edit_address(event), typed_event(typed, initial=1) | {"action-publish": "1"})
    stored = event.sessions.get()
    assert (stored.precision, stored.first_day) == (Precision.UNKNOWN, None)


def test_a_draft_keeps_what_is_known_of_its_date_so_far(admin, network):
    add(
        admin,
        network,
        session(),
        session(first_day="7/10"),
        session(first_day="7/10", precision="days"),
        session(first_day="7/10", precision="days", start_time="9h", end_time="17h"),
        session(first_day="7/10", last_day="8/10", precision="days", end_time="17h"),
        publish=False,
    )
    stored = added().get_latest_revision_as_object().sessions.order_by("sort_order")
    assert [row.precision for row in stored] == ["unknown", "day", "day", "time", "days"]
    assert (stored[3].start_time, stored[3].end_time) == (time(9), time(17))


def test_the_year_that_is_not_typed_is_the_chosen_programmes(admin, network):
    next_year = make_programme(2021)
    add(admin, network, session(first_day="7/10 9h"), programme=next_year.pk)
    assert added().sessions.get().first_day == date(2021, 10, 7)


@pytest.mark.parametrize("pk", ["", "0", "x", "9" * 40])
def test_a_programme_that_is_none_is_refused(admin, network, pk):
    answer = add(admin, network, session(first_day="7/10 9h"), programme=pk)
    assert list(answer.context["form"].errors) == ["programme"]


@pytest.mark.parametrize("typed", ["37", "Indre-et-Loire (37)", "indre et loire", "INDRE-ET-LOIRE"])
def test_a_departement_is_typed_by_its_number_or_its_name(admin, network, typed):
    add(admin, network, session(first_day="7/10 9h", departement=typed))
    assert added().sessions.get().departement == "37"


def edit_address(event: EventPage) -> str:
    return reverse("wagtailadmin_pages:edit", args=[event.pk])


def three_sessions(network) -> EventPage:
    return make_event(
        network,
        *(
            hours(2020, 10, number, "09:00", "10:30", venue="Mame", town="Tours", departement="37")
            for number in (7, 14, 21)
        ),
    )


def test_the_form_shows_dates_as_they_are_written_in_french(admin, network):
    event = make_event(
        network,
        hours(2020, 10, 7, "09:00", "10:30"),
        vague(Precision.MONTH, 2020, 11),
        vague(Precision.QUARTER, 2020, 10),
    )
    first, second, third = admin.get(edit_address(event)).context["form"].formsets["sessions"].forms
    assert first["first_day"].value() == "07/10/2020"
    assert 'value="10h30"' in str(first["end_time"])
    assert first.sentence == "mercredi 7 octobre 2020, 9h–10h30"
    assert second["first_day"].value() == "novembre 2020"
    assert third["first_day"].value() == "4e trimestre 2020"


def test_what_the_form_shows_is_saved_as_it_was(admin, network):
    event = make_event(
        network,
        hours(2020, 10, 7, "09:00", "10:30", departement="37"),
        hours(2020, 10, 2, "20:00", "02:05", last_day=date(2020, 10, 3)),
        day(2020, 10, 9, confirmed=False),
        days(*MARCH, "09:00", "17:00"),
        days(MARCH[0], date(2020, 3, 25), "09:00", precision=Precision.RANGE),
        vague(Precision.MONTH, 2020, 11),
        vague(Precision.SEMESTER, 2020, 7),
        vague(Precision.UNKNOWN),
        {"precision": "range", "first_day": date(2020, 10, 1), "last_day": date(2020, 10, 3)},
    )
    stored = event.sessions.order_by("pk")
    before = list(stored.values())
    form = admin.get(edit_address(event)).context["form"]
    shown = [
        session(
            **{
                name: row.fields[name].widget.format_value(row[name].value()) or ""
                for name in ("first_day", "last_day", "start_time", "end_time", "departement")
            },
            precision=str(row.initial["precision"]),
            confirmed="on" if row.initial["confirmed"] else "",
            id=row.instance.pk,
        )
        for row in form.formsets["sessions"].forms
    ]
    data = typed_event(*shown, initial=len(shown), title=event.title, slug=event.slug)
    admin.post(edit_address(event), data | {"action-publish": "1"})
    assert list(stored.values()) == before


def test_a_form_that_the_script_did_not_complete_keeps_its_blocks(admin, network):
    event = three_sessions(network)
    event.body = [("heading", {"text": "Un intertitre"})]
    first = event.sessions.all()[0]
    first.speakers = [("speaker", {"name": "Ada Lovelace"})]
    event.sessions = [first]
    event.save_revision().publish()
    row = session(first_day="8/10", start_time="9h", id=first.pk)
    data = typed_event(row, initial=1, title=event.title, slug=event.slug)
    unsent = ("body-", "partners-", "sessions-0-speakers-")
    sent = {name: value for name, value in data.items() if not name.startswith(unsent)}
    admin.post(edit_address(event), sent | {"action-publish": "1"})
    event = EventPage.objects.get(pk=event.pk)
    assert event.sessions.get().first_day == date(2020, 10, 8)
    assert event.sessions.get().speakers[0].value["name"] == "Ada Lovelace"
    assert len(event.body) == 1


def test_the_form_of_three_sessions_weighs_at_most_250_kilobytes(admin, network):
    event = three_sessions(network)
    html = admin.get(edit_address(event)).content
    assert len(html) <= 250_000
    assert html.count(b'data-session="') == 4  # with the one that new sessions are made from


def test_the_size_of_the_form_does_not_follow_the_vocabularies(admin, network):
    from core.models import Theme

    event = three_sessions(network)
    before = len(admin.get(edit_address(event)).content)
    for number in range(50):
        Theme.objects.create(name=f"Un thème au nom plutôt long {number}")
    assert len(admin.get(edit_address(event)).content) < before + 100


def test_a_new_event_is_of_this_years_programme(admin, network, settings):
    settings.SITE_TODAY = date(2021, 3, 1)
    make_programme(2022)
    this_year = make_programme(2021)
    add_form = reverse("wagtailadmin_pages:add", args=["programme", "eventpage", network.pk])
    assert admin.get(add_form).context["form"]["programme"].value() == this_year.pk


def test_a_new_event_is_of_the_programme_that_it_stands_in(admin, home, settings):
    settings.SITE_TODAY = date(2021, 3, 1)
    make_programme(2021)
    older = make_programme(2020)
    for parent in (older, make_priority(older)):
        address = reverse("wagtailadmin_pages:add", args=["programme", "eventpage", parent.pk])
        assert admin.get(address).context["form"]["programme"].value() == older.pk


def test_coordinators_are_offered_what_is_public_or_already_chosen(client, home):
    live, draft = make_programme(2020), make_programme(2021, title="Canari", live=False)
    network = make_network("Habitat")
    user = get_user_model().objects.create_user("coordination")
    user.groups.add(coordinators(network))
    client.force_login(user)
    address = reverse("wagtailadmin_pages:add", args=["programme", "eventpage", network.pk])
    answer = client.get(address)
    assert "Canari" not in answer.text
    assert [page.pk for page in answer.context["form"].fields["programme"].queryset] == [live.pk]
    answer = add(client, network, session(first_day="7/10 9h"), programme=draft.pk)
    assert list(answer.context["form"].errors) == ["programme"]
    event = make_event(network, day(2020, 1, 1), programme=draft)
    assert "Canari" in client.get(edit_address(event)).text


def test_the_departements_that_the_network_serves_come_first(admin, network):
    from core.models import OrganisationSettings

    OrganisationSettings.objects.update(departements=["37", "45"])
    html = admin.get(edit_address(three_sessions(network))).text
    options = html[html.index("<datalist") : html.index("</datalist>")]
    first, second, third = (part.split('"')[1] for part in options.split("<option ")[1:4])
    assert (first, second, third) == ("Indre-et-Loire (37)", "Loiret (45)", "Ain (01)")


def test_a_session_is_added_in_good_french(admin, network):
    html = admin.get(edit_address(three_sessions(network))).text
    assert "Ajouter une séance" in html
    assert "Ajouter un réseau" in html
    assert "Ajouter un(e) Séance" not in html


def test_hours_are_written_as_programmes_write_them(admin, network):
    add(admin, network, session(first_day="7/10", start_time="midi"))
    assert added().sessions.get().start_time == time(12)


@pytest.mark.parametrize("rows", [1, 3])
def test_sessions_that_saved_themselves_without_an_answer_are_there_once(admin, network, rows):
    form = {"form_uuid": str(uuid4()), "loaded_revision_id": "none"}
    data = typed_event(*(session(first_day=f"{number}/10 9h") for number in range(1, rows + 1)))
    address = reverse("wagtailadmin_pages:add", args=["programme", "eventpage", network.pk])
    autosave = {"headers": {"Accept": "application/json"}, "follow": True}
    for _time in range(2):
        assert admin.post(address, data | form, **autosave).json()["success"]
    answer = admin.post(address, data | form | {"action-publish": "1"}, follow=True)
    assert answer.redirect_chain[-1][1] == 302
    days = [row.first_day for row in added().sessions.all()]
    assert days == [date(2020, 10, number) for number in range(1, rows + 1)]


def test_a_session_that_has_saved_itself_is_deleted_and_its_like_kept(admin, network):
    form = {"form_uuid": str(uuid4())}
    address = reverse("wagtailadmin_pages:add", args=["programme", "eventpage", network.pk])
    autosave = {"headers": {"Accept": "application/json"}}
    data = typed_event(session(first_day="1/10 9h"), session(first_day="2/10 9h")) | form
    saved = admin.post(address, data, **autosave).json()
    data |= saved["field_updates"] | {"sessions-0-DELETE": "on", "action-publish": "1"}
    assert admin.post(saved["url"], data).status_code == 302
    assert [row.first_day for row in added().sessions.all()] == [date(2020, 10, 2)]


def send_back(admin, event: EventPage, session_typed: dict, **typed):
    """Send the form of an event with one session, and save a draft."""
    row = event.sessions.get()
    row_typed = session(id=str(row.pk), **session_typed)
    sent = typed_event(row_typed, initial=1, **typed)
    return admin.post(edit_address(event), sent)


def test_a_contradiction_of_the_status_is_said_beside_its_field_whatever_gives_the_status(
    admin, network
):
    event = make_event(network, day(2020, 10, 7, town="Tours"))
    typed = {"precision": "day", "first_day": "7/10/2020", "town": "Tours"}
    for of_session, of_event, field in (
        ({"status": "reporte"}, {}, "first_day"),
        ({}, {"status": "reporte"}, "first_day"),
        ({"status": "passe-a-distance"}, {}, "town"),
        ({}, {"status": "passe-a-distance"}, "town"),
    ):
        answer = send_back(admin, event, typed | of_session, **of_event)
        assert answer.status_code == 200
        form = answer.context["form"].formsets["sessions"].forms[0]
        assert list(form.errors) == [field]
    answer = send_back(admin, event, typed | {"status": "reporte", "first_day": "9/11/2020"})
    assert answer.status_code == 302
    draft = EventPage.objects.get(pk=event.pk).get_latest_revision_as_object()
    (row,) = draft.sessions.all()
    assert [former["when"] for former in row.former_dates] == ["mercredi 7 octobre 2020"]
