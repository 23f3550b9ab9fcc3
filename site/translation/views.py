"""Admin views for translators: progress, PO file, and a form for texts that are on no page."""

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


class _ObjectPermissionMixin:
    """Check the permission on the object, where wagtail-localize checks only the model's."""

    def dispatch(self, request, *args, **kwargs):
        instance = self.get_object()  # type: ignore[attr-defined]
        if hasattr(instance, "get_source_instance"):
            instance = instance.get_source_instance()
        is_allowed = can_translate_site(request.user)
        if isinstance(instance, Page):
            can_edit = instance.permissions_for_user(request.user).can_edit()
            is_allowed = (is_allowed and instance.live) or can_edit
        if not is_allowed:
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)  # type: ignore[misc]


class SubmitPageView(_ObjectPermissionMixin, SubmitPageTranslationView):
    """Submit for translation a page that the user may edit, or, for translators, a live page."""


class SubmitSnippetView(_ObjectPermissionMixin, SubmitSnippetTranslationView):
    """Submit a snippet for translation; only users who translate the whole site may."""


class UpdateView(_ObjectPermissionMixin, UpdateTranslationsView):
    """Update the segments from the source; do not publish incomplete translations."""

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
    """Redirect to the first language other than the source language."""
    if not languages_of(request.user):
        raise Http404
    return redirect("translation_language", languages_of(request.user)[0][0])


@_only_translators
def language(request: HttpRequest, language: str):
    """Show the progress of a language; on POST, submit the whole site for translation."""
    locale = _locale(language)
    if request.method == "POST":
        with transaction.atomic():
            tally = Translator(Catalogue([]), language).run()
        message = _("Tout est proposé : %(translated)s segments traduits sur %(segments)s.")
        messages.success(request, message % tally)
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
    """Translate terms, menus, contacts, images and organisation settings in one form."""
    _locale(language)
    pairs = list(snippet_segments(language))
    if request.method == "POST":
        entries = [
            polib.POEntry(msgid=segment.text, msgstr=as_segment(text), linenum=number)
            for number, (segment, _translation) in enumerate(pairs)
            if (text := request.POST.get(f"mot-{number}", "").replace("\x00", "").strip())
            and request.POST.get(f"texte-{number}") == segment.text
        ]
        try:
            with transaction.atomic():
                Translator(Catalogue(entries), language).run_words()
        except LoadingError as error:
            errors = {problem.line: problem.message for problem in error.problems}
            return _words_form(request, language, pairs, errors, request.POST)
        messages.success(request, _("Les mots sont enregistrés."))
        return redirect("translation_words", language)
    return _words_form(request, language, pairs, {}, {})


def _words_form(request, language, pairs, errors, posted) -> HttpResponse:
    rows = [
        {
            "number": number,
            "text": as_text(segment.text),
            "segment": segment.text,
            "place": segment.place,
            "value": posted.get(f"mot-{number}", translation),
            "error": errors.get(number),
        }
        for number, (segment, translation) in enumerate(pairs)
    ]
    context = {
        "page_title": _("Mots à traduire"),
        "language": language,
        "name": dict(settings.LANGUAGES)[language],
        "rows": rows,
        "has_errors": bool(errors),
    }
    status = 422 if errors else 200
    return render(request, "translation/words.html", context, status=status)


@_only_translators
def file(request: HttpRequest, language: str):
    """Download the PO file of a language, or load it on POST."""
    _locale(language)
    if request.method == "POST":
        return _receive(request, language)
    with TemporaryDirectory() as folder:
        path = Path(folder) / f"traductions.{language}.po"
        _write_file(path, language)
        content = path.read_bytes()
    headers = {"Content-Disposition": f'attachment; filename="{path.name}"'}
    return HttpResponse(content, content_type="text/x-gettext-translation", headers=headers)


def _write_file(path: Path, language: str) -> None:
    """Write the PO file; a text with several translations gets a context for each but the first."""
    file = polib.POFile()
    first_translations: dict[str, str] = {}
    memory = memory_of(language).values_list("translation_of__data", "data", "context__path")
    words = ((s.text, as_segment(text), s.path) for s, text in snippet_segments(language) if text)
    for text, translation, context in (*memory, *words):
        if text not in first_translations:
            file.append(polib.POEntry(msgid=text, msgstr=translation))
        elif first_translations[text] != translation and not file.find(text, msgctxt=context):
            file.append(polib.POEntry(msgid=text, msgstr=translation, msgctxt=context))
        first_translations.setdefault(text, translation)
    file.save(str(path))
    update(path, segments(), language)


@require_POST
def _receive(request: HttpRequest, language: str) -> HttpResponse:
    uploaded = request.FILES.get("fichier")
    if uploaded is None or (uploaded.size or 0) > MAX_BYTES:
        messages.error(request, _("Choisissez un fichier .po."))
        return redirect("translation_language", language)
    with TemporaryDirectory() as folder:
        path = Path(folder) / "traductions.po"
        path.write_bytes(uploaded.read())
        try:
            with transaction.atomic():
                tally = load_translations(path, language)
        except LoadingError as error:
            problems = " ; ".join(map(str, error.problems[:5]))
            messages.error(request, _("Le fichier est refusé, rien n'a changé : %s") % problems)
        else:
            message = _("%(translated)s segments traduits sur %(segments)s.") % tally
            messages.success(request, message)
    return redirect("translation_language", language)


def _locale(language: str) -> Locale:
    if language not in dict(settings.LANGUAGES[1:]):
        raise Http404
    return Locale.objects.get_or_create(language_code=language)[0]
