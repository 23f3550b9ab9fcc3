"""The file of a language's translations (PO, as gettext and translators' tools know it)."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from pathlib import Path

import polib
from django.utils.translation import gettext as _
from wagtail_localize.strings import StringValue, validate_translation_links

from core.file_errors import LoadingError, Problem
from translation.segments import Segment

MAX_BYTES = 10_000_000  # bytes: a file of translations is far smaller
HEADER = {
    "Project-Id-Version": "programme-reseau",
    "MIME-Version": "1.0",
    "Content-Type": "text/plain; charset=UTF-8",
    "Content-Transfer-Encoding": "8bit",
}


class Catalogue:
    """What a file says each segment is in another language.

    An entry answers for its text wherever that stands; one with a context (msgctxt) for the
    places whose path ends with it, where a text has two translations.
    """

    def __init__(self, entries: Iterable[polib.POEntry], line: int = 0):
        self._said: dict[str, list[polib.POEntry]] = defaultdict(list)
        self.used: set[tuple[str | None, str]] = set()
        for entry in entries:
            if entry.msgstr and not entry.obsolete and not entry.fuzzy:
                self._said[entry.msgid].append(entry)

    def __len__(self) -> int:
        return sum(len(entries) for entries in self._said.values())

    def get(self, text: str, path: str = "") -> polib.POEntry | None:
        """The entry that translates `text` at `path`, if there is one."""
        found = [e for e in self._said.get(text, ()) if not e.msgctxt or _ends(path, e.msgctxt)]
        if not found:
            return None
        # The narrowest context wins; none is the widest.
        entry = max(found, key=lambda entry: len(entry.msgctxt or ""))
        self.used.add((entry.msgctxt, entry.msgid))
        return entry


def _ends(path: str, context: str) -> bool:
    return path == context or path.endswith(f".{context}")


def read(path: Path) -> Catalogue:
    """Read a file. Raises LoadingError with every entry that cannot be used, and its line."""
    return Catalogue(_checked(path))


def _checked(path: Path) -> polib.POFile:
    try:
        if path.stat().st_size > MAX_BYTES:
            message = _("Le fichier %s est trop gros pour des traductions.") % path
            raise LoadingError([Problem(0, "", message)])
        file = polib.pofile(str(path), encoding="utf-8", check_for_duplicates=False)
    except (OSError, UnicodeDecodeError) as error:
        raise LoadingError([_unreadable(path, error)]) from error
    problems = [
        Problem(entry.linenum, "msgstr", message)
        for entry in file
        if entry.msgstr and not entry.obsolete and (message := _fault(entry))
    ]
    seen: dict[tuple, int] = {}
    for entry in file:
        if entry.obsolete:
            continue
        key = (entry.msgctxt, entry.msgid)
        if key in seen:
            message = _("ce texte est déjà traduit à la ligne %s.") % seen[key]
            problems.append(Problem(entry.linenum, "msgid", message))
        seen.setdefault(key, entry.linenum)
    if problems:
        raise LoadingError(problems)
    return file


def _unreadable(path: Path, error: Exception) -> Problem:
    if isinstance(error, FileNotFoundError):
        return Problem(0, "", _("Le fichier %s est introuvable.") % path)
    if isinstance(error, UnicodeDecodeError):
        return Problem(0, "", _("Le fichier %s n'est pas en UTF-8.") % path)
    # « Syntax error in po file /there/programme.po (line 12): unescaped double quote found »
    __, __, said = str(error).rpartition("(line ")
    line = said.partition(")")[0]
    message = _("le fichier n'est pas du PO : vérifiez les guillemets et les mots msgid, msgstr.")
    return Problem(int(line) if line.isdecimal() else 0, "", message)


def _fault(entry: polib.POEntry) -> str:
    if "\x00" in entry.msgstr:
        return _("un caractère de contrôle s'y trouve.")
    try:
        StringValue.from_translated_html(entry.msgstr)
        validate_translation_links(entry.msgid, entry.msgstr)
    except ValueError:
        return _("les balises ne sont pas celles du texte à traduire.")
    return ""


def update(path: Path, segments: Iterable[Segment], language: str) -> Counter:
    """Make the file hold these segments: what was translated stays, what is gone is obsolete.

    Returns how many segments there are and how many are translated: "segments", "translated".
    """
    old = _checked(path) if path.exists() else polib.POFile()
    translations = Catalogue(old)
    of_text: dict[str, list[Segment]] = defaultdict(list)
    for segment in segments:
        of_text[segment.text].append(segment)
    new = polib.POFile(wrapwidth=100)
    new.header = old.header  # the notes above the first entry
    new.metadata = HEADER | {"Language": language}
    by_text: dict[str, list[polib.POEntry]] = defaultdict(list)
    for entry in old:
        by_text[entry.msgid].append(entry)
    tally: Counter = Counter(segments=0, translated=0)
    for text, found in of_text.items():
        places = list(dict.fromkeys(segment.place for segment in found))
        for entry in by_text.pop(text, None) or [polib.POEntry(msgid=text, msgstr="")]:
            entry.obsolete = False
            entry.comment = "\n".join(places)
            new.append(entry)
        tally["segments"] += len(found)
        tally["translated"] += sum(
            translations.get(segment.text, segment.path) is not None for segment in found
        )
    for entries in by_text.values():
        for entry in entries:
            if entry.msgstr:  # what nobody translated is no loss
                entry.obsolete = True
                new.append(entry)
    new.save(str(path))
    return tally
