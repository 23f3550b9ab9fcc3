"""A file that cannot be loaded is told so: everything, each with its line and field, in French."""

import subprocess
import sys
from io import StringIO

import pytest
from django.core.management import call_command

from programme_file.reader import MAX_BYTES
from tests.programme_file.loading import MINIMAL, problems

DAY = "        day: 2026-03-29\n        hours: 09:00-10:30\n"

UNKNOWN_KEY_OF_EVENT = (
    "cette clé est inconnue. Vouliez-vous dire « title » ? Les clés d'ici : slug, title, summary, "
    "editor_notes, network, priority, also_carried_by, type, mode, status, status_reason, is_full, "
    "announced_sessions, edition_number, series, role, replaces, audience, audiences, themes, "
    "dispositifs, partners, body, registration_url, registration_email, replay_url, access, "
    "easy_french, photograph, contact, sessions."
)

FAULTS = [
    # (replaced, by, what is said)
    ("day: 2026-03-29", "day: 2026-02-30", "ligne 32, events[rencontre].sessions[matin].day : "
     "« 2026-02-30 » n'est pas un jour qui existe, comme 2020-10-07."),
    ("day: 2026-03-29", "day: 29/03/2026", "ligne 32, events[rencontre].sessions[matin].day : "
     "« 29/03/2026 » s'écrit ici 2026-03-29, ou tel quel dans « date »."),
    ("day: 2026-03-29", "day: 29 mars", "ligne 32, events[rencontre].sessions[matin].day : "
     "« 29 mars » s'écrit ici 2026-03-29, ou tel quel dans « date »."),
    ("day: 2026-03-29", "day: bientôt", "ligne 32, events[rencontre].sessions[matin].day : "
     "on attend ici un jour, comme 2020-10-07 ; les mots d'une date vont dans « date »."),
    *(
        (DAY, f"        {dates}\n", f"ligne 32, events[rencontre].sessions[matin].{key} : "
         "cette date n'est pas de 2026, l'année du programme. Si elle est juste, dites-la en "
         f"toutes lettres : « date: {words} ».")
        for key, dates, words in (
            ("day", "day: 2062-03-29", "mercredi 29 mars 2062"),
            ("days", "days: [2025-03-29, 2025-03-30]", "29 et 30 mars 2025"),
            ("month", "month: 2027-01", "janvier 2027, date à préciser"),
            ("quarter", "quarter: 2027-T1", "1er trimestre 2027, date à préciser"),
            ("semester", "semester: 2027-S1", "premier semestre 2027, date à préciser"),
            ("year", "year: 2027", "2027, date à préciser"),
        )
    ),
    (DAY, "        from: 2025-10-01\n        to: 2025-11-30\n", "ligne 33, "
     "events[rencontre].sessions[matin].to : cette date n'est pas de 2026, l'année du programme. "
     "Si elle est juste, dites-la en toutes lettres : « date: du 1er octobre au 30 novembre 2025 »."
     ),
    *(
        (DAY, f"        {key}: {value}\n", f"ligne 32, events[rencontre].sessions[matin].{key} : "
         "L'année va de 1900 à 2199.")
        for key, value in (
            ("day", "9999-12-31"),
            ("day", "0001-01-01"),
            ("month", "9999-12"),
            ("quarter", "9999-T4"),
            ("semester", "2200-S1"),
            ("year", "0001"),
        )
    ),
    (DAY, "        days: [2026-10-02, 9999-12-31]\n", "ligne 32, "
     "events[rencontre].sessions[matin].days[2] : L'année va de 1900 à 2199."),
    (DAY, "        date: bientôt\n", "ligne 32, events[rencontre].sessions[matin].date : "
     "« bientôt » ne se comprend pas comme une date. Écrivez par exemple « 7/10 », "
     "« 7 oct. 9h-10h30 », « 12 et 13 mars », « novembre » ou « à préciser »."),
    (DAY, "        date: 7 octobre, 10h-9h\n", "ligne 32, "
     "events[rencontre].sessions[matin].date : La fin précède le début."),
    (DAY, "        date: lundi 7 octobre\n", "ligne 32, events[rencontre].sessions[matin].date : "
     "Le 7 octobre 2026 est un mercredi, pas un lundi."),
    (DAY, "        date: [7, 8]\n", "ligne 32, events[rencontre].sessions[matin].date : "
     "on attend ici un texte."),
    (DAY, "        date: 7 octobre\n        month: 2026-03\n", "ligne 33, "
     "events[rencontre].sessions[matin].month : la date est déjà dite par « date » : gardez l'une "
     "des deux."),
    (DAY, "        month: 2026-13\n", "ligne 32, events[rencontre].sessions[matin].month : "
     "« 2026-13 » n'est pas un mois, comme 2020-11."),
    (DAY, "        quarter: 2026-T5\n", "ligne 32, events[rencontre].sessions[matin].quarter : "
     "« 2026-T5 » n'est pas un trimestre, comme 2020-T4."),
    (DAY, "        semester: T2\n", "ligne 32, events[rencontre].sessions[matin].semester : "
     "« T2 » n'est pas un semestre, comme 2020-S2."),
    (DAY, "        from: 2026-10-01\n", "ligne 31, events[rencontre].sessions[matin].to : "
     "une période se dit par « from » et « to » ensemble."),
    (DAY, "        from: 2026-10-02\n        to: 2026-10-01\n", "ligne 33, "
     "events[rencontre].sessions[matin].to : Le dernier jour précède le premier."),
    (DAY, "        days: [2026-10-02, 2026-10-01]\n", "ligne 32, "
     "events[rencontre].sessions[matin].days : Le dernier jour précède le premier."),
    (DAY, "        days: [2026-10-02]\n", "ligne 32, events[rencontre].sessions[matin].days : "
     "le nombre d'éléments ne convient pas."),
    (DAY, "        hours: 09:00\n", "ligne 32, events[rencontre].sessions[matin].hours : "
     "une heure se donne avec un ou plusieurs jours (day, days, from)."),
    (DAY, "        days: [2026-10-01, 2026-10-02]\n        hours: 20:00-02:00\n", "ligne 33, "
     "events[rencontre].sessions[matin].hours : Ces heures valent pour chaque jour, et la fin y "
     "précède le début. Pour une seule séance, écrivez « du 12 mars 20h au 13 mars 2h »."),
    (DAY, "        from: 2026-10-01\n        to: 2026-11-30\n        hours: 09:00-17:00\n",
     "ligne 34, events[rencontre].sessions[matin].hours : Avec des heures, 31 jours au plus : "
     "retirez les heures, ou faites plusieurs séances."),
    ("hours: 09:00-10:30", "hours: 10:30-09:00", "ligne 33, "
     "events[rencontre].sessions[matin].hours : La fin précède le début."),
    ("hours: 09:00-10:30", "hours: 02:30", "ligne 33, events[rencontre].sessions[matin].hours : "
     "Cette heure n'existe pas : on passe à l'heure d'été dans la nuit."),
    ("hours: 09:00-10:30", "hours: 9h-10h30", "ligne 33, "
     "events[rencontre].sessions[matin].hours : « 9h-10h30 » n'est pas une heure ou deux, "
     "comme 14:30 ou 09:00-10:30."),
    ("hours: 09:00-10:30", "month: 2026-03", "ligne 33, "
     "events[rencontre].sessions[matin].month : la date est déjà dite par « day » : "
     "gardez l'une des deux."),
    ("        town: Bourges", "        departement: \"99\"", "ligne 34, "
     "events[rencontre].sessions[matin].departement : « 99 » n'est pas le numéro d'un "
     "département, comme 37 ou 2A."),
    ("        town: Bourges", "        confirmed: peut-être", "ligne 34, "
     "events[rencontre].sessions[matin].confirmed : « peut-être » n'est pas oui ou non."),
    ("    network: logement\n", "    network: logment\n", "ligne 27, events[rencontre].network : "
     "« logment » n'est pas dans la section « networks » du fichier. "
     "Vouliez-vous dire « logement » ?"),
    ("    network: logement\n", "    priority: survivre\n", "ligne 27, events[rencontre].priority "
     ": « survivre » n'est pas dans la section « programme.priorities » du fichier. "
     "Vouliez-vous dire « vivre » ?"),
    ("contact: secretariat", "contact: xyz", "ligne 14, networks[logement].contact : "
     "« xyz » n'est pas dans la section « contacts » du fichier."),
    ("    themes: [habitat]\n    body", "    themes: [eau]\n    body", "ligne 28, "
     "events[rencontre].themes[1] : « eau » n'est pas dans la section « vocabularies.themes » "
     "du fichier."),
    ("    network: logement\n", "    series: x\n", "ligne 27, events[rencontre].series : "
     "« x » n'est pas dans la section « series » du fichier."),
    ("    themes: [habitat]\n    body", "    themes: [habitat, habitat]\n    body", "ligne 28, "
     "events[rencontre].themes : « habitat » y est deux fois."),
    ("    title: La rencontre\n", "", "ligne 25, events[rencontre].title : ce champ manque."),
    ("    title: La rencontre\n", "    title:\n", "ligne 26, events[rencontre].title : "
     "ce champ manque."),
    ("    title: La rencontre\n", '    title: " "\n', "ligne 26, events[rencontre].title : "
     "ce champ ne peut pas être vide."),
    ("    title: La rencontre\n", f"    title: {'o' * 256}\n", "ligne 26, "
     "events[rencontre].title : Assurez-vous que cette valeur comporte au plus 255 caractères "
     "(actuellement 256)."),
    ("    title: La rencontre\n", "    title: [a, b]\n", "ligne 26, events[rencontre].title : "
     "on attend ici un texte."),
    ("    title: La rencontre\n", "    title: La rencontre\n    titre: x\n", "ligne 27, "
     f"events[rencontre].titre : {UNKNOWN_KEY_OF_EVENT}"),
    ("    title: La rencontre\n", "    title: La rencontre\n    lieux: x\n", "ligne 27, "
     "events[rencontre].lieux : "
     + UNKNOWN_KEY_OF_EVENT.replace(" Vouliez-vous dire « title » ?", "")),
    ("        town: Bourges", "        form: 2026-03-29", "ligne 34, "
     "events[rencontre].sessions[matin].form : cette clé est inconnue. Vouliez-vous dire "
     "« from » ? Les clés d'ici : key, title, date, day, days, from, to, month, quarter, semester, "
     "year, hours, confirmed, venue, town, departement, mode, status, status_reason, is_full, "
     "speakers."),
    ("namespace: reseau.example\n", "namespace: reseau.example\nevent: []\n", "ligne 2, event : "
     "cette clé est inconnue. Vouliez-vous dire « events » ? Les clés d'ici : namespace, images, "
     "documents, site, contacts, vocabularies, networks, series, programme, events, pages."),
    ("    body: Une phrase.\n", "    status: complet\n", "ligne 29, events[rencontre].status : "
     "« complet » n'est pas un choix possible : prevu, reporte, annule, passe-a-distance. "
     "« Complet » se dit par « is_full: oui »."),
    ("    body: Une phrase.\n", "    body: |\n      Une phrase.\n\n      # Titre\n", "ligne 32, "
     "events[rencontre].body : un intertitre s'écrit « ## » ou « ### », une espace, puis ses "
     "mots."),
    ("    body: Une phrase.\n", "    body: |\n      ##Titre\n", "ligne 30, "
     "events[rencontre].body : un intertitre s'écrit « ## » ou « ### », une espace, puis ses "
     "mots."),
    ("    body: Une phrase.\n", "    body: >-\n      ## Titre\n      Une phrase.\n", "ligne 30, "
     "events[rencontre].body : YAML fond cette ligne dans les autres : écrivez le texte après "
     "« | »."),
    ("    body: Une phrase.\n", "    body: Une phrase.\n      - un\n", "ligne 30, "
     "events[rencontre].body : YAML fond cette ligne dans les autres : écrivez le texte après "
     "« | »."),
    ("    body: Une phrase.\n", f"    body: |\n      Une phrase.\n      ## {'a' * 201}\n", "ligne "
     "31, events[rencontre].body : Assurez-vous que cette valeur comporte au plus 200 caractères "
     "(actuellement 201)."),
    ("  title: Programme 2026\n", "  title: Programme 2026\n  notes:\n    - |\n      ## Note\n",
     "ligne 20, programme.notes[1] : un intertitre ne s'écrit que dans « body » ou "
     "« foreword »."),
    ("    title: La rencontre\n", "    title: La rencontre\n    title: Une autre\n", "ligne 27, "
     "events[rencontre].title : cette clé est déjà à la ligne 26."),
    ("    title: La rencontre\n", "    title: La rencontre\n    mode: télépathie\n", "ligne 27, "
     "events[rencontre].mode : « télépathie » n'est pas un choix possible : presentiel, "
     "a-distance, hybride, non-precise."),
    ("    body: Une phrase.\n", "    edition_number: trois\n", "ligne 29, "
     "events[rencontre].edition_number : « trois » n'est pas un nombre entier, comme 3."),
    ("    body: Une phrase.\n", "    registration_url: exemple\n", "ligne 29, "
     "events[rencontre].registration_url : Saisissez une URL valide."),
    ("  year: 2026", "  year: 1026", "ligne 16, programme.year : "
     "Assurez-vous que cette valeur est supérieure ou égale à 1900."),
    ("      sign: centre", "      sign: centre\n      sdgs: [18]", "ligne 23, "
     "programme.priorities[vivre].sdgs[1] : ce nombre est hors des limites."),
    ("email: secretariat@reseau.example", "email: secretariat", "ligne 5, "
     "contacts[secretariat].email : Saisissez une adresse de courriel valide."),
    ("    email: secretariat@reseau.example\n", "", "ligne 3, contacts[secretariat] : "
     "Donnez une adresse électronique ou un téléphone : c'est par là qu'on écrit."),
    ("  - slug: logement\n", "  - slug: Réseau logement\n", "ligne 11, networks[Réseau logement]"
     ".slug : « Réseau logement » n'est pas un mot d'adresse : minuscules sans accent, chiffres, "
     "tirets."),
    ("networks:\n  - slug", "networks:\n    slug", "ligne 10, networks : "
     "on attend ici une liste (des lignes qui commencent par un tiret)."),
    ("          - name: Ada Lovelace", "          - Ada Lovelace", "ligne 36, "
     "events[rencontre].sessions[matin].speakers[1] : "
     "on attend ici des clés, chacune suivie de « : » et de sa valeur."),
]  # fmt: skip


@pytest.mark.parametrize(("replaced", "by", "said"), FAULTS)
def test_a_fault_is_said_with_its_line_and_field(tmp_path, replaced, by, said):
    assert MINIMAL.count(replaced) == 1
    file = tmp_path / "programme.yaml"
    file.write_text(MINIMAL.replace(replaced, by), encoding="utf-8")
    assert said in problems(file)


DUPLICATES = [
    # (after, added, where it is said, the name that is taken)
    ("events:\n", "  - slug: rencontre\n    title: Bis\n    sessions: [{key: a}]\n",
     "ligne 28, events[rencontre].slug", "rencontre"),
    ("networks:\n", "  - slug: logement\n    title: Bis\n",
     "ligne 13, networks[logement].slug", "logement"),
    ("  themes:\n", "    - slug: habitat\n      label: Bis\n",
     "ligne 10, vocabularies.themes[habitat].slug", "habitat"),
    ("  themes:\n", "    - slug: logement\n      label: Habitat\n",
     "ligne 11, vocabularies.themes[habitat].label", "Habitat"),
    ("contacts:\n", "  - key: secretariat\n    name: Bis\n    phone: 02 00 00 00 00\n",
     "ligne 6, contacts[secretariat].key", "secretariat"),
    ("    sessions:\n", "      - key: matin\n",
     "ligne 32, events[rencontre].sessions[matin].key", "matin"),
]  # fmt: skip


@pytest.mark.parametrize(("after", "added", "where", "name"), DUPLICATES)
def test_a_name_taken_twice_is_said_where_it_is_taken_again(tmp_path, after, added, where, name):
    file = tmp_path / "programme.yaml"
    file.write_text(MINIMAL.replace(after, after + added), encoding="utf-8")
    assert problems(file) == [f"{where} : « {name} » est déjà pris dans cette section."]


UNREADABLE = [
    (b"", "Le fichier est vide."),
    (b"# rien\n", "Le fichier est vide."),
    (b"a: 1\nb: c: d\n", "ligne 2 : le fichier n'est pas du YAML : « : » dans un texte, qu'il "
     "faut entourer de guillemets, ou un retrait de trop."),
    (b"a:\n\t- b\n", "ligne 2 : le fichier n'est pas du YAML : une tabulation, où il faut des "
     "espaces."),
    (b"a: 1\nb: [1, 2\nc: 3\n", "ligne 2 : ce crochet ou cette accolade n'est pas fermé, ou il "
     "manque une virgule."),
    (b'a: 1\nb: "x\nc: 3\n', "ligne 2 : ce guillemet n'est pas fermé."),
    (b"a: 1\nb: @x\n", "ligne 2 : ce texte commence par un signe que YAML se réserve : "
     "entourez-le de guillemets."),
    (b'a: 1\nb: "x" y\n', "ligne 2 : des mots suivent un guillemet fermé : entourez de "
     "guillemets tout le texte."),
    (b"a:\n  b: 1\n c: 2\n", "ligne 3 : le retrait de cette ligne n'est celui d'aucune de celles "
     "d'avant."),
    (b"a: &\n", "ligne 1 : le fichier n'est pas du YAML : vérifiez le retrait, les "
     "guillemets et les « : » de cette ligne et de la précédente."),
    (b"a: 1\nb: \x00\n", "ligne 2 : le fichier n'est pas du YAML : il contient un caractère de "
     "contrôle."),
    ("a: 1\nb: é\n".encode("latin-1"), "ligne 2 : le fichier n'est pas en UTF-8 : "
     "enregistrez-le dans cet encodage."),
    (b"a: &x [1]\nb: *x\n", "ligne 2 : les alias YAML (*nom) ne sont pas acceptés : "
     "répétez le texte."),
    (b"a: 1\n---\nb: 2\n", "ligne 2 : le fichier contient plusieurs documents YAML (---) : "
     "il en faut un seul."),
    (b"[" * 10_000, "Le fichier n'est pas un programme : trop de niveaux s'y emboîtent."),
    (b"a: " + b"x" * MAX_BYTES, "Le fichier est trop gros pour un programme."),
    (b"Bonjour\n", "ligne 1 : on attend ici des clés, chacune suivie de « : » et de sa valeur."),
    (b"? [a]\n: b\n", "ligne 1 : une clé est un mot suivi de « : »."),
]  # fmt: skip


@pytest.mark.parametrize(("content", "said"), UNREADABLE, ids=range(len(UNREADABLE)))
def test_a_file_that_is_no_programme_is_refused_in_a_sentence(tmp_path, content, said):
    file = tmp_path / "programme.yaml"
    file.write_bytes(content)
    assert said in problems(file)


def test_a_missing_file_and_a_directory_are_said(tmp_path):
    missing = tmp_path / "absent.yaml"
    assert problems(missing) == [f"Le fichier {missing} est introuvable."]
    assert problems(tmp_path) == [f"Le fichier {tmp_path} ne peut pas être lu."]


def test_values_that_yaml_misreads_are_text(tmp_path):
    file = tmp_path / "programme.yaml"
    file.write_text(MINIMAL.replace("La rencontre", "no"), encoding="utf-8")
    assert problems(file) == []


def test_all_faults_of_a_text_are_said_in_one_run(tmp_path):
    body = f"    body: |\n      # Titre\n      Une phrase.\n      ##Titre\n      ## {'a' * 201}\n"
    file = tmp_path / "programme.yaml"
    file.write_text(MINIMAL.replace("    body: Une phrase.\n", body), encoding="utf-8")
    lines = [problem.split(",")[0] for problem in problems(file)]
    assert lines == ["ligne 30", "ligne 32", "ligne 33"]


@pytest.mark.django_db
def test_all_faults_of_a_file_are_said_in_one_run(tmp_path, capsys):
    file = tmp_path / "programme.yaml"
    text = MINIMAL.replace("2026-03-29", "2026-02-30").replace("title: Vivre", "titre: Vivre")
    file.write_text(text.replace("contact: secretariat", "contact: x"), encoding="utf-8")
    said = StringIO()
    with pytest.raises(SystemExit) as stopped:
        call_command("load_programme", file, stderr=said)
    assert stopped.value.code == 1
    assert said.getvalue().splitlines() == [
        f"{file} est refusé, rien n'a été chargé :",
        "- ligne 14, networks[logement].contact : "
        "« x » n'est pas dans la section « contacts » du fichier.",
        "- ligne 19, programme.priorities[vivre].title : ce champ manque.",
        "- ligne 20, programme.priorities[vivre].titre : cette clé est inconnue. "
        "Vouliez-vous dire « title » ? Les clés d'ici : slug, title, summary, editor_notes, "
        "short_title, colour, sign, body, sdgs, networks.",
        "- ligne 32, events[rencontre].sessions[matin].day : "
        "« 2026-02-30 » n'est pas un jour qui existe, comme 2020-10-07.",
    ]


def test_the_command_ends_without_a_traceback(tmp_path):
    command = [sys.executable, "manage.py", "load_programme", str(tmp_path / "absent.yaml")]
    ended = subprocess.run(command, capture_output=True, text=True, check=False)
    assert ended.returncode == 1
    assert "Traceback" not in ended.stderr
    assert "introuvable" in ended.stderr
