"""The translators' pages in the admin: what is missing, the whole as a file, the short words."""

from pathlib import Path
from tempfile import TemporaryDirectory

import polib
from django.conf import settings
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST
from wagtail.admin.auth import user_passes_test
from wagtail.models import Locale, Page
from wagtail_localize.views.submit_translations import (
    SubmitPageTranslationView,
    SubmitSnippetTranslationView,
)
from wagtail_localize.views.update_translations import UpdateTranslationsView

from core.file_errors import LoadingError
from translation.permissions import can_translate_site, languages_of
from translation.po_files import MAX_BYTES, Catalogue, update
from translation.progress import progress_of
from translation.segments import as_segment, as_text, memory_of, segments, snippet_segments
from translation.submission import Translator, load_translations


class _Checked:
    """Asks what wagtail-localize's own views do not: whether this very object is theirs."""

    def dispatch(self, request, *args, **kwargs):
        instance = self.get_object()  # type: ignore[attr-defined]
        if hasattr(instance, "get_source_instance"):
            instance = instance.get_source_instance()
        may = can_translate_site(request.user)
        if isinstance(instance, Page):
            may = (may and instance.live) or instance.permissions_for_user(request.user).can_edit()
        if not may:
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)  # type: ignore[misc]


class SubmitPageView(_Checked, SubmitPageTranslationView):
    """Ask for the translation of a page that one edits, or of any published one."""


class SubmitSnippetView(_Checked, SubmitSnippetTranslationView):
    """Ask for the translation of a snippet; they belong to the whole site."""


class UpdateView(_Checked, UpdateTranslationsView):
    """Take up what changed in the source; a translation that lacks words is kept as it is."""

    def form_valid(self, form):
        self.object.update_from_db()
        missing = [
            translation
            for translation in self.object.translations.filter(enabled=True)
            if len(set(translation.get_progress())) > 1
        ]
        if missing and form.cleaned_data["publish_translations"]:
            form.cleaned_data["publish_translations"] = False
            messages.warning(
                self.request,
                _("Il manque des segments : la traduction publiée reste telle qu'elle était."),
            )
        return super().form_valid(form)


_only_translators = user_passes_test(can_translate_site)


@_only_translators
def overview(request: HttpRequest):
    """The first of the other languages, which is often the only one."""
    if not languages_of(request.user):
        raise Http404
    return redirect("translation_language", languages_of(request.user)[0][0])


@_only_translators
def language(request: HttpRequest, language: str):
    """What is missing or out of date in a language; posted, everything is submitted at once."""
    locale = _locale(language)
    if request.method == "POST":
        with transaction.atomic():
            tally = Translator(Catalogue([]), language).run()
        said = _("Tout est proposé : %(translated)s segments traduits sur %(segments)s.")
        messages.success(request, said % tally)
        return redirect("translation_language", language)
    rows = progress_of(locale)
    missing = [segment for segment, text in snippet_segments(language) if not text]
    return render(
        request,
        "translation/language.html",
        {
            "page_title": _("Traduction"),
            "language": language,
            "languages": settings.LANGUAGES[1:],
            "name": dict(settings.LANGUAGES)[language],
            "rows": rows,
            "done": sum(row.is_done for row in rows),
            "missing_words": len(missing),
        },
    )


@_only_translators
def words(request: HttpRequest, language: str):
    """The words of terms, menus, contacts, images and the network's identity, in one form."""
    _locale(language)
    found = list(snippet_segments(language))
    if request.method == "POST":
        entries = [
            polib.POEntry(msgid=segment.text, msgstr=as_segment(text), linenum=number)
            for number, (segment, _known) in enumerate(found)
            if (text := request.POST.get(f"mot-{number}", "").replace("\x00", "").strip())
            and request.POST.get(f"texte-{number}") == segment.text
        ]
        try:
            with transaction.atomic():
                Translator(Catalogue(entries), language).run_words()
        except LoadingError as refused:
            faults = {problem.line: problem.message for problem in refused.problems}
            return _words_form(request, language, found, faults, request.POST)
        messages.success(request, _("Les mots sont enregistrés."))
        return redirect("translation_words", language)
    return _words_form(request, language, found, {}, {})


def _words_form(request, language, found, faults, posted) -> HttpResponse:
    rows = [
        {
            "number": number,
            "text": as_text(segment.text),
            "segment": segment.text,
            "place": segment.place,
            "value": posted.get(f"mot-{number}", known),
            "error": faults.get(number),
        }
        for number, (segment, known) in enumerate(found)
    ]
    context = {
        "page_title": _("Mots à traduire"),
        "language": language,
        "name": dict(settings.LANGUAGES)[language],
        "rows": rows,
        "has_errors": bool(faults),
    }
    status = 422 if faults else 200
    return render(request, "translation/words.html", context, status=status)


@_only_translators
def file(request: HttpRequest, language: str):
    """The whole as a PO file: fetched by GET, brought back translated by POST."""
    _locale(language)
    if request.method == "POST":
        return _receive(request, language)
    with TemporaryDirectory() as folder:
        path = Path(folder) / f"traductions.{language}.po"
        _write_known(path, language)
        content = path.read_bytes()
    headers = {"Content-Disposition": f'attachment; filename="{path.name}"'}
    return HttpResponse(content, content_type="text/x-gettext-translation", headers=headers)


def _write_known(path: Path, language: str) -> None:
    """A file of what is translated; a text with two translations says where each stands."""
    known = polib.POFile()
    seen: dict[str, str] = {}
    memory = memory_of(language).values_list("translation_of__data", "data", "context__path")
    words = ((s.text, as_segment(text), s.path) for s, text in snippet_segments(language) if text)
    for text, translation, place in (*memory, *words):
        if text not in seen:
            known.append(polib.POEntry(msgid=text, msgstr=translation))
        elif seen[text] != translation and not known.find(text, msgctxt=place):
            known.append(polib.POEntry(msgid=text, msgstr=translation, msgctxt=place))
        seen.setdefault(text, translation)
    known.save(str(path))
    update(path, segments(), language)


@require_POST
def _receive(request: HttpRequest, language: str) -> HttpResponse:
    received = request.FILES.get("fichier")
    if received is None or (received.size or 0) > MAX_BYTES:
        messages.error(request, _("Choisissez un fichier .po."))
        return redirect("translation_language", language)
    with TemporaryDirectory() as folder:
        path = Path(folder) / "traductions.po"
        path.write_bytes(received.read())
        try:
            with transaction.atomic():
                tally = load_translations(path, language)
        except LoadingError as refused:
            said = " ; ".join(map(str, refused.problems[:5]))
            messages.error(request, _("Le fichier est refusé, rien n'a changé : %s") % said)
        else:
            said = _("%(translated)s segments traduits sur %(segments)s.") % tally
            messages.success(request, said)
    return redirect("translation_language", language)


def _locale(language: str) -> Locale:
    if language not in dict(settings.LANGUAGES[1:]):
        raise Http404
    return Locale.objects.get_or_create(language_code=language)[0]
