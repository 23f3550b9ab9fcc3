from agenda import checks
from agenda.query import FACET_LABELS, Facet
from core.models import Audience


def test_a_vocabulary_that_is_no_facet_is_said(monkeypatch):
    monkeypatch.setattr(Audience, "parameter", "publique")
    (error,) = checks.check_facets()
    assert (error.id, error.obj) == ("agenda.E001", Audience)
    assert "'publique'" in error.msg
    assert error.hint


def test_a_facet_without_a_label_is_said(monkeypatch):
    monkeypatch.delitem(FACET_LABELS, Facet.MODE)
    (error,) = checks.check_facets()
    assert error.id == "agenda.E002"
    assert "'mode'" in error.msg
