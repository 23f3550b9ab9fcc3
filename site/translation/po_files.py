"""Read and write the translations of a language as a gettext PO file."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from pathlib import Path

import polib
from django.utils.translation import gettext as _
from wagtail_localize.strings import StringValue, validate_translation_links

from core.file_errors import LoadingError, Problem
from translation.segments import Segment

MAX_BYTES = 10_000_000  # far more than a real file
HEADER = {
    "Project-Id-Version": "programme-reseau",
    "MIME-Version": "1.0",
    "Content-Type": "text/plain; charset=UTF-8",
    "Content-Transfer-Encoding": "8bit",
}


class Catalogue:
    """The translations of a PO file.

    An entry applies to its text wherever it is. An entry with a context (msgctxt) only applies
    where the segment's path ends with it, for a text that has several translations.
    """

    def __init__(self, entries: Iterable[polib.POEntry], line: int = 0):
        self._entries: dict[str, list[polib.POEntry]] = defaultdict(list)
        self.used: set[tuple[str | None, str]] = set()
        for entry in entries:
            if entry.msgstr and not entry.obsolete and not entry.fuzzy:
                self._entries[entry.msgid].append(entry)

    def __len__(self) -> int:
        return sum(len(entries) for entries in self._entries.values())

    def get(self, text: str, path: str = "") -> polib.POEntry | None:
        """Return the entry that translates `text` at `path`, or None."""
        entries = [
            entry
            for entry in self._entries.get(text, ())
            if not entry.msgctxt or _is_in_context(path, entry.msgctxt)
        ]
        if not entries:
            return None
        # The most specific context takes precedence.
        entry = max(entries, key=lambda entry: len(entry.msgctxt or ""))
        self.used.add((entry.msgctxt, entry.msgid))
        return entry


def _is_in_context(path: str, context: str) -> bool:
    return path == context or path.endswith(f".{context}")


def read(path: Path) -> Catalogue:
    """Read a PO file. Raise LoadingError with every invalid entry and its line."""
    return Catalogue(_read_checked(path))


def _read_checked(path: Path) -> polib.POFile:
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
        if entry.msgstr and not entry.obsolete and (message := _error_in(entry))
    ]
    lines: dict[tuple, int] = {}
    for entry in file:
        if entry.obsolete:
            continue
        key = (entry.msgctxt, entry.msgid)
        if key in lines:
            message = _("ce texte est déjà traduit à la ligne %s.") % lines[key]
            problems.append(Problem(entry.linenum, "msgid", message))
        lines.setdefault(key, entry.linenum)
    if problems:
        raise LoadingError(problems)
    return file


def _unreadable(path: Path, error: Exception) -> Problem:
    if isinstance(error, FileNotFoundError):
        return Problem(0, "", _("Le fichier %s est introuvable.") % path)
    if isinstance(error, UnicodeDecodeError):
        return Problem(0, "", _("Le fichier %s n'est pas en UTF-8.") % path)
    # polib: Syntax error in po file /there/programme.po (line 12): unescaped double quote found
    line = str(error).rpartition("(line ")[2].partition(")")[0]
    message = _("le fichier n'est pas du PO : vérifiez les guillemets et les mots msgid, msgstr.")
    return Problem(int(line) if line.isdecimal() else 0, "", message)


def _error_in(entry: polib.POEntry) -> str:
    if "\x00" in entry.msgstr:
        return _("un caractère de contrôle s'y trouve.")
    try:
        StringValue.from_translated_html(entry.msgstr)
        validate_translation_links(entry.msgid, entry.msgstr)
    except ValueError:
        return _("les balises ne sont pas celles du texte à traduire.")
    return ""


def update(path: Path, segments: Iterable[Segment], language: str) -> Counter:
    """Write these segments to a PO file, keeping its translations.

    Entries whose text is no longer in `segments` become obsolete. Return the numbers of segments
    and of translated segments: "segments" and "translated".
    """
    old = _read_checked(path) if path.exists() else polib.POFile()
    translations = Catalogue(old)
    segments_by_text: dict[str, list[Segment]] = defaultdict(list)
    for segment in segments:
        segments_by_text[segment.text].append(segment)
    new = polib.POFile(wrapwidth=100)
    new.header = old.header  # the comments above the first entry
    new.metadata = HEADER | {"Language": language}
    entries_by_text: dict[str, list[polib.POEntry]] = defaultdict(list)
    for entry in old:
        entries_by_text[entry.msgid].append(entry)
    tally: Counter = Counter(segments=0, translated=0)
    for text, occurrences in segments_by_text.items():
        places = list(dict.fromkeys(segment.place for segment in occurrences))
        for entry in entries_by_text.pop(text, None) or [polib.POEntry(msgid=text, msgstr="")]:
            entry.obsolete = False
            entry.comment = "\n".join(places)
            new.append(entry)
        tally["segments"] += len(occurrences)
        tally["translated"] += sum(
            translations.get(segment.text, segment.path) is not None for segment in occurrences
        )
    for entries in entries_by_text.values():
        for entry in entries:
            if entry.msgstr:  # untranslated entries are dropped
                entry.obsolete = True
                new.append(entry)
    new.save(str(path))
    return tally
