"""Acronyms and synonyms, common ones and those of the vocabularies, in both directions."""

from collections.abc import Iterable

from django.conf import settings

from core.models import VOCABULARIES, Term
from core.surroundings import cached_until_surroundings_change
from text_search.analysis import SynonymTable, stems_of

COMMON = {"fr": [("assemblée générale", "AG")]}
"""The synonyms of every site, by language."""


@cached_until_surroundings_change
def synonym_table(code: str) -> SynonymTable:
    """Return the synonyms of a language, from the vocabularies.

    They expand queries, not the index, so that a new synonym takes effect immediately.
    """
    groups = [[stems_of(form, code) for form in forms] for forms in COMMON.get(code[:2], ())]
    for model in VOCABULARIES:
        for name, synonyms in _words(model, code):
            forms = dict.fromkeys(
                stems for line in (name, *synonyms.splitlines()) if (stems := stems_of(line, code))
            )
            if len(forms) > 1:
                groups.append(list(forms))
    return SynonymTable(groups)


def _words(model: type[Term], code: str) -> Iterable[tuple[str, str]]:
    if code.split("-")[0] == settings.LANGUAGE_CODE:
        return model.objects.values_list("name", "synonyms")
    rows = model._meta.get_field("translations").related_model.objects.filter(language_code=code)
    return rows.values_list("label", "synonyms")
