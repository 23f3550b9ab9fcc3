from core.models import Audience
from programme_file import checks


def test_a_vocabulary_without_a_section_in_the_file_is_said(monkeypatch):
    monkeypatch.setattr(Audience, "plural", "publics")
    (error,) = checks.check_sections()
    assert (error.id, error.obj) == ("programme_file.E001", Audience)
    assert "'publics'" in error.msg
    assert error.hint
