"""The undocumented parts of wagtail-localize that translation relies on."""

import inspect

import pytest
from django.urls import resolve, reverse
from wagtail import hooks
from wagtail_localize import models
from wagtail_localize.segments import StringSegmentValue
from wagtail_localize.segments.extract import StreamFieldSegmentExtractor, extract_segments
from wagtail_localize.segments.ingest import StreamFieldSegmentsWriter
from wagtail_localize.strings import StringValue, validate_translation_links
from wagtail_localize.views.submit_translations import (
    SubmitPageTranslationView,
    SubmitSnippetTranslationView,
)
from wagtail_localize.views.update_translations import UpdateTranslationsView

from tests.upgrades.reading import has_all, parameters
from translation import views
from translation.wagtail_hooks import before_edit_page


@pytest.mark.parametrize(
    ("name", "args", "ours"),
    [
        ("submit_page_translation", [1], views.SubmitPageView),
        ("submit_snippet_translation", ["core", "contact", "1"], views.SubmitSnippetView),
        ("update_translations", [1], views.UpdateView),
    ],
)
def test_our_views_stand_at_the_addresses_of_those_that_ask_too_little(name, args, ours):
    found = resolve(reverse(f"wagtail_localize:{name}", args=args))
    assert found.func.view_class is ours


def test_the_views_that_are_checked_find_their_object_first():
    for view in (SubmitPageTranslationView, SubmitSnippetTranslationView, UpdateTranslationsView):
        has_all(view, "get_object", "dispatch")
        assert "self.get_object()" in inspect.getsource(inspect.getmodule(view))
    assert parameters(UpdateTranslationsView.form_valid) == ["form"]
    assert 'cleaned_data["publish_translations"]' in inspect.getsource(UpdateTranslationsView)
    has_all(models.TranslationSource, "get_source_instance", "update_from_db")


def test_a_page_is_ours_to_refuse_before_it_is_shown_for_translation():
    order = [fn.__module__ for fn in hooks.get_hooks("before_edit_page")]
    assert order.index(before_edit_page.__module__) < order.index("wagtail_localize.wagtail_hooks")


def test_a_source_is_taken_up_and_a_translation_saved_by_their_models():
    has_all(models.TranslationSource, "update_or_create_from_instance", "get_source_instance")
    has_all(models.Translation, "get_progress", "save_target", "get_target_instance")
    assert "publish" in parameters(models.Translation.save_target)
    has_all(models.StringTranslation, "TRANSLATION_TYPE_MANUAL")


@pytest.mark.parametrize(
    ("model", "names"),
    [
        (models.Translation, {"source", "target_locale", "enabled"}),
        (
            models.TranslationSource,
            {"object", "last_updated_at", "translation_logs", "specific_content_type"},
        ),
        (models.StringSegment, {"source", "string", "context"}),
        (
            models.StringTranslation,
            {"translation_of", "context", "locale", "data", "has_error", "field_error"}
            | {"translation_type", "updated_at"},
        ),
    ],
)
def test_what_is_remembered_of_translations_has_its_columns(model, names):
    assert names <= {field.name for field in model._meta.get_fields()}


def test_a_block_may_cut_itself_into_segments_and_take_them_back():
    extract = inspect.getsource(StreamFieldSegmentExtractor.handle_block)
    assert "get_translatable_segments" in extract
    assert "restore_translated_segments" in inspect.getsource(StreamFieldSegmentsWriter)
    assert parameters(StreamFieldSegmentExtractor)[0] == "field"
    assert parameters(StreamFieldSegmentExtractor.handle_block)[:2] == ["block_type", "block_value"]
    assert parameters(StreamFieldSegmentsWriter) == ["field", "src_locale", "tgt_locale"]
    assert parameters(StreamFieldSegmentsWriter.handle_block) == [
        "block_type",
        "block_value",
        "segments",
    ]


def test_a_segment_has_a_path_and_a_text():
    segment = StringSegmentValue("titre", "Élu & maire").wrap("bloc")
    assert segment.path == "bloc.titre"
    assert segment.unwrap()[0] == "bloc"
    assert segment.render_text() == "Élu & maire"
    assert StringValue.from_plaintext("Élu & maire").data == "Élu &amp; maire"
    assert StringValue("Élu &amp; maire").render_text() == "Élu & maire"
    assert parameters(extract_segments)[0] == "instance"
    assert len(parameters(validate_translation_links)) == 2
