"""An image or document that the site would refuse is told so, with its line and field."""

import os
from pathlib import Path

import pytest

from tests.programme_file.loading import problems
from tests.programme_file.media import WITH_MEDIA, png

pytestmark = pytest.mark.django_db

FAULTS = [
    # (replaced, by, what is said)
    ("file: plan.pdf", "file: absent.pdf", "ligne 20, documents[plan].file : "
     "« absent.pdf » est introuvable dans le dossier du programme."),
    ("file: plan.pdf", "file: plan.pdf/plan.pdf", "ligne 20, documents[plan].file : "
     "« plan.pdf/plan.pdf » est introuvable dans le dossier du programme."),
    ("file: plan.pdf", "file: images", "ligne 20, documents[plan].file : "
     "« images » ne peut pas être lu."),
    ("file: plan.pdf", "file: pipe.pdf", "ligne 20, documents[plan].file : "
     "« pipe.pdf » ne peut pas être lu."),
    ("file: plan.pdf", "file: loop.pdf", "ligne 20, documents[plan].file : "
     "« loop.pdf » ne peut pas être lu."),
    ("file: plan.pdf", 'file: "a\\0.pdf"', "ligne 20, documents[plan].file : "
     "« a\0.pdf » ne peut pas être lu."),
    ("file: plan.pdf", f"file: {'a' * 300}.pdf", "ligne 20, documents[plan].file : "
     f"« {'a' * 300}.pdf » ne peut pas être lu."),
    *(
        ("file: plan.pdf", f"file: {outside}", "ligne 20, documents[plan].file : "
         f"« {outside} » n'est pas un chemin qui part du dossier du programme et y reste.")
        for outside in ("/etc/hostname", "/absent.pdf", "../secret.pdf", "images/../plan.pdf",
                        "link.pdf", "linked/secret.pdf")
    ),
    ("file: plan.pdf", "file: [plan.pdf]", "ligne 20, documents[plan].file : "
     "on attend ici un texte."),
    ("file: plan.pdf", 'file: " "', "ligne 20, documents[plan].file : "
     "ce champ ne peut pas être vide."),
    ("    file: plan.pdf\n", "", "ligne 19, documents[plan].file : ce champ manque."),
    ("    title: Le plan d'accès\n", "", "ligne 19, documents[plan].title : ce champ manque."),
    ("file: plan.pdf", "file: empty.pdf", "ligne 20, documents[plan].file : "
     "Le fichier soumis est vide."),
    ("file: plan.pdf", "file: heavy.pdf", "ligne 20, documents[plan].file : Ce fichier est trop "
     "gros (5,0\xa0Kio). La taille de fichier maximale est de 4,0\xa0Kio."),
    ("file: plan.pdf", "file: images/place.png", "ligne 20, documents[plan].file : L'extension de "
     "fichier «\xa0png\xa0» n’est pas autorisée. Les extensions autorisées sont\xa0:  csv, docx, "
     "odp, ods, odt, pdf, pptx, txt, xlsx, zip."),
    *(
        ("file: images/place.png", f"file: {name}", "ligne 4, images[place].file : Téléversez une "
         "image valide. Le fichier que vous avez transféré n’est pas une image ou bien est "
         "corrompu.")
        for name in ("plan.pdf", "text.png")
    ),
    ("file: images/place.png", "file: gif.png", "ligne 4, images[place].file : Image .png non "
     "valide. L'extension de fichier ne correspond pas au format du fichier (gif)"),
    *(
        ("file: images/place.png", f"file: {name}.png", "ligne 4, images[place].file : Ce fichier "
         f"est trop gros ({size}). La taille de fichier maximale est de 2,0\xa0Kio.")
        for name, size in (("heavy", "3,0\xa0Kio"), ("huge", "1,0\xa0Gio"))
    ),
    ("file: images/place.png", "file: large.png", "ligne 4, images[place].file : Ce fichier a un "
     "trop grand nombre de pixels (110). Nombre maximum de pixels 100."),
    ("file: images/place.png", "file: drawn.svg", "ligne 4, images[place].file : Ce format d'image "
     "n'est pas accepté. Formats acceptés\xa0: AVIF, GIF, JPG, JPEG, PNG, WEBP."),
    ("file: images/place.png", "file: images/frise.png", "ligne 9, images[frise].file : "
     "c'est le même fichier que « place » : une seule entrée suffit."),
    ("key: place", "key: La place", "ligne 3, images[La place].key : « La place » n'est pas un mot "
     "d'adresse : minuscules sans accent, chiffres, tirets."),
    ("  - key: plan\n", "  - key: invitation\n", "ligne 19, documents[invitation].key : "
     "« invitation » est déjà pris dans cette section."),
    ("credit: Ada", "credits: Ada", "ligne 7, images[place].credits : cette clé est inconnue. "
     "Vouliez-vous dire « credit » ? Les clés d'ici : key, file, title, description, credit, "
     "decorative."),
    ("    body: |\n", "    documents: [plan]\n    body: |\n", "ligne 52, "
     "events[rencontre].documents : cette clé est inconnue. Dans « body », écrivez "
     "« [image: clé] » ou « [documents: clé, clé] ». Les clés d'ici : slug, title, summary, "
     "editor_notes, network, priority, also_carried_by, type, mode, status, status_reason, "
     "is_full, announced_sessions, edition_number, series, role, replaces, audience, audiences, "
     "themes, dispositifs, partners, body, registration_url, registration_email, replay_url, "
     "access, easy_french, photograph, contact, sessions."),
    ("    title: L'invitation", "    description: L'invitation", "ligne 18, "
     "documents[invitation].description : cette clé est inconnue. Les clés d'ici : key, file, "
     "title."),
    ("credit: Ada", f"credit: {'a' * 200}", "ligne 7, images[place].credit : Assurez-vous que "
     "cette valeur comporte au plus 200 caractères (actuellement 209)."),
    ("decorative: oui", "decorative: peut-être", "ligne 11, images[frise].decorative : "
     "« peut-être » n'est pas oui ou non."),
    ("      logo: region\n", "", "ligne 12, images[region].key : rien dans le fichier ne s'en "
     "sert : retirez cette entrée, ou nommez-la quelque part."),
    ("invitation, plan]", "plan]", "ligne 16, documents[invitation].key : rien dans le fichier ne "
     "s'en sert : retirez cette entrée, ou nommez-la quelque part."),
    ("logo: region", "logo: regions", "ligne 40, programme.supporters[1].logo : « regions » n'est "
     "pas dans la section « images » du fichier. Vouliez-vous dire « region » ?"),
    ("logo: region", "logo: plan", "ligne 40, programme.supporters[1].logo : « plan » n'est pas "
     "dans la section « images » du fichier. Vouliez-vous dire « place » ?"),
    ("[image: place]", "[image: places]", "ligne 54, events[rencontre].body : « places » n'est pas "
     "dans la section « images » du fichier. Vouliez-vous dire « place » ?"),
    ("[image: place]", "[image: plan]", "ligne 54, events[rencontre].body : « plan » n'est pas "
     "dans la section « images » du fichier. Vouliez-vous dire « place » ?"),
    ("invitation, plan]", "invitation, plans]", "ligne 57, events[rencontre].body : « plans » "
     "n'est pas dans la section « documents » du fichier. Vouliez-vous dire « plan » ?"),
    ("invitation, plan]", "plan, invitation, plan]", "ligne 57, events[rencontre].body : "
     "« plan » y est deux fois."),
    ("[image: frise]", "[image: region]", "ligne 55, events[rencontre].body : une image mise dans "
     "un texte se décrit : donnez à « region » une « description », ou « decorative: oui » si elle "
     "n'apprend rien."),
    *(
        ("[image: frise]", line, "ligne 55, events[rencontre].body : une image s'écrit "
         "« [image: clé] », des documents « [documents: clé, clé] », au début d'une ligne ; une "
         "légende ou un titre peut suivre, après une espace.")
        for line in ("[image frise]", "[Image: frise]", "[images: frise]", "[image: frise, place]",
                     "[image: ]", "[image: frise]Légende", "Voir [image: frise]",
                     "- [image: frise]", "[document: plan]", "[documents: plan,]")
    ),
    ("La place, vue du nord", "a" * 256, "ligne 54, events[rencontre].body : Assurez-vous que "
     "cette valeur comporte au plus 255 caractères (actuellement 256)."),
    ("À télécharger", "a" * 201, "ligne 57, events[rencontre].body : Assurez-vous que cette "
     "valeur comporte au plus 200 caractères (actuellement 201)."),
    ("  title: Programme 2026\n", "  title: Programme 2026\n  notes:\n    - |\n      "
     "[image: frise]\n", "ligne 40, programme.notes[1] : une image ou un document ne se met que "
     "dans « body » ou « foreword »."),
    ("    body: |\n", "    body: >-\n", "ligne 54, events[rencontre].body : YAML fond cette ligne "
     "dans les autres : écrivez le texte après « | »."),
]  # fmt: skip


@pytest.fixture
def faulty_files(folder, settings) -> None:
    """Files that are refused, in the folder and beside it."""
    settings.WAGTAILIMAGES_MAX_UPLOAD_SIZE = 2 * 1024
    settings.WAGTAILDOCS_MAX_UPLOAD_SIZE = 4 * 1024
    settings.WAGTAILIMAGES_MAX_IMAGE_PIXELS = 100
    (folder / "../secret.pdf").write_bytes(b"%PDF-1.4")
    (folder / "link.pdf").symlink_to("../secret.pdf")
    (folder / "linked").symlink_to("..")
    (folder / "loop.pdf").symlink_to("loop.pdf")
    os.mkfifo(folder / "pipe.pdf")
    (folder / "empty.pdf").touch()
    (folder / "heavy.pdf").write_bytes(b"%PDF-1.4".ljust(5 * 1024))
    (folder / "heavy.png").write_bytes(png("tan").ljust(3 * 1024))
    (folder / "huge.png").write_bytes(png("tan"))
    os.truncate(folder / "huge.png", 1024**3)
    (folder / "large.png").write_bytes(png("tan", (11, 10)))
    (folder / "text.png").write_bytes(b"%PDF-1.4")
    (folder / "gif.png").write_bytes(b"GIF89a\1\0\1\0\0\0\0;")
    (folder / "drawn.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg"/>')


@pytest.mark.parametrize(("replaced", "by", "said"), FAULTS, ids=range(len(FAULTS)))
def test_a_fault_is_said_with_its_line_and_field(
    write_with_media, faulty_files, replaced, by, said
):
    assert WITH_MEDIA.count(replaced) == 1
    assert said in problems(write_with_media((replaced, by)))


def test_a_file_that_may_not_be_read_is_said(write_with_media, monkeypatch):
    def refuse(path, *args, **kwargs):
        if path.suffix == ".pdf":
            raise PermissionError(path)
        return is_open(path, *args, **kwargs)

    is_open = Path.open
    monkeypatch.setattr(Path, "open", refuse)
    assert problems(write_with_media()) == [
        f"ligne {line}, documents[{key}].file : « {key}.pdf » ne peut pas être lu."
        for line, key in ((17, "invitation"), (20, "plan"))
    ]


def test_all_the_faults_of_files_and_of_texts_are_said_with_the_others(write_with_media, folder):
    (folder / "invitation.pdf").unlink()
    (folder / "images" / "place.png").write_bytes(b"%PDF-1.4")
    file = write_with_media(
        ("day: 2026-03-29", "day: 2026-02-30"),
        ("[image: place]", "[image: places]"),
        ("[image: frise]", "[image: region] " + "a" * 256),
        ("    title: Une frise\n", ""),
    )
    assert [(line.split(" : ")[0]) for line in problems(file)] == [
        "ligne 3, images[place].key",
        "ligne 4, images[place].file",
        "ligne 8, images[frise].key",
        "ligne 8, images[frise].title",
        "ligne 16, documents[invitation].file",
        "ligne 53, events[rencontre].body",
        "ligne 54, events[rencontre].body",
        "ligne 54, events[rencontre].body",
        "ligne 59, events[rencontre].sessions[matin].day",
    ]
