"""What the apps declare: the check that nothing is forgotten, the document, the visitors' text."""

import pytest
from django.apps import apps
from django.db import models
from django.test.utils import isolate_apps

from home.models import StandardPage
from privacy import checks, registry
from privacy.management.commands.write_personal_data import document_path, updated_document
from privacy.registry import PersonalData, declared


def found(monkeypatch, *model_classes):
    monkeypatch.setattr(apps, "get_models", lambda **kwargs: model_classes)
    return [error.id for error in checks.check_declarations()]


def test_everything_that_looks_personal_is_declared():
    assert checks.check_declarations() == []


@isolate_apps("core")
@pytest.mark.parametrize(
    "field",
    [
        {"courriel": models.EmailField()},
        {"seen_from": models.GenericIPAddressField()},
        {"phone": models.CharField(max_length=20)},
        {"last_name": models.CharField(max_length=20)},
        {"done_by": models.ForeignKey("auth.User", models.CASCADE)},
    ],
    ids=lambda field: next(iter(field)),
)
def test_a_new_model_that_keeps_people_is_refused_until_it_is_declared(monkeypatch, field):
    user = apps.get_model("auth.User")
    values = dict(field)
    if "done_by" in values:
        values["done_by"] = models.ForeignKey(user, models.CASCADE, related_name="+")
    meta = type("Meta", (), {"app_label": "core"})
    model = type("Visit", (models.Model,), {"__module__": __name__, "Meta": meta, **values})
    assert found(monkeypatch, model) == ["privacy.E001"]
    monkeypatch.setattr(registry, "_of_nobody", {*registry._of_nobody, "core.Visit"})
    assert found(monkeypatch, model) == []


def test_a_declaration_of_what_is_not_there_is_refused(monkeypatch):
    row = declared()[0]
    wrong = PersonalData(
        {"core.Contact": ("fax",)}, row.what, row.why, row.basis, row.kept, row.readers
    )
    monkeypatch.setattr(registry, "_declared", [*registry._declared, wrong])
    assert [error.id for error in checks.check_declarations()] == ["privacy.E002"]


def test_the_document_is_what_the_code_declares():
    assert document_path().read_text() == updated_document()


@pytest.mark.django_db
def test_visitors_read_the_same_declarations():
    block = StandardPage._meta.get_field("body").stream_block.child_blocks["personal_data"]
    html = block.render(None)
    assert html.count("<tr>") - 1 == sum(row.of_visitors for row in declared())
    assert "Les mots cherchés sans résultat" in html
    assert "Les sessions de l" not in html
